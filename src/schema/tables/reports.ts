/** Chế độ báo cáo: the report duties of the plan (sections I.2, II.1 and III), one row per duty and frequency. */
import { checkbox, choice, defineTable, id, integer, list, type RecordOf, ref, text } from '#schema/define';

export const reports = defineTable('reports', {
  key: 'id',
  columns: {
    id: id({ by: 'system' }),
    name: text({ required: true, width: 320 }),
    active: checkbox(),
    frequency: choice('frequency', { required: true }),
    cutOff: choice('cutOff', { width: 150 }),
    cutOffDay: integer({ min: 1, max: 31 }),
    dueRule: choice('dueRule', { width: 200 }),
    dueDay: integer({ min: 1, max: 31 }),
    dueDates: list({ width: 120 }),
    internalLeadDays: integer({ min: 0, max: 30, width: 120 }),
    senders: list({ width: 200 }),
    collector: ref(),
    recipients: list({ width: 200 }),
    channel: text({ width: 150 }),
    shift: checkbox(),
    note: text({ width: 180 }),
    review: text({ width: 260 }),
    source: text({ width: 90 }),
  },
});

export type Report = RecordOf<typeof reports>;
