/** Ngày nghỉ: days off and days worked in exchange; fixed each year by decision, so a table and not a rule. */
import { choice, date, defineTable, type RecordOf, text } from '#schema/define';

export const holidays = defineTable('holidays', {
  key: 'on',
  columns: {
    on: date({ required: true }),
    name: text({ width: 260 }),
    kind: choice('holidayKind', { required: true, width: 160 }),
    note: text({ width: 260 }),
  },
});

export type Holiday = RecordOf<typeof holidays>;
