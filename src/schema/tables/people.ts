/** Cán bộ, công chức: who holds which post of the plan and how to reach them. */
import { checkbox, choices, date, defineTable, email, id, type RecordOf, ref, text } from '#schema/define';

export const people = defineTable('people', {
  key: 'id',
  columns: {
    id: id({ by: 'system', hidden: true }),
    post: text({ required: true, width: 200 }),
    title: text({ width: 200 }),
    name: text({ width: 180 }),
    email: email(),
    roles: choices('role', { width: 180 }),
    receives: checkbox({ width: 90 }),
    deputy: ref({ width: 180 }),
    absentFrom: date(),
    absentTo: date(),
    leftOn: date(),
    note: text({ width: 180 }),
  },
});

export type Person = RecordOf<typeof people>;
