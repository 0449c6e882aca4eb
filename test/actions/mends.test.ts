// What is mended and what is left alone, cell by cell: texts with one meaning, labels and names, ids of copies.
import { freshDay, freshNumber, isDoubtful } from '#actions/mend-cells';
import { freshIds } from '#actions/mend-ids';
import { type Mend, mendsOf } from '#actions/mends';
import { markOf, obstacleOf, rowOf } from '#actions/replacement';
import { toSerial } from '#kernel/civil-date';
import type { Problem } from '#messages/problem';
import type { Raw, RawTable } from '#schema/raw';
import type { TableName } from '#schema/tables';

type Cells = Readonly<Record<string, Raw>>;

/** A table of these rows; a row is named by its id where no other has it. */
const aTable = (table: TableName, rows: readonly Cells[]): RawTable => {
  const ids = rows.map(({ id }) => String(id ?? '').trim());
  const isAlone = (id: string): boolean => id !== '' && ids.filter((other) => other === id).length === 1;
  return {
    table,
    rows: rows.map((cells, index) => {
      const id = ids[index] ?? '';
      return { row: index + 3, cells, key: isAlone(id) ? id : null };
    }),
  };
};

const ROSTER = aTable('people', [
  { id: 'CB1', post: 'Văn phòng – Thống kê', title: 'Văn phòng HĐND và UBND', name: 'Lê Thị Văn' },
  { id: 'CB2', post: 'Tài chính – Kế toán', title: '', name: '' },
]);

const mendsIn = (tables: readonly RawTable[], problems: readonly Problem[] = []): Mend[] => {
  let count = 0;
  const suffix = (): string => `n${++count}`;
  return mendsOf({ tables, problems, suffix });
};
const inWords = (mends: readonly Mend[]): string[] =>
  mends.map(({ kind, row, column, old, fresh }) => `${kind} ${row}.${column}: ${old} → ${fresh}`);

describe('days', () => {
  test.each([
    ['31/12/2024', '2024-12-31'],
    ['1/2/2024', '2024-02-01'],
    ['05-06-2024', '2024-06-05'],
    ['31.12.2024', '2024-12-31'],
    [' 31/12/2024 ', '2024-12-31'],
    ['2024-12-31', '2024-12-31'],
    ['ngày 02 tháng 4 năm 2024', '2024-04-02'],
    ['Ngày 30 tháng 9 năm 2024', '2024-09-30'],
    ['29/2/2024', '2024-02-29'],
  ] as const)('%s is %s', (text, day) => {
    expect(freshDay(text, false)?.becomes).toBe(toSerial(day));
  });

  test.each([
    '5/13/2024',
    'quý I',
    'Quý I năm 2024',
    '31/12/24',
    '31/12',
    '12/2024',
    '29/2/2023',
    '31/4/2024',
    '31/12/1999',
    '31/12/2100',
    '31/12/2024 và 30/6/2024',
    'trước 31/12/2024',
    '20241231',
    '45657',
  ])('%s is left alone', (text) => {
    expect(freshDay(text, false)).toBeNull();
  });

  test('beside a text with the month first, day and month that could change places are left alone', () => {
    expect(isDoubtful(['5/13/2024', '3/4/2024', 45_000])).toBe(true);
    expect(isDoubtful(['31/12/2024', '3/4/2024', ''])).toBe(false);
    expect(freshDay('3/4/2024', true)).toBeNull();
    expect(freshDay('4/4/2024', true)?.shown).toBe('04/04/2024');
    expect(freshDay('31/12/2024', true)?.shown).toBe('31/12/2024');
    const mends = mendsIn([
      aTable('tasks', [
        { id: 'a', dueOn: '5/13/2024' },
        { id: 'b', dueOn: '3/4/2024', doneOn: '3/4/2024' },
      ]),
    ]);
    expect(inWords(mends)).toEqual(['dates 4.doneOn: 3/4/2024 → 03/04/2024']);
  });
});

describe('numbers', () => {
  const free = { kind: 'number', bounds: { min: 0 }, choices: null } as const;
  const whole = { kind: 'integer', bounds: { min: 1, max: 31 }, choices: null } as const;
  const share = { kind: 'percent', bounds: { min: 0, max: 1 }, choices: null } as const;

  test.each([
    ['16', free, 16, 'General'],
    ['1.500', free, 1500, 'General'],
    ['1.500.000,25', free, 1_500_000.25, 'General'],
    ['12,5', free, 12.5, 'General'],
    ['95%', free, 0.95, '0%'],
    ['98,63 %', free, 0.9863, '0.00%'],
    ['15', whole, 15, '0'],
    ['80%', share, 0.8, '0%'],
    ['7%', share, 0.07, '0%'],
  ] as const)('%s is read', (text, facet, value, format) => {
    expect(freshNumber(text, facet)).toMatchObject({ becomes: value, format });
  });

  test.each([
    ['1.5', free],
    ['0.500', free],
    ['1,500,000', free],
    ['16 hồ sơ', free],
    ['16/20', free],
    ['1 500', free],
    ['-3', free],
    ['khoảng 16', free],
    ['1e5', free],
    ['5%', whole],
    ['1,5', whole],
    ['32', whole],
    ['80', share],
    ['0,8', share],
    ['1', share],
    ['120%', share],
  ] as const)('%s is left alone', (text, facet) => {
    expect(freshNumber(text, facet)).toBeNull();
  });
});

