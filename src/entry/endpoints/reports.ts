/** Báo cáo in the sidebar: the year's report periods with their dates. */

import * as z from 'zod/mini';
import { reportDuties } from '#actions/report-duties';
import type { ReportList } from '#entry/contract';
import type { EndpointsOf } from '#entry/endpoint';
import { readClock } from '#google/clock';
import { readTables } from '#google/read';
import { readSettings } from '#sheet/settings';

const list = (): ReportList => {
  const { today } = readClock();
  const { reports, settings, holidays } = readTables(['reports', 'settings', 'holidays']);
  return reportDuties(reports.rows, holidays.rows, readSettings(settings).settings, today);
};

export const REPORT_ENDPOINTS: EndpointsOf<'reports.list'> = {
  'reports.list': { right: 'look', input: () => z.null(), work: list },
};
