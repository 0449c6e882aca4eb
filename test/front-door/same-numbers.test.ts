// The same numbers everywhere: Tổng quan, custom functions, sidebar, letters, a period's figures live and frozen, the report's text.
import fc from 'fast-check';
import { periodStatistics } from '#domain/period-statistics';
import { columnOf } from '#local/new-book';
import { tabTitle } from '#messages/vi';
import { reportDocument } from '#report/document';
import { AREAS, STANDINGS } from '#schema/choices';
import { ask, COLLECTOR } from '#test/front-door/asking';
import { sampleBook, tab } from '#test/front-door/book';
import { sheetOf } from '#test/local/test-sheet';
import { optionsOf } from '#test/report/half-year';
import { mainLines } from '#test/report/text';
import { openDay, runDay, stateOf } from '#tools/simulate/day';

const TODAY = '2024-06-20';
const START = sampleBook(TODAY).save();
const TASKS = 37;
const INDICATORS = 33;
const FREE_TAB = 'Bảng riêng';
const REST = "'Cài đặt'!$A$1:$D; 'Ngày nghỉ'!$A$1:$D";

const day = fc.constantFrom('', '28/03/2024', '01/04/2024', '19/06/2024', '20/06/2024', '21/06/2024');
const task = fc.tuple(
  fc.constantFrom('', '31/03/2024', '19/06/2024', '20/06/2024', '31/12/2024'),
  fc.constantFrom('Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Hoàn thành', 'Tạm dừng', 'Không phát sinh'),
  day,
  fc.constantFrom('', 'Đã làm'),
  fc.constantFrom('', 'Số 12/KH-UBND'),
);
const figure = fc.tuple(
  fc.constantFrom('', '0', '3', '9'),
  fc.constantFrom('', '9', '10'),
  fc.constantFrom('', '0', '1'),
);
const WORKBOOKS = fc.sample(
  fc.tuple(
    fc.array(task, { minLength: TASKS, maxLength: TASKS }),
    fc.array(figure, { minLength: INDICATORS, maxLength: INDICATORS }),
  ),
  { numRuns: 10, seed: 2024 },
);

/** A day of a workbook in which these were reported. */
const bookOf = ([tasks, figures]: (typeof WORKBOOKS)[number]) => {
  const host = openDay({ today: TODAY, state: START });
  host.setUser(COLLECTOR);
  const at = (table: string, column: string): string => `${columnOf(host, tabTitle(table), column)}3`;
  tab(host, 'tasks').paste(at('tasks', 'dueOn'), tasks);
  tab(host, 'indicators').paste(at('indicators', 'numerator'), figures);
  return host;
};

test.each(WORKBOOKS.map((workbook, place) => [place + 1, workbook] as const))('workbook %i', (_place, workbook) => {
  const host = bookOf(workbook);
  const state = stateOf(host);
  const { tasks: counts, groups, ratios, indicators } = state;
  expect(STANDINGS.reduce((sum, name) => sum + counts[name], 0)).toBe(TASKS);

  const overview = tab(host, 'overview').values('A1:G29');
  expect(overview.slice(7, 15).map(([, n]) => n)).toEqual([...STANDINGS.map((name) => counts[name]), TASKS]);
  const ofGroup = (group: string) => groups.find((each) => each.group === group);
  for (const [place, group] of AREAS.entries()) {
    const [, done, late] = overview[21 + place] ?? [];
    expect([done, late]).toEqual([`${ofGroup(group)?.done}/${ofGroup(group)?.tasks}`, ofGroup(group)?.openLate]);
  }
  host.addSheet(FREE_TAB);
  const free = sheetOf(host, FREE_TAB);
  free.type('A1', `=CCHC_THONGKE('Nhiệm vụ'!$A$1:$AB; ${REST})`);
  expect(free.values('A1:C10')).toEqual(overview.slice(7, 17).map((cells) => cells.slice(0, 3)));

  const { figures } = ask(host, 'reports.figures', { instance: 'BC4.2024-Y', which: 'live' });
  const statistics = periodStatistics(figures);
  const { indicators: total, ...scope } = statistics.indicators;
  expect({ ...statistics, scope, total }).toMatchObject({ counts, ratios, addsUp: true, total: indicators.total });
  expect(indicators).toEqual({ total, ...scope });
  expect(statistics.groups.map(({ group, counts: own, done }) => [group, own.total, done, own.openLate])).toEqual(
    groups.map(({ group, tasks, done, openLate }) => [group, tasks, done, openLate]),
  );
  expect(figures.tasks.filter(({ standing }) => standing.name === 'openLate').map(({ id }) => id)).toEqual(
    state.late.map(({ id }) => id),
  );

  const lines = mainLines(reportDocument(figures, optionsOf()));
  const others = STANDINGS.slice(4).flatMap((name) => (counts[name] === 0 ? [] : [counts[name]]));
  const sum = [...STANDINGS.slice(0, 4).map((name) => counts[name]), ...others].join(' + ');
  expect(lines.find((line) => line.startsWith('Kiểm tra: '))).toContain(`${sum} = ${TASKS}`);

  const { letters } = runDay(host);
  for (const { kind, posts, overdue } of letters) {
    if (kind !== 'digest') continue;
    const own = state.late.filter((late) => late.posts.some((post) => posts.includes(post)));
    expect([posts, overdue]).toEqual([posts, own.length]);
  }
  expect(letters.filter(({ kind, overdue }) => kind === 'digest' && overdue > 0).length).toBeGreaterThan(0);
});

test('frozen, the sums stay those of the day', () => {
  const host = bookOf(WORKBOOKS[0] as (typeof WORKBOOKS)[number]);
  const request = { instance: 'BC2.2024-H1' };
  const live = ask(host, 'reports.figures', { ...request, which: 'live' }).figures;
  ask(host, 'reports.freeze', { ...request, operation: 'chotbangay', freezes: 0, early: false });
  const frozen = ask(host, 'reports.figures', { ...request, which: 1 }).figures;
  expect(periodStatistics(frozen)).toEqual(periodStatistics(live));
  expect(frozen.tasks).toEqual(live.tasks);
  expect(frozen.indicators).toEqual(live.indicators);
});
