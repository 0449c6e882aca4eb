/** Nhiệm vụ: one row per task of the plan (section II). */
import { choice, date, defineTable, derived, id, list, percent, type RecordOf, ref, text } from '#schema/define';

export const tasks = defineTable('tasks', {
  key: 'id',
  block: 'CCHC_NHIEMVU',
  columns: {
    id: id({ by: 'system' }),
    group: choice('area', { required: true, width: 60 }),
    text: text({ required: true, width: 360 }),
    product: text({ width: 150 }),
    lead: ref({ required: true }),
    coLeads: list(),
    assignee: ref({ width: 130 }),
    dueOn: date(),
    state: choice('taskState', { reported: true }),
    doneOn: date({ reported: true }),
    result: text({ reported: true }),
    proof: text({ reported: true, width: 200 }),
    progress: percent({ min: 0, max: 1, reported: true }),
    reason: text({ reported: true, width: 180 }),
    extendedTo: date(),
    extensionBasis: text({ width: 150 }),
    quietUntil: date(),
    note: text({ width: 160 }),
    review: text({ width: 260 }),
    timing: text({ width: 170 }),
    startOn: date(),
    interval: choice('interval', { width: 90 }),
    coordinators: list({ width: 180 }),
    source: text({ width: 90 }),
    updatedOn: date({ by: 'system' }),
    fingerprint: text({ by: 'system', hidden: true, width: 60 }),
    effectiveDue: derived('date'),
    status: derived('text', { width: 170 }),
    lateBy: derived('integer', { width: 90 }),
    missing: derived('text', { width: 320 }),
  },
});

export type Task = RecordOf<typeof tasks>;
