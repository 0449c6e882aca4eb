// Reports of the year: nothing presses before its dates are confirmed, sums add up on every day, members are told until they have sent.
import fc from 'fast-check';
import { claimLetters, dueLetters } from '#actions/reminders';
import { isWorkingDay } from '#domain/calendar';
import { countReports, type ReportInstance } from '#domain/report-instance';
import { reportLines } from '#domain/report-notice';
import { addDays, type CivilDate } from '#kernel/civil-date';
import { columnLabel } from '#messages/vi';
import { blankRecord } from '#schema/define';
import type { Row } from '#schema/tables';
import type { Delivery } from '#schema/tables/deliveries';
import { type Instance, instances } from '#schema/tables/instances';
import { type Report, reports } from '#schema/tables/reports';
import { addressOf, analysisOf, aPerson, SETTINGS } from '#test/builders';

const DUTY: Report = {
  ...blankRecord(reports),
  id: 'BC1',
  name: 'Báo cáo kết quả',
  active: true,
  frequency: 'quarter',
  cutOff: 'fifteenth',
  dueRule: 'dayOfMonth',
  dueDay: 20,
  internalLeadDays: 3,
  senders: ['Thành viên Ban chỉ đạo CCHC xã'],
  collector: 'Văn phòng',
};

const PEOPLE = [
  aPerson('Văn phòng', { roles: ['collector', 'committee'] }),
  aPerson('Tài chính', { roles: ['committee'] }),
  aPerson('Tư pháp', { roles: ['committee'] }),
  aPerson('Chủ tịch', { roles: ['leader'] }),
];

const instance = (id: string, own: Partial<Instance> = {}): Instance => ({ ...blankRecord(instances), id, ...own });

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `BC1.2024-${quarter}`);
const allConfirmed = QUARTERS.map((id) => instance(id, { confirmed: true }));

const on = (today: CivilDate, records: readonly Instance[], startedOn: CivilDate = '2024-01-02') =>
  analysisOf(today, {
    tasks: [],
    people: PEOPLE,
    settings: { startedOn },
    reports: [DUTY],
    instances: records,
  });

const find = (all: readonly ReportInstance[], id: string): ReportInstance => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`No report ${id}`);
  return found;
};

const dayList = (): CivilDate[] => Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index));

test('a copied row of a duty counts once', () => {
  const materials = { tasks: [], people: PEOPLE, settings: { startedOn: '2024-01-02' as const } };
  const { reports: given } = analysisOf('2024-03-01', { ...materials, reports: [DUTY, DUTY], instances: [] });
  expect(given.map(({ id }) => id)).toEqual(QUARTERS);
});

test('a day of sending that lies ahead is none: the report is late, and its letters go on', () => {
  const ahead = instance('BC1.2024-Q1', { confirmed: true, sentOn: '2024-12-31' });
  const analysis = on('2024-03-25', [ahead]);
  expect(find(analysis.reports, 'BC1.2024-Q1')).toMatchObject({ standing: 'late', sentOn: null });
  expect(reportLines(analysis, SETTINGS).some(({ line }) => line.post === null)).toBe(true);
});

test('members are those with the role, the collector’s own part is not asked for; without any the words stand for themselves', () => {
  expect(find(on('2024-03-01', []).reports, 'BC1.2024-Q1').parts.map(({ post }) => post)).toEqual([
    'Tài chính',
    'Tư pháp',
  ]);
  const alone = analysisOf('2024-03-01', { tasks: [], reports: [DUTY] });
  expect(alone.reports[0]?.parts.map(({ post }) => post)).toEqual(['Thành viên Ban chỉ đạo CCHC xã']);
});

test('typed dates override the suggestion; the id stays', () => {
  const own = { dueOn: '2024-03-25', internalDueOn: '2024-03-21', endOn: '2024-03-15', startOn: '2024-01-01' } as const;
  expect(on('2024-03-01', [instance('BC1.2024-Q1', own)]).reports[0]).toMatchObject({ ...own, id: 'BC1.2024-Q1' });
});

test('every day of 2024: a confirmed quarter is open, then due soon, then late until it is sent', () => {
  const standings = dayList().map((day) => find(on(day, allConfirmed).reports, 'BC1.2024-Q2').standing);
  const runs = standings.filter((each, index) => each !== standings[index - 1]);
  expect(runs).toEqual(['open', 'dueSoon', 'late']);
  expect(standings[dayList().indexOf('2024-06-20')]).toBe('dueSoon');
  expect(standings[dayList().indexOf('2024-06-21')]).toBe('late');
});

test('due before the workbook was made is not late and counts nowhere, unless a person says when it was sent', () => {
  const late = on('2024-04-08', allConfirmed, '2024-03-21');
  expect(find(late.reports, 'BC1.2024-Q1')).toMatchObject({ standing: 'open', isBeforeStart: true });
  expect(late.reportCounts).toMatchObject({ due: 0, late: 0, notYetDue: 3 });
  const sent = allConfirmed.map((each, index) => (index === 0 ? { ...each, sentOn: '2024-03-19' as const } : each));
  expect(on('2024-04-08', sent, '2024-03-21').reportCounts).toMatchObject({ due: 1, onTime: 1 });
});

