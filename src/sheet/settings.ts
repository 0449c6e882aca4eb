/** The rows of Cài đặt become settings; a wrong or missing one falls back to its default and is named. */
import { formatDay, isCivilDate } from '#kernel/civil-date';
import { formatNumber } from '#kernel/text';
import { type Problem, type ProblemCode, problemAt } from '#messages/problem';
import { choiceLabel, say } from '#messages/vi';
import { settingName } from '#messages/vi/settings';
import type { Column } from '#schema/define';
import { type Bounds, KINDS } from '#schema/kinds';
import { SETTINGS, type SettingDefinition, type SettingId, type Settings } from '#schema/settings';
import type { Snapshot } from '#schema/tables';
import { contextOf, decodeCell, encodeCell, isBlankCell, labelsOf } from '#sheet/cells';

/** The setting's cell seen as a column of its own kind. */
export const settingColumn = ({ kind, bounds, choices, system }: SettingDefinition): Column => ({
  kind,
  bounds,
  choices,
  by: system ? 'system' : 'user',
  required: false,
  hidden: false,
  width: null,
  format: null,
  reported: false,
});

/** What to write into the cell of a setting. */
export const encodeSetting = (key: SettingId, value: unknown): string | number | boolean =>
  encodeCell(settingColumn(SETTINGS[key]), value);

const inWords = (definition: SettingDefinition, value: unknown): string => {
  if (value === null || value === '') return say('settings.nothing');
  if (definition.choices !== null) return `“${choiceLabel(definition.choices, String(value))}”`;
  if (isCivilDate(value)) return formatDay(value);
  return typeof value === 'number' ? formatNumber(value) : `“${String(value)}”`;
};

const boundsInWords = ({ min, max }: Bounds): string =>
  max === undefined
    ? say('settings.allowedFrom', { min: min ?? 0 })
    : say('settings.allowedBetween', { min: min ?? 0, max });

const allowedWords = (definition: SettingDefinition): string => {
  if (definition.choices !== null)
    return say('settings.allowedChoice', { allowed: labelsOf(settingColumn(definition)).join(', ') });
  if (definition.kind === 'date') return say('settings.allowedDate');
  return definition.kind === 'text' ? '' : boundsInWords(definition.bounds);
};

interface Read {
  readonly value: unknown;
  readonly bad: boolean;
}

/** Days were turned into text by the table's own decoder already; everything else is as the cell holds it. */
const readValue = (definition: SettingDefinition, cell: unknown): Read => {
  if (isBlankCell(cell)) return { value: definition.fallback, bad: false };
  const column = settingColumn(definition);
  const civil = isCivilDate(cell) && definition.kind === 'date' ? { value: cell } : null;
  const decoded =
    civil ??
    decodeCell(
      column,
      cell,
      contextOf(column, () => '1899-12-30'),
    );
  const fits = 'value' in decoded && KINDS[definition.kind].schema(definition.bounds).safeParse(decoded.value).success;
  return fits ? { value: decoded.value, bad: false } : { value: definition.fallback, bad: true };
};

/** Settings and the problems met while reading them. A blank workbook part (no rows) gives the defaults. */
export const readSettings = (snapshot: Snapshot<'settings'>): { settings: Settings; problems: Problem[] } => {
  const rows = new Map(snapshot.rows.map(({ record, row }) => [record.id, { cell: record.value, row }]));
  const problems: Problem[] = [];
  const entries = Object.entries(SETTINGS).map(([key, definition]: [string, SettingDefinition]) => {
    const found = rows.get(key);
    const name = settingName(key as SettingId);
    const used = inWords(definition, definition.fallback);
    const report = (code: ProblemCode, params: Record<string, string>): void => {
      const at = { table: 'settings', key, column: 'value', ...(found === undefined ? {} : { row: found.row }) };
      problems.push(problemAt(code, at, { name, used, ...params }));
    };
    if (found === undefined) {
      if (snapshot.structure.length === 0) report('setting.missing', {});
      return [key, definition.fallback];
    }
    const { value, bad } = readValue(definition, found.cell);
    if (bad) report('setting.invalid', { found: String(found.cell), allowed: allowedWords(definition) });
    return [key, value];
  });
  return { settings: Object.fromEntries(entries) as unknown as Settings, problems };
};
