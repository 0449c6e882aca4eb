/** Sentences of menu, dialogs, letters, functions and the sidebar. */
import { ENDPOINT_TEXTS } from '#messages/vi/endpoints';
import { FREEZE_TEXTS } from '#messages/vi/freeze';
import { FUNCTION_TEXTS } from '#messages/vi/functions';
import { LETTER_TEXTS } from '#messages/vi/letters';
import { MENU_TEXTS } from '#messages/vi/menu';
import { OVERVIEW_TEXTS } from '#messages/vi/overview';
import { STATE_TEXTS } from '#messages/vi/states';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';

export const UI = {
  ...MENU_TEXTS,
  ...LETTER_TEXTS,
  ...STATE_TEXTS,
  ...STATISTICS_TEXTS,
  ...OVERVIEW_TEXTS,
  ...FUNCTION_TEXTS,
  ...ENDPOINT_TEXTS,
  ...FREEZE_TEXTS,
} as const;
