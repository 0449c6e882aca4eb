/** Đợt chấm điểm: one row per criteria set, a year's decision of the superior with its rounding, caps, classes and tie-breaks. */
import { checkbox, date, defineTable, id, integer, list, number, type RecordOf, text } from '#schema/define';

export const criteriaSets = defineTable('criteriaSets', {
  key: 'id',
  onDemand: true,
  columns: {
    id: id({ by: 'system' }),
    year: integer({ required: true, min: 2000, max: 2100, width: 80 }),
    decision: text({ width: 260 }),
    issuedOn: date(),
    max: number({ min: 0 }),
    step: number({ min: 0, max: 10, width: 80 }),
    bonusCap: number({ min: 0 }),
    penaltyCap: number({ min: 0 }),
    classes: list({ width: 340 }),
    tieBreaks: list({ width: 260 }),
    active: checkbox(),
  },
});

export type CriteriaSet = RecordOf<typeof criteriaSets>;
