/** Chỉ tiêu in the sidebar: the cards of all indicators, and the figures that a form brings. */

import * as z from 'zod/mini';
import { ownPostKeys } from '#actions/caller';
import { INDICATOR_FIELDS, indicatorGroups } from '#actions/indicator-cards';
import { analyseIndicators, reportCountsOn } from '#domain/analysis';
import type { ReportCounts } from '#domain/report-instance';
import { makeRoster } from '#domain/roster';
import type { IndicatorList, IndicatorUpdate, Saved } from '#entry/contract';
import { type EndpointsOf, Refusal, rowEditSchema } from '#entry/endpoint';
import { figureRefusal } from '#entry/figure-edit';
import { editRow, type Found, findAll } from '#entry/row-edit';
import { labelsFrom } from '#entry/world';
import { activeBook, civilReader, tabOf } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { BUSY, lockedToEnd, settleWrites } from '#google/lock';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import type { CivilDate } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Snapshots } from '#schema/tables';
import { readSettings } from '#sheet/settings';

/** Counts of reports, for an indicator that takes its figures from them; null where no report is confirmed anyway. */
const countsIn = (
  book: GoogleSpreadsheet,
  { settings, people }: Snapshots<'settings' | 'people'>,
  today: CivilDate,
): ReportCounts | null => {
  if (tabOf(book, 'instances') === null) return null;
  const { holidays, reports, instances } = readTables(['holidays', 'reports', 'instances'], book);
  const rows = { people: people.rows, holidays: holidays.rows, reports: reports.rows, instances: instances.rows };
  return reportCountsOn({ settings: readSettings(settings).settings, ...rows }, today);
};

const list = (): IndicatorList => {
  const { today } = readClock();
  const book = activeBook();
  const read = readTables(['settings', 'people', 'indicators'], book);
  const people = read.people.rows;
  const { settings } = readSettings(read.settings);
  const missing = new Set(Object.values(read).flatMap(({ table, structure }) => (structure.length > 0 ? [table] : [])));
  const { rows } = read.indicators;
  const analysed = analyseIndicators(
    { today, settings, indicators: rows, people, missing },
    null,
    countsIn(book, read, today),
  );
  const own = ownPostKeys(people, activeEmail(), today);
  const label = labelsFrom(Object.values(read));
  return { groups: indicatorGroups({ settings, rows, ...analysed, roster: makeRoster(people, today), own, label }) };
};

const update = (edit: IndicatorUpdate): Saved | Refusal => {
  const saved = lockedToEnd((): Saved | Refusal => {
    const book = activeBook();
    const found = findAll(book, 'indicators', [edit], civilReader(book));
    if (found instanceof Refusal) return found;
    const [row] = found as [Found<'indicators'>];
    const refusal = figureRefusal(row, edit);
    if (refusal !== null) return refusal;
    const { conflicts } = editRow(book, 'indicators', row, edit);
    settleWrites();
    return { conflicts };
  });
  return saved === BUSY ? new Refusal(say('sidebar.busy')) : saved;
};

export const INDICATOR_ENDPOINTS: EndpointsOf<'indicators.list' | 'indicators.update'> = {
  'indicators.list': { right: 'look', input: () => z.null(), work: list },
  'indicators.update': { right: 'report', input: () => rowEditSchema(INDICATOR_FIELDS), work: update },
};
