/** Cài đặt as a form: what each setting is, what it may become, what a save changes. Pure; writes nothing. */
import { parseTiers } from '#domain/tiers';
import { clean } from '#kernel/text';
import { choiceLabel, say } from '#messages/vi';
import { settingName } from '#messages/vi/settings';
import { CHOICES } from '#schema/choices';
import { type Bounds, KINDS } from '#schema/kinds';
import { SETTINGS, type SettingDefinition, type SettingId, type Settings } from '#schema/settings';
import type { RecordIn, Row } from '#schema/tables';

/** The parts of the form, and the settings of each in order. What stands in none is written by the add-in. */
export const SETTING_SECTIONS = {
  plan: [
    'unitName',
    'superiorName',
    'provinceName',
    'planNumber',
    'planSignedOn',
    'year',
    'baselineScore',
    'baselineRank',
    'targetScore',
    'targetRank',
    'rankedUnits',
    'selfScoreBy',
    'placeName',
    'signerRole',
    'signerName',
    'drafterCode',
  ],
  rules: ['shiftToWorkingDay', 'beforeMeaning', 'defaultInterval', 'graceWorkingDays', 'emptyPolicy'],
  reminders: [
    'remindFrom',
    'remindBefore',
    'listAheadWorkingDays',
    'collectorAfter',
    'leaderAfter',
    'proofGrace',
    'quietMax',
    'quietStart',
  ],
  groups: ['groupI', 'group1', 'group2', 'group3', 'group4', 'group5', 'group6', 'group7', 'group8'],
  facts: [
    'startedOn',
    'remindersBy',
    'remindersSince',
    'remindersRanAt',
    'remindersSettledOn',
    'remindersNote',
    'schemaVersion',
  ],
} as const satisfies Record<string, readonly SettingId[]>;
export type SettingSection = keyof typeof SETTING_SECTIONS;

/** What a cell of Cài đặt holds, days as `YYYY-MM-DD`; null where it is blank. */
export type SettingCell = string | number | boolean | null;
/** A setting's value: a code for a choice, `YYYY-MM-DD` for a day; null: the default holds. */
export type SettingValue = string | number | null;

type SettingValues = Readonly<Record<string, SettingValue>>;

export interface SettingView {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** `tiers`: days before a due date, `7; 3; 1`. */
  readonly kind: SettingDefinition['kind'] | 'tiers';
  readonly bounds: Bounds;
  /** Codes and labels of a choice. */
  readonly options: readonly (readonly [code: string, label: string])[];
  /** What is allowed, in a sentence; '' where any text is. */
  readonly allowed: string;
  /** What the cell holds, to be handed back when it is saved. */
  readonly cell: SettingCell;
  /** Null also where the cell cannot be read. */
  readonly value: SettingValue;
  readonly fallback: SettingValue;
  /** Whether the cell holds what cannot be used. */
  readonly isWrong: boolean;
}

export interface SettingsView {
  readonly sections: Readonly<Record<SettingSection, readonly SettingView[]>>;
  readonly mayManage: boolean;
}

type SettingRow = Row<RecordIn<'settings'>>;
type SettingRows = readonly SettingRow[];

const definitionOf = (id: SettingId): SettingDefinition => SETTINGS[id];

const kindOf = (id: SettingId): SettingView['kind'] => (id === 'remindBefore' ? 'tiers' : definitionOf(id).kind);

const optionsOf = ({ choices }: SettingDefinition): SettingView['options'] =>
  choices === null ? [] : CHOICES[choices].map((code) => [code, choiceLabel(choices, code)]);

const allowedOf = (id: SettingId): string => {
  const { kind, bounds, choices } = definitionOf(id);
  if (kindOf(id) === 'tiers') return say('settings.allowedTiers');
  if (choices !== null) return '';
  if (kind === 'date') return say('settings.allowedDate');
  if (kind === 'text') return '';
  const { min = 0, max } = bounds;
  return max === undefined ? say('settings.allowedFrom', { min }) : say('settings.allowedBetween', { min, max });
};