test('labels of choices in other letters; what is no label is left alone, in lists with the whole cell', () => {
  const mends = mendsIn([
    aTable('tasks', [
      { id: 'a', state: 'hoan thanh', interval: 'QUÝ' },
      { id: 'b', state: ' Đang  thực hiện' },
      { id: 'c', state: 'Hoàn thành' },
      { id: 'd', state: 'Xong' },
      { id: 'e', state: 'Hoàn thành'.normalize('NFD'), group: 1 },
    ]),
    aTable('people', [
      { id: 'x', roles: 'chủ trì\ntong hop' },
      { id: 'y', roles: 'Chủ trì\nTrợ lý' },
    ]),
  ]);
  expect(inWords(mends)).toEqual([
    'choices 3.state: hoan thanh → Hoàn thành',
    'choices 4.state:  Đang  thực hiện → Đang thực hiện',
    `choices 7.state: ${'Hoàn thành'.normalize('NFD')} → Hoàn thành`,
    'choices 3.interval: QUÝ → Quý',
    'choices 3.roles: chủ trì\ntong hop → Chủ trì\nTổng hợp',
  ]);
});

test('posts and persons as the roster writes them; with xã, or unknown, they stay', () => {
  const mends = mendsIn([
    ROSTER,
    aTable('tasks', [
      { id: 'a', lead: ' văn phòng - thống kê ', assignee: 'LÊ THỊ VĂN' },
      { id: 'b', lead: 'Văn phòng – Thống kê xã', coLeads: 'tai chinh – ke toan\nHội Nông dân ' },
      { id: 'c', lead: 'Văn phòng – Thống kê', coordinators: 'Các ban, ngành' },
    ]),
  ]);
  expect(inWords(mends)).toEqual([
    'names 3.lead:  văn phòng - thống kê  → Văn phòng – Thống kê',
    'names 4.coLeads: tai chinh – ke toan\nHội Nông dân  → Tài chính – Kế toán\nHội Nông dân ',
    'names 3.assignee: LÊ THỊ VĂN → Lê Thị Văn',
  ]);
});

test('a slip of the roster is not carried into the tasks', () => {
  const roster = aTable('people', [{ id: 'CB1', post: ' Tư pháp  – Hộ tịch' }]);
  expect(mendsIn([roster, aTable('tasks', [{ id: 'a', lead: 'Tư pháp – Hộ tịch' }])])).toEqual([]);
});

test('a name that the roster itself writes in two ways is not chosen for anybody', () => {
  const roster = aTable('people', [
    { id: 'CB1', post: 'Tư pháp – Hộ tịch' },
    { id: 'CB2', post: 'Tư pháp - Hộ tịch' },
  ]);
  expect(mendsIn([roster, aTable('tasks', [{ id: 'a', lead: 'tư pháp - hộ tịch' }])])).toEqual([]);
});

test('settings by their own kinds; those of the add-in stay', () => {
  const mends = mendsIn([
    aTable('settings', [
      { id: 'planSignedOn', value: '11.3.2024' },
      { id: 'graceWorkingDays', value: '5' },
      { id: 'shiftToWorkingDay', value: 'bat' },
      { id: 'unitName', value: 'xã  Hương Trà' },
      { id: 'startedOn', value: '11/3/2024' },
      { id: 'không có mục này', value: '5' },
    ]),
  ]);
  expect(inWords(mends)).toEqual([
    'dates 3.value: 11.3.2024 → 11/03/2024',
    'numbers 4.value: 5 → 5',
    'choices 5.value: bat → Bật',
  ]);
});

test('what the add-in itself writes is never mended', () => {
  const task = { id: 'a', updatedOn: '31/12/2024', fingerprint: '12' };
  expect(mendsIn([aTable('tasks', [task]), aTable('deliveries', [{ id: 'k', on: '31/12/2024', tries: '1' }])])).toEqual(
    [],
  );
});

