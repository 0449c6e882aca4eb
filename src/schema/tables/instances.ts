/** Kỳ báo cáo: what was confirmed, sent, written or frozen of one report of a duty. A row stands only where there is some of it. */
import {
  checkbox,
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

export const instances = defineTable('instances', {
  key: 'id',
  onDemand: true,
  columns: {
    /** `BC1.2024-Q1`, as domain/report-period.ts derives it: the same whatever dates are changed. */
    id: id({ ...system, width: 120 }),
    report: ref({ width: 90 }),
    year: integer({ min: 2000, max: 2100 }),
    period: text({ width: 150 }),
    startOn: date(),
    endOn: date(),
    internalDueOn: date(),
    dueOn: date(),
    confirmed: checkbox(),
    partsFrom: list({ width: 200 }),
    sentOn: date(),
    number: text({ width: 150 }),
    proposals: text({ width: 300 }),
    causes: text({ width: 300 }),
    note: text({ width: 180 }),
    frozenAt: text({ ...system, width: 130 }),
    frozenBy: text({ ...system, width: 180 }),
    freezes: integer({ ...system, width: 80 }),
    total: integer(system),
    doneOnTime: integer(system),
    doneLate: integer(system),
    openOnTime: integer(system),
    openLate: integer(system),
    completion: percent({ ...system, format: '0.0%' }),
    score: number(system),
    scoreMax: number(system),
  },
});

export type Instance = RecordOf<typeof instances>;
