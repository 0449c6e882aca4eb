/** Chỉ tiêu: one row per measure of the plan (section I, and those of section II that carry a measure). */
import { checkbox, choice, date, defineTable, derived, id, number, type RecordOf, ref, text } from '#schema/define';

export const indicators = defineTable('indicators', {
  key: 'id',
  block: 'CCHC_CHITIEU',
  columns: {
    id: id({ by: 'system' }),
    group: choice('group', { required: true, width: 60 }),
    text: text({ required: true, width: 340 }),
    measure: choice('measure', { required: true, width: 150 }),
    target: number({ min: 0, width: 80 }),
    unit: text({ width: 80 }),
    baseline: number({ width: 90 }),
    numeratorIs: text({ width: 180 }),
    denominatorIs: text({ width: 180 }),
    numerator: number({ min: 0, reported: true }),
    denominator: number({ min: 0, reported: true }),
    value: number({ reported: true }),
    asOf: date({ reported: true }),
    notArising: checkbox({ reported: true }),
    proof: text({ reported: true, width: 180 }),
    note: text({ width: 160 }),
    review: text({ width: 260 }),
    dueOn: date(),
    weight: number({ min: 0, width: 70 }),
    lead: ref(),
    sameAs: ref({ width: 90 }),
    task: ref({ width: 90 }),
    source: text({ width: 90 }),
    updatedOn: date({ by: 'system' }),
    fingerprint: text({ by: 'system', hidden: true, width: 60 }),
    result: derived('text', { width: 130 }),
    completion: derived('percent', { width: 90, format: '0.0%' }),
    verdict: derived('text', { width: 150 }),
    missing: derived('text', { width: 300 }),
  },
});

export type Indicator = RecordOf<typeof indicators>;
