/** The plan of xã Hương Trà against its own document: verbatim, complete, every flag asked. */
import { readFileSync } from 'node:fs';
import { tabTitle } from '#messages/vi';
import { PLANS } from '#plans/index';
import type { Plan } from '#plans/plan';
import { AREAS } from '#schema/choices';
import { rawColumns } from '#schema/define';
import { isSettingId } from '#schema/settings';
import { TABLES } from '#schema/tables';

const DOCUMENT = readFileSync('test/data/ke-hoach-17-KH-UBND-2024.md', 'utf8').normalize('NFC');

const plan = PLANS['huong-tra-2024'] as Plan;
const { tasks, indicators, reports, people, settings } = plan;

const TASK_IDS = `1.1a 1.1b 1.1c 1.1d 1.1e 2.1a 2.1b 3.1a 3.1b-1 3.1b-2 3.1c 3.1d 3.1e 4.1a 4.1b 4.1c
  5.1a 5.1b 5.1c 5.1d 6.1a-0 6.1a-1 6.1a-2 6.1a-3 6.1b-1 6.1b-2 6.1b-3 6.1c
  7.1a 7.1b-1 7.1b-2 7.1c 7.1d 7.1e 8.1a 8.1b-1 8.1b-2`.split(/\s+/);
const INDICATOR_IDS = `M1 M2a M2b C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12
  1.1a 1.1b 1.1c 1.1d 1.1e 2.1b 3.1b-1 3.1b-2 3.1c 3.1e 6.1a-1 6.1a-2 6.1a-3 7.1b-2 7.1c 8.1a 8.1b-1 8.1b-2`.split(
  /\s+/,
);
const SECTION_I = INDICATOR_IDS.slice(0, 15);

const idsOf = (rows: readonly { readonly id: string | null }[]): (string | null)[] => rows.map(({ id }) => id);
const taskOf = (id: string) => tasks.find((task) => task.id === id);
const indicatorOf = (id: string) => indicators.find((indicator) => indicator.id === id);

