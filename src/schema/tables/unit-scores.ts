/** Điểm các đơn vị: scores and ranks of the units that are ranked together, one row per year and unit, as far as they are known. */
import { defineTable, id, integer, number, type RecordOf, text } from '#schema/define';

export const unitScores = defineTable('unitScores', {
  key: 'id',
  onDemand: true,
  columns: {
    id: id({ by: 'system' }),
    year: integer({ required: true, min: 2000, max: 2100, width: 80 }),
    unit: text({ required: true, width: 240 }),
    score: number({ min: 0 }),
    rank: integer({ min: 1 }),
    note: text({ width: 240 }),
  },
});

export type UnitScore = RecordOf<typeof unitScores>;
