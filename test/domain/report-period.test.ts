/** Report periods against the official cut-offs and dates of 2024 (CV 581/BNV-CCHC, domain notes 5.2), and their order in any year. */
import fc from 'fast-check';
import { makeCalendar } from '#domain/calendar';
import { reportPeriods } from '#domain/report-period';
import { addDays } from '#kernel/civil-date';
import { CHOICES } from '#schema/choices';
import { blankRecord } from '#schema/define';
import { type Report, reports } from '#schema/tables/reports';

const plain = makeCalendar([]);
const duty = (given: Partial<Report>): Report => ({
  ...blankRecord(reports),
  id: 'BC1',
  internalLeadDays: 0,
  cutOff: 'fifteenth',
  ...given,
});

const BY_THE_20TH = { dueRule: 'dayOfMonth', dueDay: 20 } as const;

test.each([
  ['quarter', 0, 'BC1.2024-Q1', '2023-12-15', '2024-03-14', '2024-03-20'],
  ['quarter', 2, 'BC1.2024-Q3', '2024-06-15', '2024-09-14', '2024-09-20'],
  ['halfYear', 0, 'BC1.2024-H1', '2023-12-15', '2024-06-14', '2024-06-20'],
  ['nineMonths', 0, 'BC1.2024-9M', '2023-12-15', '2024-09-14', '2024-09-20'],
  ['year', 0, 'BC1.2024-Y', '2023-12-15', '2024-12-14', '2024-12-20'],
  ['month', 0, 'BC1.2024-M01', '2023-12-15', '2024-01-14', '2024-01-20'],
] as const)('%s, place %i of 2024: %s from %s to %s, due %s', (frequency, place, id, startOn, endOn, dueOn) => {
  const period = reportPeriods(duty({ frequency, ...BY_THE_20TH }), 2024, plain)[place];
  expect(period).toMatchObject({ id, startOn, endOn, dueOn, internalDueOn: dueOn });
});

test.each([
  [
    'calendar quarter',
    { cutOff: 'calendar', frequency: 'quarter' },
    ['2024-01-01', '2024-03-31', '2024-04-02', '2024-04-02'],
  ],
  [
    'two working days after the cut-off, Khánh Hòa',
    { frequency: 'halfYear', dueRule: 'workingDaysAfter', dueDay: 2 },
    ['2023-12-15', '2024-06-14', '2024-06-18', '2024-06-18'],
  ],
  [
    'members three working days before',
    { frequency: 'quarter', ...BY_THE_20TH, internalLeadDays: 3 },
    ['2023-12-15', '2024-03-14', '2024-03-20', '2024-03-15'],
  ],
  [
    'a Saturday moves to Monday',
    { frequency: 'month', ...BY_THE_20TH, shift: true },
    ['2023-12-15', '2024-01-14', '2024-01-22', '2024-01-22'],
  ],
  [
    'the 31st of a shorter month is its last day',
    { frequency: 'halfYear', dueRule: 'dayOfMonth', dueDay: 31 },
    ['2023-12-15', '2024-06-14', '2024-06-30', '2024-06-30'],
  ],
  [
    'a rule without its day is helped out by the practice elsewhere, members one working day before',
    { frequency: 'year', dueRule: 'dayOfMonth', internalLeadDays: null },
    ['2023-12-15', '2024-12-14', '2024-12-17', '2024-12-16'],
  ],
  [
    'a cut-off of its own, TT 04/2014: 16/12 to 15/12',
    { frequency: 'year', cutOff: 'ownDay', cutOffDay: 15, ...BY_THE_20TH },
    ['2023-12-16', '2024-12-15', '2024-12-20', '2024-12-20'],
  ],
  [
    'a cut-off on a day that February lacks is its last',
    { frequency: 'month', cutOff: 'ownDay', cutOffDay: 31, dueRule: 'fixedDate', dueDates: ['5/2'] },
    ['2024-01-01', '2024-01-31', '2024-02-05', '2024-02-05'],
  ],
  [
    'fixed dates: the first from the cut-off on',
    { frequency: 'quarter', dueRule: 'fixedDate', dueDates: ['10/12', '18/3', '10/6/2023'] },
    ['2023-12-15', '2024-03-14', '2024-03-18', '2024-03-18'],
  ],
  [
    'a fixed date in the year after',
    { frequency: 'year', cutOff: 'calendar', dueRule: 'fixedDate', dueDates: ['05/01'] },
    ['2024-01-01', '2024-12-31', '2025-01-05', '2025-01-05'],
  ],
  [
    'fixed dates none of which fits give no date of their own',
    { frequency: 'quarter', dueRule: 'fixedDate', dueDates: ['10/12', 'cuối quý'] },
    ['2023-12-15', '2024-03-14', '2024-03-18', '2024-03-18'],
  ],
] as const)('%s', (_, given, expected) => {
  const [period] = reportPeriods(duty(given as Partial<Report>), 2024, plain);
  expect([period?.startOn, period?.endOn, period?.dueOn, period?.internalDueOn]).toEqual(expected);
});

test('a duty without a frequency has no period', () => {
  expect(reportPeriods(duty({}), 2024, plain)).toEqual([]);
});

test('in any year months and quarters follow one another without gap, ids are unique, nothing is due before its cut-off', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHOICES.frequency),
      fc.constantFrom(...CHOICES.cutOff),
      fc.integer({ min: 2001, max: 2099 }),
      fc.integer({ min: 0, max: 20 }),
      (frequency, cutOff, year, dueDay) => {
        const given = duty({ frequency, cutOff, dueRule: 'workingDaysAfter', dueDay });
        const periods = reportPeriods(given, year, plain);
        expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
        periods.forEach(({ startOn, endOn, dueOn }, index) => {
          const next = periods[index + 1];
          if (next !== undefined) expect(next.startOn).toBe(addDays(endOn, 1));
          expect(startOn < endOn && dueOn >= endOn).toBe(true);
        });
      },
    ),
  );
});
