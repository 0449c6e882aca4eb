/** Nhật ký gửi: the ledger of letters, one row per person, kind and day. It keeps counts, never a letter's text. */
import { choice, date, defineTable, id, integer, list, type RecordOf, ref, text } from '#schema/define';

const system = { by: 'system' } as const;

export const deliveries = defineTable('deliveries', {
  key: 'id',
  columns: {
    id: id({ ...system, hidden: true, width: 120 }),
    on: date(system),
    to: text({ ...system, width: 220 }),
    posts: list({ ...system, width: 220 }),
    kind: choice('deliveryKind', { ...system, width: 130 }),
    state: choice('deliveryState', system),
    reason: text({ ...system, width: 300 }),
    at: text({ ...system, width: 130 }),
    about: ref({ ...system, hidden: true, width: 120 }),
    overdue: integer(system),
    dueToday: integer(system),
    dueSoon: integer(system),
    updates: integer(system),
    tries: integer(system),
    named: list({ ...system, hidden: true, width: 120 }),
  },
});

export type Delivery = RecordOf<typeof deliveries>;
