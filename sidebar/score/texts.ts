/** Everything that the page “Chỉ số CCHC” says. */
import { SIDEBAR_TEXTS } from '#messages/vi/sidebar';
import { SCORE_VIEW_TEXTS } from '#messages/vi/sidebar/score';
import { STATE_TEXTS } from '#messages/vi/states';

export const TEXTS = { ...STATE_TEXTS, ...SIDEBAR_TEXTS, ...SCORE_VIEW_TEXTS } as const;
