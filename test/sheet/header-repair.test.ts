/** A damaged header, and the plan that mends it, carried out on a model: each id once, block last, no value touched. */
import fc from 'fast-check';
import { columnLabel } from '#messages/vi';
import { derivedColumns, rawColumns, type Table } from '#schema/define';
import { TABLES } from '#schema/tables';
import { type HeaderPlan, planHeader } from '#sheet/header-repair';
import { layoutColumns } from '#sheet/layout';

const table: Table = TABLES.tasks;
const keys = layoutColumns(table);
const raw = rawColumns(table);
const derived = derivedColumns(table);

/** A column of the model: its id, its label and what stands below. */
interface Pillar {
  id: string;
  label: string;
  cells: string[];
}
const whole = (): Pillar[] =>
  keys.map((key) => ({
    id: key,
    label: columnLabel('tasks', key),
    cells: derived.includes(key) ? ['', ''] : [`${key}-1`, `${key}-2`],
  }));
const gridOf = (pillars: readonly Pillar[]): string[][] => [
  pillars.map(({ id }) => id),
  pillars.map(({ label }) => label),
  ...[0, 1].map((row) => pillars.map(({ cells }) => cells[row] ?? '')),
];

/** Carries the steps out as the sheet would. */
const carryOut = (pillars: readonly Pillar[], { steps }: HeaderPlan): Pillar[] => {
  const model = pillars.map((pillar) => ({ ...pillar }));
  for (const step of steps) {
    if (step.do === 'setId') {
      while (model.length < step.place) model.push({ id: '', label: '', cells: ['', ''] });
      (model[step.place - 1] as Pillar).id = step.key;
    } else if (step.do === 'clearId') (model[step.place - 1] as Pillar).id = '';
    else if (step.do === 'insertColumn') {
      model.splice(step.place - 1, 0, { id: step.key, label: columnLabel('tasks', step.key), cells: ['', ''] });
    } else if (step.do === 'moveColumn') {
      const [moved] = model.splice(step.from - 1, 1);
      model.splice(step.before - 1 - (step.from < step.before ? 1 : 0), 0, moved as Pillar);
    }
  }
  return model;
};

const contents = (pillars: readonly Pillar[]): string[] =>
  pillars
    .map(({ cells }) => cells.join('|'))
    .filter((cells) => cells !== '|')
    .sort();

type Damage = (pillars: Pillar[]) => Pillar[];
const at = fc.nat({ max: 200 });
const aDamage: fc.Arbitrary<Damage> = fc.oneof(
  at.map(
    (n): Damage =>
      (pillars) =>
        pillars.filter((_, index) => index !== n % pillars.length),
  ),
  at.map(
    (n): Damage =>
      (pillars) =>
        pillars.map((each, index) => (index === n % pillars.length ? { ...each, id: '' } : each)),
  ),
  at.map(
    (n): Damage =>
      (pillars) =>
        pillars.map((each, index) => (index === n % pillars.length ? { ...each, label: 'Tên khác' } : each)),
  ),
  fc.tuple(at, at).map(
    ([from, to]): Damage =>
      (pillars) => {
        const rest = [...pillars];
        const [moved] = rest.splice(from % rest.length, 1);
        rest.splice(to % (rest.length + 1), 0, moved as Pillar);
        return rest;
      },
  ),
  fc.tuple(at, at).map(
    ([from, to]): Damage =>
      (pillars) => {
        const copied = pillars.find(({ id }) => id === raw[from % raw.length]) ?? (pillars[0] as Pillar);
        const blank = { ...copied, label: '', cells: ['', ''] };
        return [...pillars.slice(0, to % pillars.length), blank, ...pillars.slice(to % pillars.length)];
      },
  ),
  at.map(
    (n): Damage =>
      (pillars) => [
        ...pillars.slice(0, n % pillars.length),
        { id: '', label: 'Cột riêng', cells: [`riêng ${n}`, ''] },
        ...pillars.slice(n % pillars.length),
      ],
  ),
);

