/** Cập nhật: what was reported on a task for a period; each period's report is made of these rows. */
import { choice, date, defineTable, id, type RecordOf, ref, text } from '#schema/define';

export const updates = defineTable('updates', {
  key: 'id',
  columns: {
    id: id({ by: 'system' }),
    task: ref({ required: true, width: 90 }),
    period: text({ required: true, width: 110 }),
    state: choice('taskState'),
    result: text({ width: 320 }),
    proof: text({ width: 220 }),
    updatedBy: text({ width: 180 }),
    updatedOn: date(),
  },
});

export type Update = RecordOf<typeof updates>;