const anInstance = (id: string) =>
  fc.record({
    id: fc.constant(id),
    confirmed: fc.boolean(),
    sentOn: fc.option(fc.integer({ min: 0, max: 365 }).map((days) => addDays('2024-01-01', days))),
    dueOn: fc.option(fc.integer({ min: 0, max: 365 }).map((days) => addDays('2024-01-01', days))),
  });

test('sums add up, and nothing unconfirmed is late, due soon or counted, whatever was typed', () => {
  fc.assert(
    fc.property(
      fc.tuple(...QUARTERS.map(anInstance)),
      fc.integer({ min: 0, max: 365 }),
      fc.integer({ min: 0, max: 365 }),
      (records, day, start) => {
        const rows = records.map((given) => instance(given.id, given));
        const { reports: all } = on(addDays('2024-01-01', day), rows, addDays('2024-01-01', start));
        const counts = countReports(all);
        expect(counts.onTime + counts.sentLate + counts.late).toBe(counts.due);
        const before = all.filter((each) => each.isConfirmed && each.isBeforeStart && each.sentOn === null).length;
        expect(counts.due + counts.notYetDue + counts.unconfirmed + before).toBe(all.length);
        for (const { isConfirmed, standing } of all) if (!isConfirmed) expect(['open', 'sent']).toContain(standing);
      },
    ),
    { numRuns: 200 },
  );
});

interface Told {
  readonly on: CivilDate;
  readonly to: string;
  readonly named: readonly string[];
  readonly text: string;
}

/** A year of mornings; `act` marks what people do after the day's letters. */
const walk = (act: (today: CivilDate, told: readonly Told[], records: Instance[]) => Instance[]): Told[] => {
  let records = [...allConfirmed];
  const ledger: Row<Delivery>[] = [];
  const letters: Told[] = [];
  for (const today of dayList()) {
    const analysis = on(today, records);
    const moment = { today, time: '07:30' };
    const settings = { ...SETTINGS, startedOn: '2024-01-02' as const, remindersRanOn: addDays(today, -1) };
    const request = { analysis, settings, structure: [], label: columnLabel, ledger, moment, now: false };
    const due = dueLetters({ ...request, rowUrl: () => null, reportUrl: () => null, bookUrl: null });
    const claims = claimLetters(due, 100, moment);
    for (const { record } of claims)
      ledger.push({ row: ledger.length + 3, problems: [], record: { ...record, state: 'sent' } });
    const told = claims.flatMap(({ letter }) =>
      letter === null ? [] : [{ on: today, to: letter.to, named: letter.named, text: letter.text }],
    );
    letters.push(...told);
    if (isWorkingDay(analysis.calendar, today)) records = act(today, told, records);
  }
  return letters;
};

const about = (letters: readonly Told[], post: string): Told[] =>
  letters.filter(({ to, text }) => to === addressOf(post) && text.includes('BÁO CÁO ('));

test('everybody prompt: each is told of each report once, before its date, and the leader reads of nothing late', () => {
  const letters = walk((today, told, records) =>
    records.map((record) => {
      const names = (post: string) => told.some(({ to, text }) => to === addressOf(post) && text.includes('BÁO CÁO ('));
      const from = ['Tài chính', 'Tư pháp'].filter((post) => names(post));
      const isNamed = (what: string) =>
        told.some(({ named }) => named.some((key) => key.startsWith(`${record.id}${what}`)));
      const parts = isNamed(':part') ? [...new Set([...record.partsFrom, ...from])] : record.partsFrom;
      return {
        ...record,
        partsFrom: parts,
        sentOn: record.sentOn ?? (isNamed('@') && parts.length === 2 ? today : null),
      };
    }),
  );
  expect(about(letters, 'Tài chính').map(({ on: day }) => day)).toHaveLength(4);
  expect(about(letters, 'Văn phòng').length).toBeLessThanOrEqual(8);
  expect(letters.filter(({ text }) => /quá hạn \d+ ngày/.test(text))).toEqual([]);
});

test('nobody does anything: members and the collector are told weekly while late, nobody twice on a day, the leader in his week', () => {
  const letters = walk((_today, _told, records) => records);
  const keys = letters.map(({ on: day, to }) => `${day} ${to}`);
  expect(new Set(keys).size).toBe(keys.length);
  const members = about(letters, 'Tư pháp');
  const april = members.filter(({ on: day }) => day.startsWith('2024-04'));
  expect(april.map(({ on: day }) => day)).toEqual(['2024-04-01', '2024-04-08', '2024-04-15', '2024-04-22']);
  expect(about(letters, 'Văn phòng').some(({ text }) => text.includes('chưa có phần của: Tài chính, Tư pháp'))).toBe(
    true,
  );
  const leader = letters.filter(({ to }) => to === addressOf('Chủ tịch'));
  expect(leader.find(({ on: day }) => day === '2024-03-25')?.text).toContain('quá hạn chưa gửi 1');
});