describe('ids', () => {
  const idsIn = (...tables: RawTable[]): string[] => {
    let count = 0;
    return freshIds(tables, () => `n${++count}`).map(({ table, row, id }) => `${table} ${row.row}: ${id}`);
  };

  test('rows without one get one, by their group', () => {
    const tasks = aTable('tasks', [{ id: '', group: '5' }, { id: ' ', group: 'nhóm 5' }, { id: 'x' }]);
    expect(idsIn(tasks, aTable('reports', [{ id: '' }]))).toEqual([
      'tasks 3: 5.n1',
      'tasks 4: NV.n2',
      'reports 3: BC.n3',
    ]);
  });

  test('an id that chance gives twice, or that another row has, is not given', () => {
    const chances = ['aa', 'aa', 'bb', 'cc'];
    const tables = [aTable('tasks', [{ id: '' }, { id: '' }, { id: 'NV.bb' }])];
    expect(freshIds(tables, () => chances.shift() ?? 'zz').map(({ id }) => id)).toEqual(['NV.aa', 'NV.cc']);
  });

  test('of doubled ones the first row keeps it, where nothing names it', () => {
    expect(
      idsIn(
        aTable('tasks', [
          { id: 'a', text: 'x' },
          { id: 'a ', text: 'y' },
          { id: 'a', text: 'z' },
        ]),
      ),
    ).toEqual(['tasks 4: NV.n1', 'tasks 5: NV.n2']);
  });

  test.each([
    ['updates', { id: 'u', task: 'a' }],
    ['indicators', { id: 'i', task: 'a' }],
    ['deliveries', { id: 'd', named: 'b\na' }],
  ] as const)('where %s name it, only rows that are alike are told apart', (table, naming) => {
    const other = aTable(table, [naming]);
    expect(
      idsIn(
        aTable('tasks', [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'y' },
        ]),
        other,
      ),
    ).toEqual([]);
    expect(
      idsIn(
        aTable('tasks', [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'x', updatedOn: 45_000 },
        ]),
        other,
      ),
    ).toEqual(['tasks 4: NV.n1']);
  });

  test('an indicator that another takes its figures from', () => {
    const twice = [
      { id: 'c', text: 'x' },
      { id: 'c', text: 'y' },
    ];
    expect(idsIn(aTable('indicators', twice))).toEqual(['indicators 4: CT.n1']);
    expect(idsIn(aTable('indicators', [...twice, { id: 'd', sameAs: 'c' }]))).toEqual([]);
  });

  test('keys that are no ids of ours are left alone', () => {
    expect(idsIn(aTable('settings', [{ id: 'x' }, { id: 'x' }]), aTable('deliveries', [{ id: '' }]))).toEqual([]);
  });
});

describe('due dates from words', () => {
  const suggested = (days: string): Problem => ({
    code: 'task.dueSuggested',
    at: { table: 'tasks', key: 'a', column: 'dueOn', row: 3 },
    params: { words: 'Quý I', days },
  });
  const blank = aTable('tasks', [{ id: 'a', dueOn: '' }]);

  test('one day is offered with its words', () => {
    expect(mendsIn([blank], [suggested('31/03/2024')])).toMatchObject([
      { kind: 'due', id: 'a', was: '', becomes: toSerial('2024-03-31'), fresh: '31/03/2024', because: 'Quý I' },
    ]);
  });
  test('two are not, nor where something stands', () => {
    expect(mendsIn([blank], [suggested('31/03/2024, 31/12/2024')])).toEqual([]);
    expect(mendsIn([aTable('tasks', [{ id: 'a', dueOn: ' ' }])], [suggested('31/03/2024')])).toEqual([]);
  });
});

describe('a row is found again', () => {
  const place = { id: null, row: 3, column: 'dueOn' };
  const row = (text: string, dueOn: Raw = ''): Cells => ({ id: '', text, dueOn });

  test('by its key, wherever it went', () => {
    const table = aTable('tasks', [{ id: 'b' }, { id: 'a' }]);
    expect(rowOf(table, { ...place, id: 'a', mark: '' })?.row).toBe(4);
    expect(rowOf(table, { ...place, id: 'c', mark: '' })).toBeNull();
  });

  test('without a key by what people wrote in it; the cell itself and stamps may differ', () => {
    const mark = markOf('tasks', { cells: row('x') }, 'dueOn');
    expect(rowOf(aTable('tasks', [row('y'), row('x', 45_000)]), { ...place, mark })?.row).toBe(4);
    expect(rowOf(aTable('tasks', [row('y'), { ...row('x'), updatedOn: 45_000 }]), { ...place, mark })?.row).toBe(4);
    expect(rowOf(aTable('tasks', [row('y')]), { ...place, mark })).toBeNull();
  });

  test('of two that are alike the one in its place; else neither', () => {
    const mark = markOf('tasks', { cells: row('x') }, 'dueOn');
    expect(rowOf(aTable('tasks', [row('x'), row('x')]), { ...place, mark })?.row).toBe(3);
    expect(rowOf(aTable('tasks', [row('y'), row('x'), row('x')]), { ...place, mark })).toBeNull();
  });
});

test.each([
  ['still holds the old value', '31.12.2024', false, null],
  ['holds the new one already', 45_657, false, 'done'],
  ['holds something else', '30.12.2024', false, 'changed'],
  ['holds a formula', '31.12.2024', true, 'formula'],
] as const)('a cell that %s', (_, now, hasFormula, obstacle) => {
  const swap = {
    table: 'tasks',
    id: 'a',
    row: 3,
    mark: '',
    column: 'dueOn',
    was: '31.12.2024',
    becomes: 45_657,
  } as const;
  expect(obstacleOf(swap, { row: 3, key: 'a', cells: { dueOn: now } }, hasFormula)).toBe(obstacle);
  expect(obstacleOf(swap, null, hasFormula)).toBe('gone');
});
