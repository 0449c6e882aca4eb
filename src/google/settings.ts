/** Writes values into rows of Cài đặt. */
import { tabOf } from '#google/book';
import { flush } from '#google/lock';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import { SETTINGS, type SettingId, type Settings } from '#schema/settings';
import type { Snapshot } from '#schema/tables';
import { encodeSetting } from '#sheet/settings';

/** Writes the settings that differ from what the rows hold; neighbours go in one call. */
export const writeSettingValues = (
  book: GoogleSpreadsheet,
  snapshot: Snapshot<'settings'>,
  values: Partial<Settings>,
): void => {
  const rows = new Map(snapshot.rows.map(({ record, row }) => [record.id, { row, value: record.value }]));
  const changes = (Object.keys(SETTINGS) as SettingId[]).flatMap((key) => {
    const found = rows.get(key);
    const value = values[key];
    if (found === undefined || value === undefined || (found.value ?? null) === value) return [];
    return [{ row: found.row, values: { value: encodeSetting(key, value) } }];
  });
  writeChanges(book, snapshot, changes);
};

/**
 * Writes what a person chose, also where the typing rule of another setting stands in the way: rules may stay behind when
 * rows are sorted. Such a rule goes; repair sets the right one again.
 */
export const forceSettingValues = (
  book: GoogleSpreadsheet,
  snapshot: Snapshot<'settings'>,
  values: Partial<Settings>,
): void => {
  try {
    writeSettingValues(book, snapshot, values);
    flush();
  } catch {
    const place = snapshot.columns.get('value') ?? 1;
    for (const { record, row } of snapshot.rows)
      if (values[record.id as SettingId] !== undefined)
        tabOf(book, 'settings')?.getRange(row, place).setDataValidation(null);
    writeSettingValues(book, snapshot, values);
  }
};
