/** What differs between two freezes, or a freeze and now, row by row and column by column, with both values in words. Pure. */
import { SETTING } from '#actions/frozen-rows';
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber, formatShare } from '#kernel/text';
import { choiceLabel, columnLabel, say } from '#messages/vi';
import type { FrozenKind } from '#schema/choices';
import { blankRecord, type Column } from '#schema/define';
import { type Frozen, frozen } from '#schema/tables/frozen';

/** One thing that is not what it was. */
export interface Difference {
  readonly kind: FrozenKind;
  /** Id of the row, its number in the list where it has none. */
  readonly id: string;
  readonly text: string;
  /** What differs, as the columns of Số liệu đã chốt are called. */
  readonly what: string;
  /** Both values in words; “không có” where the thing or its value was not there. */
  readonly before: string;
  readonly after: string;
}

/** Columns that follow from others, or name the row and the freeze. */
const PASSED: readonly string[] = [
  'id',
  'instance',
  'kind',
  'item',
  'nth',
  'place',
  'source',
  'uncapped',
  'lateBy',
  'links',
];

const wordsOf = ({ kind, choices }: Column, value: unknown): string => {
  if (value === null || value === false || value === '') return say('freeze.nothing');
  if (Array.isArray(value)) return value.join(', ') || say('freeze.nothing');
  if (choices !== null) return choiceLabel(choices, String(value));
  if (typeof value === 'number') return kind === 'percent' ? formatShare(value) : formatNumber(value);
  return isCivilDate(value) ? formatDay(value) : value === true ? say('freeze.there') : String(value);
};

const BLANK = blankRecord(frozen);

const between = (was: Frozen | undefined, is: Frozen | undefined): Difference[] => {
  const { kind, item, place, text } = (is ?? was) as Frozen;
  const row = { kind: kind ?? 'fact', id: item ?? String(place), text: text ?? '' };
  if (was === undefined || is === undefined) {
    const [before, after] = [was, is].map((each) => say(each === undefined ? 'freeze.nothing' : 'freeze.there'));
    return [{ ...row, what: choiceLabel('frozenKind', row.kind), before: before ?? '', after: after ?? '' }];
  }
  return Object.entries<Column>(frozen.columns).flatMap(([key, column]) => {
    const [before, after] = [was, is].map((each) => wordsOf(column, { ...BLANK, ...each }[key as keyof Frozen])) as [
      string,
      string,
    ];
    return PASSED.includes(key) || before === after
      ? []
      : [{ ...row, what: columnLabel('frozen', key), before, after }];
  });
};

/** Rows by what they are of; a doubled id is told apart by its order. Facts of the freeze itself are no figures. */
const byThing = (rows: readonly Frozen[]): ReadonlyMap<string, Frozen> => {
  const found = new Map<string, Frozen>();
  for (const row of rows) {
    if (row.kind === 'fact' && !row.item?.startsWith(SETTING)) continue;
    let key = `${row.kind}:${row.item ?? row.place}`;
    while (found.has(key)) key += '+';
    found.set(key, row);
  }
  return found;
};

/** Everything that differs, in the order of the plan; what is gone comes last. */
export const differencesOf = (before: readonly Frozen[], after: readonly Frozen[]): Difference[] => {
  const [was, is] = [byThing(before), byThing(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => between(was.get(key), is.get(key)));
};
