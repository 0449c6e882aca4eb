/** Chỉ tiêu in the sidebar: the cards of all indicators, and the figures that a form brings. */

import * as z from 'zod/mini';
import { ownPostKeys } from '#actions/caller';
import { INDICATOR_FIELDS, indicatorGroups } from '#actions/indicator-cards';
import { misfitsOf } from '#actions/row-edit';
import { analyseIndicators } from '#domain/analysis';
import { makeRoster } from '#domain/roster';
import type { IndicatorList, IndicatorUpdate, Saved } from '#entry/contract';
import { type EndpointsOf, Refusal, rowEditSchema } from '#entry/endpoint';
import { editRow, findRow } from '#entry/row-edit';
import { labelsFrom } from '#entry/world';
import { activeBook } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import { columnLabel, say, tabTitle } from '#messages/vi';
import { readSettings } from '#sheet/settings';

const list = (): IndicatorList => {
  const { today } = readClock();
  const read = readTables(['settings', 'people', 'indicators']);
  const people = read.people.rows;
  const { settings } = readSettings(read.settings);
  const missing = new Set(Object.values(read).flatMap(({ table, structure }) => (structure.length > 0 ? [table] : [])));
  const { rows } = read.indicators;
  const analysed = analyseIndicators({ today, settings, indicators: rows, people, missing }, null);
  const own = ownPostKeys(people, activeEmail(), today);
  const label = labelsFrom(Object.values(read));
  return { groups: indicatorGroups({ settings, rows, ...analysed, roster: makeRoster(people, today), own, label }) };
};

const update = (edit: IndicatorUpdate): Saved | Refusal => {
  const misfit = misfitsOf('indicators', edit.values)[0];
  if (misfit !== undefined) return new Refusal(say('sidebar.badValue', { place: columnLabel('indicators', misfit) }));
  const saved = whileLocked((): Saved | Refusal => {
    const book = activeBook();
    const found = findRow(book, 'indicators', edit);
    if (found === null) return new Refusal(say('sidebar.rowGone', { id: edit.id, tab: tabTitle('indicators') }));
    const { conflicts } = editRow(book, 'indicators', found, edit);
    return { conflicts };
  });
  return saved === BUSY ? new Refusal(say('sidebar.busy')) : saved;
};

export const INDICATOR_ENDPOINTS: EndpointsOf<'indicators.list' | 'indicators.update'> = {
  'indicators.list': { right: 'look', input: () => z.null(), work: list },
  'indicators.update': { right: 'report', input: () => rowEditSchema(INDICATOR_FIELDS), work: update },
};
