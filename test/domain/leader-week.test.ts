/** The leader's week: its words, when his letter is due, and the figures it compares with. */
import { leaderNews, readFigures, type WeekFigures, weekOf, writeFigures } from '#domain/leader-week';
import { decideNotices } from '#domain/reminder';
import type { CivilDate } from '#kernel/civil-date';
import { weekText } from '#letters/leader';
import type { Task } from '#schema/tables/tasks';
import { addressOf, analysisOf, aTask, SETTINGS } from '#test/builders';

test.each<[CivilDate, string]>([
  ['2024-04-01', '01–05/4/2024'],
  ['2024-04-05', '01–05/4/2024'],
  ['2024-04-07', '01–05/4/2024'],
  ['2024-05-02', '29/4–03/5/2024'],
  ['2024-10-14', '14–18/10/2024'],
  ['2024-12-31', '30/12/2024–03/01/2025'],
  ['2026-01-01', '29/12/2025–02/01/2026'],
])('the week of %s is “%s”', (today, words) => {
  expect(weekText(weekOf(today))).toBe(words);
});

test('figures survive the settings; anything else is nothing', () => {
  const counts = analysisOf('2024-04-02').counts;
  expect(readFigures(writeFigures('2024-04-01', counts))).toEqual({
    on: '2024-04-01',
    doneOnTime: 0,
    doneLate: 0,
    openOnTime: 0,
    openLate: 1,
  });
  for (const text of ['', '2024-04-01', '2024-04-01|1|2|3', '2024-04-01|a|b|c|d', 'mai|0|0|0|0'])
    expect(readFigures(text)).toBeNull();
});

const figures = (openOnTime: number, openLate = 0): WeekFigures => ({
  on: '2024-04-01',
  doneOnTime: 0,
  doneLate: 0,
  openOnTime,
  openLate,
});

test.each<[string, CivilDate, Partial<Task>, WeekFigures | null, CivilDate | null]>([
  ['something late', '2024-04-08', {}, null, '2024-04-08'],
  ['something late, in mid-week: the week’s first day', '2024-04-10', {}, null, '2024-04-08'],
  ['something late, Monday off: Thursday', '2024-05-02', {}, null, '2024-05-02'],
  ['something falls due that week', '2024-04-08', { dueOn: '2024-04-12' }, null, '2024-04-08'],
  ['due on its Sunday, so moved into the next week', '2024-04-08', { dueOn: '2024-04-14' }, null, null],
  ['nothing late, nothing due, nothing before', '2024-04-15', { dueOn: '2024-12-31' }, null, null],
  ['nothing changed', '2024-04-15', { dueOn: '2024-12-31' }, figures(1), null],
  ['changed', '2024-04-15', { dueOn: '2024-12-31' }, figures(2), '2024-04-15'],
  ['the month’s first week', '2024-05-06', { dueOn: '2024-12-31' }, figures(1), '2024-05-06'],
  ['the month’s second week', '2024-05-13', { dueOn: '2024-12-31' }, figures(1), null],
])('%s', (_name, today, own, before, newsOn) => {
  expect(leaderNews(analysisOf(today, { tasks: [aTask(own)] }), before)).toBe(newsOn);
});

describe('his letter', () => {
  const LEADER = addressOf('Chủ tịch');
  const goesOut = (today: CivilDate, ranOn: CivilDate | null, lastLeaderOn: CivilDate | null = null): boolean => {
    const { notices } = decideNotices(analysisOf(today), {
      settings: SETTINGS,
      lastSentOn: () => null,
      lastNamedOn: () => null,
      lettersIn: () => 0,
      leftOut: [],
      lastLeaderOn: () => lastLeaderOn,
      postAddress: (post) => post,
      ranOn,
      now: false,
    });
    return notices.some(({ to, leader }) => to.email === LEADER && leader !== null);
  };

  test.each<[string, CivilDate, CivilDate | null, CivilDate | null, boolean]>([
    ['Monday', '2024-04-08', '2024-04-07', null, true],
    ['Monday, sent already', '2024-04-08', '2024-04-08', '2024-04-08', false],
    ['Tuesday, Monday had its run', '2024-04-09', '2024-04-08', '2024-04-08', false],
    ['Tuesday, Monday’s run was missed', '2024-04-09', '2024-04-05', null, true],
    ['Friday, the whole week was missed', '2024-04-12', '2024-04-05', '2024-04-01', true],
    ['Tuesday of a workbook that has never run', '2024-04-09', null, null, false],
    ['Sunday', '2024-04-14', '2024-04-13', null, false],
    ['Giỗ Tổ', '2024-04-18', '2024-04-12', null, false],
  ])('%s: %s', (_name, today, ranOn, last, goes) => {
    expect(goesOut(today, ranOn, last)).toBe(goes);
  });
});
