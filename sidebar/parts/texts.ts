/** Everything that the sidebar says. Drags in nothing of the workbook's texts. */
import { FIGURE_PROBLEMS } from '#messages/vi/figures';
import { REPORT_PROBLEMS } from '#messages/vi/report';
import { SIDEBAR_TEXTS } from '#messages/vi/sidebar';
import { INDICATOR_VIEW_TEXTS } from '#messages/vi/sidebar/indicators';
import { MEND_TEXTS } from '#messages/vi/sidebar/mend';
import { MINE_TEXTS } from '#messages/vi/sidebar/mine';
import { REMINDERS_VIEW_TEXTS } from '#messages/vi/sidebar/reminders';
import { REPORT_VIEW_TEXTS } from '#messages/vi/sidebar/reports';
import { SETTINGS_VIEW_TEXTS } from '#messages/vi/sidebar/settings';
import { STATE_TEXTS } from '#messages/vi/states';
import { STATISTICS_TEXTS } from '#messages/vi/statistics';

export const TEXTS = {
  ...STATE_TEXTS,
  ...FIGURE_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...STATISTICS_TEXTS,
  ...SIDEBAR_TEXTS,
  ...INDICATOR_VIEW_TEXTS,
  ...MEND_TEXTS,
  ...MINE_TEXTS,
  ...REMINDERS_VIEW_TEXTS,
  ...REPORT_VIEW_TEXTS,
  ...SETTINGS_VIEW_TEXTS,
} as const;
