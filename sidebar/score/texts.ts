/** Everything that the page “Chỉ số CCHC” says. */
import { SIDEBAR_TEXTS } from '#messages/vi/sidebar';
import { SCORE_VIEW_TEXTS } from '#messages/vi/sidebar/score';
import { STATE_TEXTS } from '#messages/vi/states';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';

export const TEXTS = { ...STATE_TEXTS, ...STATISTICS_TEXTS, ...SIDEBAR_TEXTS, ...SCORE_VIEW_TEXTS } as const;

/** The build codes what this file names: how points came about is said in sentences of the server's catalogue. */
export { howText } from '#messages/vi/score';
