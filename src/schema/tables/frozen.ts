/** Số liệu đã chốt: one readable row per frozen thing, appended a freeze at a time and never rewritten. */
import {
  checkbox,
  choice,
  date,
  defineTable,
  id,
  integer,
  list,
  number,
  percent,
  type RecordOf,
  ref,
  text,
} from '#schema/define';

const system = { by: 'system' } as const;
const words = text({ ...system, width: 180 });
const long = text({ ...system, width: 260 });
const name = ref({ ...system, width: 120 });
const names = list({ ...system, width: 120 });
const day = date(system);
const amount = number(system);
const share = percent(system);
const whole = integer(system);
const flag = checkbox(system);

export const frozen = defineTable('frozen', {
  key: 'id',
  onDemand: true,
  appended: true,
  // Of one kind side by side: a freeze is dressed run by run.
  columns: {
    id: id({ ...system, width: 180 }),
    instance: name,
    kind: choice('frozenKind', system),
    item: name,
    group: words,
    text: long,
    leads: names,
    standing: choice('standing', system),
    state: choice('taskState', system),
    verdict: choice('verdict', system),
    result: long,
    proof: long,
    reason: long,
    product: words,
    timing: words,
    measure: choice('measure', system),
    unit: words,
    links: names,
    dueOn: day,
    doneOn: day,
    asOf: day,
    progress: share,
    completion: share,
    target: amount,
    baseline: amount,
    numerator: amount,
    denominator: amount,
    value: amount,
    amount,
    uncapped: amount,
    weight: amount,
    notArising: flag,
    awaitsProof: flag,
    isLater: flag,
    confirmed: flag,
    survey: flag,
    nth: whole,
    place: whole,
    lateBy: whole,
    source: whole,
  },
});

export type Frozen = RecordOf<typeof frozen>;