/** Every text that a value holds, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

test('the copy of the plan is whole', () => {
  expect(DOCUMENT).toContain('Số: 17/KH-UBND');
  expect(DOCUMENT).toContain('Hồ Minh Hiếu');
  expect(DOCUMENT).toContain(plan.title);
});

describe('rows', () => {
  test('are exactly those of the plan, in its order', () => {
    expect(idsOf(tasks)).toEqual(TASK_IDS);
    expect(idsOf(indicators)).toEqual(INDICATOR_IDS);
    expect(AREAS.map((area) => tasks.filter(({ group }) => group === area).length)).toEqual([5, 2, 6, 3, 4, 8, 6, 3]);
    expect(indicators.filter(({ group }) => group === 'I')).toHaveLength(15);
  });

  test('stand in the group and at the source that their id says', () => {
    for (const { id, group, source } of [...tasks, ...indicators]) {
      const first = id?.slice(0, 1) ?? '';
      if (first === 'M' || first === 'C') {
        expect([id, group, source]).toEqual([id, 'I', first === 'M' ? 'I.1' : 'I.2']);
      } else {
        expect([id, group, source]).toEqual([id, first, `II.${first}.1`]);
      }
    }
  });

  test('hold every raw column of their table and nothing else', () => {
    const shapes = { tasks, indicators, reports, people } as const;
    for (const [name, rows] of Object.entries(shapes) as [keyof typeof shapes, readonly object[]][]) {
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(rawColumns(TABLES[name]).sort());
    }
  });

  test('have ids of their own', () => {
    for (const rows of [tasks, indicators, reports, people]) expect(new Set(idsOf(rows)).size).toBe(rows.length);
  });

  test('hold nothing that only happens later', () => {
    for (const task of tasks) {
      expect(task).toMatchObject({ state: 'notStarted', doneOn: null, updatedOn: null, fingerprint: null });
    }
    for (const indicator of indicators) {
      expect(indicator).toMatchObject({ numerator: null, value: null, asOf: null, notArising: false, weight: null });
    }
  });
});

describe('the words of the plan', () => {
  test.each([...tasks, ...indicators].map(({ id, text }) => [id, text]))('%s is verbatim', (_id, text) => {
    expect(DOCUMENT).toContain(text);
  });

  test('timing, posts and coordinators are found in the plan, under their own area', () => {
    for (const task of tasks) {
      const assignment = DOCUMENT.split(/^[#* ]+/m).find((section) => section.startsWith(`${task.group}.2.`)) ?? '';
      expect(assignment).toMatch(/Công chức chủ trì/);
      const timing = /Thời gian thực hiện: (.*)$/m.exec(assignment)?.[1]?.trim();
      expect([task.id, task.timing]).toEqual([task.id, timing]);
      for (const post of [task.lead, ...task.coLeads, ...task.coordinators]) expect(assignment).toContain(post);
      expect(task.coordinators).toHaveLength(1);
    }
  });

  test('what a note or a question quotes is found in the plan', () => {
    const quotes = [...tasks, ...indicators, ...reports].flatMap(({ note, review }) =>
      [...`${note ?? ''}\n${review ?? ''}`.matchAll(/“([^”]*)”/g)].map((match) => match[1]),
    );
    expect(quotes.length).toBeGreaterThan(20);
    for (const quote of quotes) expect(DOCUMENT).toContain(quote);
  });

  test('what the rows leave out stands in the note', () => {
    const noteOf = (id: string) => indicatorOf(id)?.note;
    for (const id of ['M2a', 'M2b']) expect(noteOf(id)).toContain('Duy trì và nâng cao các nội dung Chỉ số CCHC');
    for (const id of ['C3', 'C8']) expect(noteOf(id)).toContain('“Phần đầu”');
    for (const id of ['3.1b-1', '3.1b-2', '8.1b-1', '8.1b-2']) {
      expect(noteOf(id)).toContain(id.startsWith('3') ? 'Đề nghị cấp có thẩm quyền cắt giảm' : 'Tác động của CCHC đến');
      expect(taskOf(id)?.note).toBe(noteOf(id));
    }
  });

  test('groups are named as the plan names them', () => {
    const whole = DOCUMENT.toLowerCase();
    for (const group of ['I', ...AREAS]) {
      const name = settings[`group${group}` as keyof typeof settings];
      expect(whole).toContain(String(name).toLowerCase());
    }
  });
});

describe('owners and dates', () => {
  test('lead is one post, co-leads are the other post of areas 1 and 8', () => {
    for (const { group, lead, coLeads } of tasks) {
      const owners = { 2: 'Tư pháp – Hộ tịch', 6: 'Tài chính – Kế toán' } as Record<string, string>;
      expect(lead).toBe(owners[group ?? ''] ?? 'Văn phòng – Thống kê');
      const others = { 1: ['Văn hóa – Thông tin'], 8: ['Tài chính – Kế toán'] } as Record<string, string[]>;
      expect(coLeads).toEqual(others[group ?? ''] ?? []);
    }
  });

  test('9 tasks are due in quarter I, one in quarter III, 27 at the end of the year', () => {
    const due = (day: string) => tasks.filter(({ dueOn }) => dueOn === day).map(({ id }) => id);
    expect(due('2024-03-31')).toEqual('5.1a 5.1b 5.1c 5.1d 6.1b-1 6.1b-2 6.1b-3 6.1c 7.1b-1'.split(' '));
    expect(due('2024-09-30')).toEqual(['3.1e']);
    expect(due('2024-12-31')).toHaveLength(27);
    expect(tasks.filter(({ startOn }) => startOn !== null).map(({ id, startOn }) => [id, startOn])).toEqual([
      ['3.1e', '2024-07-01'],
    ]);
  });

  test('27 tasks report every quarter: 22 continuous ones and five of area 7', () => {
    const continuous = tasks.filter(({ interval }) => interval === 'quarter');
    expect(continuous.filter(({ group }) => group !== '7')).toHaveLength(22);
    expect(continuous.filter(({ group }) => group === '7').map(({ id }) => id)).toEqual(
      '7.1a 7.1b-2 7.1c 7.1d 7.1e'.split(' '),
    );
    expect(continuous.every(({ dueOn }) => dueOn === '2024-12-31')).toBe(true);
    expect(tasks.filter(({ interval }) => interval === null)).toHaveLength(10);
  });

  test('a product is named only where the plan asks for a document', () => {
    expect(tasks.filter(({ product }) => product !== null).map(({ id }) => id)).toEqual(
      '5.1a 5.1c 6.1b-1 6.1b-2 7.1b-1'.split(' '),
    );
  });

  test('indicators of section I have no owner; the others share text, owner and date with their task', () => {
    for (const indicator of indicators) {
      if (indicator.group === 'I') {
        expect([indicator.id, indicator.lead, indicator.dueOn]).toEqual([indicator.id, null, '2024-12-31']);
      } else {
        const { group, text, lead, dueOn } = taskOf(indicator.id ?? '') ?? {};
        expect(indicator).toMatchObject({ group, text, lead, dueOn, task: indicator.id });
      }
    }
  });
});

describe('measures', () => {
  test('kinds, targets and baselines are those of the plan', () => {
    const { M1, C5, ...measured } = Object.fromEntries(
      indicators.map(({ id, measure, target, baseline }) => [id, [measure, target, baseline]]),
    );
    expect([M1, C5]).toEqual([
      ['narrative', null, null],
      ['narrative', null, null],
    ]);
    const whole = ['share', 1, null];
    expect(measured).toEqual({
      ...Object.fromEntries(
        'C1 C2 C3 C4 C6 C8 C9 C10 1.1a 1.1b 1.1c 1.1e 3.1b-1 3.1c 6.1a-1 6.1a-3 7.1c 8.1b-2'
          .split(' ')
          .map((id) => [id, whole]),
      ),
      M2a: ['score', 90, 90.45],
      M2b: ['rank', 8, 5],
      C7: ['yesNo', 1, null],
      C11: ['trend', null, null],
      C12: ['trend', null, null],
      '1.1d': ['count', 1, null],
      '2.1b': ['share', null, null],
      '3.1b-2': ['share', 0.3, null],
      '3.1e': ['count', 2, null],
      '6.1a-2': ['limit', 0, null],
      '7.1b-2': ['share', null, null],
      '8.1a': ['share', 0.95, null],
      '8.1b-1': ['ratio', 1, null],
    });
  });

  test('say what is counted, and out of what where it is a ratio', () => {
    for (const { id, measure, unit, numeratorIs, denominatorIs } of indicators) {
      const ofTwo = measure === 'share' || measure === 'ratio' || measure === 'trend';
      expect([id, numeratorIs !== null]).toEqual([id, true]);
      expect([id, denominatorIs !== null]).toEqual([id, ofTwo]);
      expect([id, unit === '%']).toEqual([id, ofTwo]);
    }
  });

  test('the same figures are entered once', () => {
    expect(indicators.filter(({ sameAs }) => sameAs !== null).map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['C1', tabTitle('reports')],
      ['C3', '3.1c'],
    ]);
    expect(['C2', 'C3', 'C4'].map((id) => indicatorOf(id)?.task)).toEqual(['2.1a', '3.1c', '3.1d']);
    const [c3, other] = [indicatorOf('C3'), indicatorOf('3.1c')];
    expect([c3?.numeratorIs, c3?.denominatorIs]).toEqual([other?.numeratorIs, other?.denominatorIs]);
    for (const { task, sameAs } of indicators) {
      if (task !== null) expect(TASK_IDS).toContain(task);
      if (sameAs !== null) expect([...INDICATOR_IDS, tabTitle('reports')]).toContain(sameAs);
    }
  });
});

describe('what needs a decision', () => {
  /** The 19 contradictions and gaps: the rows that ask about each, and a word by which the question is known. */
  const FLAGS: readonly [flag: number, table: 'tasks' | 'indicators' | 'reports', ids: string, word: string][] = [
    [1, 'indicators', 'C10 8.1a', 'hai chỉ tiêu khác nhau hay một'],
    [2, 'indicators', '3.1b-1', 'không còn chi phí'],
    [3, 'indicators', '3.1b-2', '30% số thủ tục'],
    [4, 'tasks', '3.1e', 'trong quý III'],
    [4, 'indicators', '3.1e', 'trong quý III'],
    [5, 'indicators', '3.1c', 'hầu hết'],
    [6, 'indicators', 'M2a', 'thấp hơn kết quả năm 2023'],
    [7, 'indicators', 'M2b', 'thấp nhất hạng 8'],
    [8, 'tasks', '5.1a 5.1b 5.1c 5.1d', 'quý I chỉ còn 20 ngày'],
    [8, 'tasks', '5.1b 5.1d', 'tính thường xuyên'],
    [9, 'tasks', '6.1c', 'cơ chế tự chủ'],
    [10, 'tasks', '7.1a 7.1b-1 7.1b-2 7.1c 7.1d 7.1e', 'Quý I năm 2024 và thường xuyên'],
    [11, 'indicators', 'C1 1.1b', 'không nơi nào nêu ngày gửi'],
    [11, 'reports', 'BC1 BC2 BC3 BC4 BC5 BC6 BC7 BC8 BC9 BC10', 'ngày nào'],
    [12, 'tasks', '7.1a 7.1b-1', 'chưa có trong sổ'],
    [12, 'indicators', '1.1a 1.1c 7.1b-2 7.1c', 'chưa có trong sổ'],
    [13, 'indicators', 'C2 C4 3.1c', 'nhập một lần'],
    [13, 'indicators', 'C3', 'lấy số từ dòng 3.1c'],
    [13, 'tasks', '2.1a 3.1d', 'nhập một lần'],
    [14, 'indicators', 'C8', 'có từ 100%'],
    [15, 'indicators', '8.1b-1 8.1b-2', 'trên 100%'],
    [16, 'indicators', SECTION_I.join(' '), 'không nêu đầu mối'],
    [17, 'indicators', 'M1', '6269/QĐ-UBND'],
    [18, 'tasks', '2.1a', 'Các công chức chuyên môn'],
    [19, 'indicators', 'C11 C12', 'tỷ lệ năm 2023'],
  ];

  test.each(FLAGS)('flag %i is asked in %s on %s', (_flag, table, ids, word) => {
    for (const id of ids.split(' ')) {
      const row = [...plan[table]].find((each) => each.id === id);
      expect([id, row?.review]).toEqual([id, expect.stringContaining(word)]);
    }
  });

  test('all 19 flags are in the table', () => {
    expect([...new Set(FLAGS.map(([flag]) => flag))]).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });

  test('tasks with two leading posts ask which one leads', () => {
    const asking = tasks.filter(({ review }) => review?.includes('chủ trì chính'));
    expect(idsOf(asking)).toEqual(TASK_IDS.filter((id) => id.startsWith('1.') || id.startsWith('8.')));
    for (const { review, coLeads } of asking) expect(review).toContain(coLeads[0]);
  });

  test('every line ends with its question', () => {
    for (const { id, review } of [...tasks, ...indicators, ...reports]) {
      for (const line of review?.split('\n') ?? [])
        expect([id, line]).toEqual([id, expect.stringMatching(/^\p{Lu}.*\?$/u)]);
    }
  });

  test('nothing is said in English', () => {
    const english = new Set(
      'the of and or with is are task target indicator deadline email status review report plan quarter year owner data file due flag row null undefined'.split(
        ' ',
      ),
    );
    const said = [...tasks, ...indicators, ...reports].flatMap((row) => [
      row.review,
      row.note,
      ...('numeratorIs' in row ? [row.numeratorIs, row.denominatorIs, row.unit] : []),
      ...('product' in row ? [row.product] : []),
      ...('name' in row ? [row.name] : []),
    ]);
    for (const text of said) {
      expect((text ?? '').split(/[^\p{L}]+/u).filter((word) => english.has(word.toLowerCase()))).toEqual([]);
    }
  });
});

