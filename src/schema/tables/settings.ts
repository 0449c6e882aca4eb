/** Cài đặt: one row per setting; what each is stands in schema/settings.ts. */
import { defineTable, id, setting, text } from '#schema/define';

export const settings = defineTable('settings', {
  key: 'id',
  columns: {
    id: id({ by: 'system', hidden: true, width: 140 }),
    name: text({ by: 'system', width: 280 }),
    value: setting(),
    hint: text({ by: 'system', width: 520 }),
  },
});