const expectMended = (damaged: Pillar[], plan: HeaderPlan): void => {
  const mended = carryOut(damaged, plan);
  const ids = mended.map(({ id }) => id);
  for (const key of raw) expect([key, ids.filter((id) => id === key).length]).toEqual([key, 1]);
  const start = ids.indexOf(derived[0] ?? '');
  expect(ids.slice(start, start + derived.length)).toEqual(derived);
  for (const key of raw) expect([key, ids.indexOf(key) < start]).toEqual([key, true]);
  for (const key of keys) expect(plan.columns.get(key)).toBe(ids.indexOf(key) + 1);
  expect(contents(mended)).toEqual(contents(damaged));
  const again = planHeader(table, gridOf(mended));
  expect(again.steps).toEqual([]);
};

test('a whole header needs nothing', () => {
  const plan = planHeader(table, gridOf(whole()));
  expect([plan.steps, plan.doubled, plan.foreign]).toEqual([[], [], false]);
  expect([...plan.columns]).toEqual(keys.map((key, index) => [key, index + 1]));
});

test('whatever few people did to it: each id once, the block in one piece behind all raw columns, nothing lost', () => {
  fc.assert(
    fc.property(fc.array(aDamage, { minLength: 1, maxLength: 6 }), (damages) => {
      const damaged = damages.reduce((pillars, damage) => damage(pillars), whole());
      const plan = planHeader(table, gridOf(damaged));
      fc.pre(plan.doubled.length === 0);
      expect(plan.foreign).toBe(false);
      expectMended(damaged, plan);
    }),
    { numRuns: 400 },
  );
});

test('all ids gone: found again by their labels; the block by its formula', () => {
  const bare = whole().map((each) => ({ ...each, id: '' }));
  expectMended(bare, planHeader(table, gridOf(bare), raw.length + 1));
});

test('the id row deleted: it is put back above the labels', () => {
  const [, ...rows] = gridOf(whole());
  const plan = planHeader(table, rows, raw.length + 1);
  expect(plan.steps[0]).toEqual({ do: 'insertIdRow' });
  expectMended(
    whole().map((each) => ({ ...each, id: '' })),
    { ...plan, steps: plan.steps.slice(1) },
  );
});

test('a doubled id over different values is left to a person, and nothing is done; an equal or empty copy loses its id', () => {
  const copy = (cells: string[]): Pillar[] => [...whole(), { id: 'state', label: 'Trạng thái', cells }];
  const differs = planHeader(table, gridOf(copy(['khác', ''])));
  expect([differs.steps, differs.doubled]).toEqual([[], ['state']]);
  for (const cells of [
    ['', ''],
    ['state-1', 'state-2'],
  ]) {
    const plan = planHeader(table, gridOf(copy(cells)));
    expect(plan.steps).toEqual([{ do: 'clearId', key: 'state', place: keys.length + 1 }]);
  }
});

test('an empty copy left of the filled column loses its id too', () => {
  const blank = { id: 'state', label: '', cells: ['', ''] };
  const plan = planHeader(table, gridOf([blank, ...whole()]));
  expect([plan.steps, plan.doubled]).toEqual([[{ do: 'clearId', key: 'state', place: 1 }], []]);
});

test('a copied id of a derived column is settled once and for all', () => {
  const damaged = [...whole(), { id: 'status', label: '', cells: ['', ''] }];
  const plan = planHeader(table, gridOf(damaged));
  const mended = carryOut(damaged, plan);
  expect(mended.filter(({ id }) => id === 'status')).toHaveLength(1);
  expect(planHeader(table, gridOf(mended)).steps).toEqual([]);
});

test('something else under that name is never touched', () => {
  for (const grid of [
    [],
    [['']],
    [['Sổ tay riêng']],
    [
      ['a', 'b'],
      ['Mã', 'x'],
    ],
  ]) {
    const plan = planHeader(table, grid);
    expect([plan.foreign, plan.steps]).toEqual([true, []]);
  }
});