const rowsById = (rows: SettingRows): Map<string | null, SettingRow> =>
  new Map(rows.map((row) => [row.record.id, row]));

const fits = (id: SettingId, value: SettingValue): boolean => {
  const { kind, bounds, choices } = definitionOf(id);
  if (value === null) return true;
  if (kindOf(id) === 'tiers') return parseTiers(String(value)) !== null;
  if (choices !== null) return CHOICES[choices].some((code) => code === value);
  return KINDS[kind].schema(bounds).safeParse(value).success;
};

/** The form, from the rows as read and what was made of them; `wrong` names the settings that cannot be read. */
export const settingsView = (
  rows: SettingRows,
  settings: Settings,
  wrong: ReadonlySet<string | null>,
): SettingsView['sections'] => {
  const found = rowsById(rows);
  const viewOf = (id: SettingId): SettingView => {
    const { record } = found.get(id) ?? { record: null };
    const { fallback, bounds } = definitionOf(id);
    const cell = record?.value ?? null;
    const isWrong = wrong.has(id) || (cell !== null && !fits(id, settings[id]));
    return {
      id,
      name: settingName(id),
      hint: record?.hint ?? '',
      kind: kindOf(id),
      bounds,
      options: optionsOf(definitionOf(id)),
      allowed: allowedOf(id),
      cell,
      value: cell === null || isWrong ? null : settings[id],
      fallback: fallback as SettingValue,
      isWrong,
    };
  };
  const sections = Object.entries(SETTING_SECTIONS).map(([name, ids]) => [name, ids.map(viewOf)]);
  return Object.fromEntries(sections) as SettingsView['sections'];
};

const isOpen = (id: string): id is SettingId =>
  Object.keys(SETTINGS).includes(id) && !definitionOf(id as SettingId).system;

/** Texts as cells hold them: single spaces, nothing for a blank. */
export const tidyValues = (values: SettingValues): SettingValues =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, typeof value === 'string' ? clean(value) || null : value]),
  );

/** Why these values cannot be saved, in a sentence; null where they can. */
export const refusalOfValues = (values: SettingValues): string | null => {
  for (const [id, value] of Object.entries(values)) {
    if (!isOpen(id)) return say('settings.notOpen', { id });
    if (!fits(id, value)) return say('settings.refused', { name: settingName(id), allowed: allowedOf(id) });
  }
  return null;
};

/** A setting that somebody else changed since the person read it. */
export interface SettingConflict {
  readonly id: string;
  readonly cell: SettingCell;
}

export interface SettingsPlan {
  /** Settings to write. Empty where there is a conflict: all or nothing. */
  readonly changes: Readonly<Partial<Record<SettingId, SettingValue>>>;
  readonly conflicts: readonly SettingConflict[];
  /** Settings whose row is gone. */
  readonly missing: readonly SettingId[];
}

/** How the cell reads once the value stands in it. */
const cellOf = (id: SettingId, value: SettingValue): SettingCell => {
  const { choices } = definitionOf(id);
  return choices === null || value === null ? value : choiceLabel(choices, String(value));
};

/** What to write: a cell that holds the wanted value already is left alone, so that a retry writes nothing twice. */
export const planSettings = (
  rows: SettingRows,
  before: Readonly<Record<string, SettingCell>>,
  values: SettingValues,
): SettingsPlan => {
  const found = rowsById(rows);
  const asked = Object.entries(values).filter((entry): entry is [SettingId, SettingValue] => isOpen(entry[0]));
  const holds = (id: SettingId): SettingCell => found.get(id)?.record.value ?? null;
  const open = asked.filter(([id, value]) => found.has(id) && holds(id) !== cellOf(id, value));
  const conflicts = open.filter(([id]) => holds(id) !== (before[id] ?? null)).map(([id]) => ({ id, cell: holds(id) }));
  const missing = asked.map(([id]) => id).filter((id) => !found.has(id));
  const isClear = conflicts.length === 0 && missing.length === 0;
  return { changes: isClear ? Object.fromEntries(open) : {}, conflicts, missing };
};
