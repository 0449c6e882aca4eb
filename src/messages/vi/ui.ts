/** Sentences of menu, dialogs, letters, functions and the sidebar. */
import { ENDPOINT_TEXTS } from '#messages/vi/endpoints';
import { FUNCTION_TEXTS } from '#messages/vi/functions';
import { LETTER_TEXTS } from '#messages/vi/letters';
import { MENU_TEXTS } from '#messages/vi/menu';
import { STATE_TEXTS } from '#messages/vi/states';

export const UI = { ...MENU_TEXTS, ...LETTER_TEXTS, ...STATE_TEXTS, ...FUNCTION_TEXTS, ...ENDPOINT_TEXTS } as const;
