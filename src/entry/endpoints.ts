/** Everything that the sidebar may ask: the table of contents of its server side. */
import type { EndpointName } from '#entry/contract';
import type { EndpointsOf } from '#entry/endpoint';
import { CRITERIA_ENDPOINTS } from '#entry/endpoints/criteria';
import { FREEZE_ENDPOINTS } from '#entry/endpoints/freeze';
import { HOME_ENDPOINTS } from '#entry/endpoints/home';
import { INDICATOR_ENDPOINTS } from '#entry/endpoints/indicators';
import { MEND_ENDPOINTS } from '#entry/endpoints/mends';
import { REMINDER_ENDPOINTS } from '#entry/endpoints/reminders';
import { REPORT_ENDPOINTS } from '#entry/endpoints/reports';
import { SCORE_ENDPOINTS } from '#entry/endpoints/scores';
import { SETTINGS_ENDPOINTS } from '#entry/endpoints/settings';
import { SHEET_ENDPOINTS } from '#entry/endpoints/sheet';
import { TASK_ENDPOINTS } from '#entry/endpoints/tasks';

export const ENDPOINTS: EndpointsOf<EndpointName> = {
  ...HOME_ENDPOINTS,
  ...CRITERIA_ENDPOINTS,
  ...INDICATOR_ENDPOINTS,
  ...REMINDER_ENDPOINTS,
  ...FREEZE_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...SCORE_ENDPOINTS,
  ...SETTINGS_ENDPOINTS,
  ...MEND_ENDPOINTS,
  ...SHEET_ENDPOINTS,
  ...TASK_ENDPOINTS,
};