describe('reports, posts and settings', () => {
  test('section III is in force; what the plan only mentions is not; no date is made up', () => {
    const active = reports.filter((report) => report.active);
    expect(active.map(({ frequency }) => frequency)).toEqual(['quarter', 'halfYear', 'year']);
    for (const report of active) {
      expect(report).toMatchObject({
        source: 'III',
        cutOff: 'fifteenth',
        dueRule: 'dayOfMonth',
        collector: 'Văn phòng – Thống kê',
        recipients: ['UBND huyện', 'Lãnh đạo UBND xã'],
      });
    }
    for (const { dueDay, internalLeadDays } of reports) expect([dueDay, internalLeadDays]).toEqual([null, null]);
    expect(reports.filter(({ source }) => source === 'I.2').map(({ frequency }) => frequency)).toEqual([
      'month',
      'quarter',
      'year',
    ]);
  });

  test('every post in charge has its row, without a name or an address that the plan does not give', () => {
    const posts = people.map(({ post }) => post);
    for (const { lead, coLeads } of tasks) for (const post of [lead, ...coLeads]) expect(posts).toContain(post);
    for (const { collector } of reports) if (collector !== null) expect(posts).toContain(collector);
    expect(people.filter(({ name }) => name !== null).map(({ name, roles }) => [name, roles])).toEqual([
      ['Hồ Minh Hiếu', ['leader']],
    ]);
    expect(people.filter(({ roles }) => roles.includes('collector')).map(({ post }) => post)).toEqual([
      'Văn phòng – Thống kê',
    ]);
    expect(people.every(({ email, receives }) => email === null && receives)).toBe(true);
  });

  test('settings are known ones and agree with the rows', () => {
    expect(Object.keys(settings).filter((id) => !isSettingId(id))).toEqual([]);
    expect(settings).toMatchObject({
      year: 2024,
      planSignedOn: '2024-03-11',
      targetScore: indicatorOf('M2a')?.target,
      baselineScore: indicatorOf('M2a')?.baseline,
      targetRank: indicatorOf('M2b')?.target,
      baselineRank: indicatorOf('M2b')?.baseline,
      rankedUnits: 16,
    });
  });

  test('every text is NFC', () => {
    for (const text of textsIn(PLANS)) expect(text).toBe(text.normalize('NFC'));
  });
});
