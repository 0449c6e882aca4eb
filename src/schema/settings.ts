/** What can be set, what each setting may be, and its default. Names and explanations are in messages/vi/settings.ts. */
import type { CivilDate } from '#kernel/civil-date';
import type { BeforeMeaning, ChoiceName, EmptyPolicy, Interval, SendHour, SignerRole, Switch } from '#schema/choices';
import type { Bounds, KindName } from '#schema/kinds';

export interface SettingDefinition<V = unknown> {
  readonly kind: Extract<KindName, 'text' | 'integer' | 'number' | 'date' | 'choice'>;
  /** What holds where the cell is blank or wrong. */
  readonly fallback: V;
  readonly bounds: Bounds;
  readonly choices: ChoiceName | null;
  /** Written by the add-in, not by people. */
  readonly system: boolean;
}

const define = <V>(
  kind: SettingDefinition['kind'],
  fallback: V,
  more: Partial<Omit<SettingDefinition, 'kind' | 'fallback'>> = {},
): SettingDefinition<V> => ({ kind, fallback, bounds: {}, choices: null, system: false, ...more });

const text = (fallback: string): SettingDefinition<string> => define('text', fallback);
const days = (fallback: number): SettingDefinition<number> =>
  define('integer', fallback, { bounds: { min: 0, max: 60 } });
const oneOf = <V extends string>(choices: ChoiceName, fallback: V): SettingDefinition<V> =>
  define<V>('choice', fallback, { choices });
const systemDate = define<CivilDate | null>('date', null, { system: true });
const systemText = define<string>('text', '', { system: true });

/** Every setting, in the order of the tab. The fallbacks of a blank workbook; a plan brings its own values. */
export const SETTINGS = {
  unitName: text(''),
  superiorName: text(''),
  provinceName: text(''),
  planNumber: text(''),
  planSignedOn: define<CivilDate | null>('date', null),
  year: define<number | null>('integer', null, { bounds: { min: 2000, max: 2100 } }),
  baselineScore: define<number | null>('number', null, { bounds: { min: 0 } }),
  baselineRank: define<number | null>('integer', null, { bounds: { min: 1 } }),
  targetScore: define<number | null>('number', null, { bounds: { min: 0 } }),
  targetRank: define<number | null>('integer', null, { bounds: { min: 1 } }),
  rankedUnits: define<number | null>('integer', null, { bounds: { min: 1 } }),
  shiftToWorkingDay: oneOf<Switch>('switch', 'on'),
  beforeMeaning: oneOf<BeforeMeaning>('beforeMeaning', 'dayBefore'),
  defaultInterval: oneOf<Interval>('interval', 'quarter'),
  graceWorkingDays: days(5),
  remindFrom: oneOf<SendHour>('sendHour', '0730'),
  remindBefore: text('7; 3; 1'),
  listAheadWorkingDays: days(7),
  collectorAfter: days(5),
  leaderAfter: days(10),
  proofGrace: days(10),
  quietMax: days(10),
  quietStart: days(5),
  emptyPolicy: oneOf<EmptyPolicy>('emptyPolicy', 'leaveOut'),
  groupI: text('Mục tiêu, chỉ tiêu'),
  group1: text('Công tác chỉ đạo, điều hành cải cách hành chính'),
  group2: text('Tổ chức thực hiện văn bản quy phạm pháp luật tại địa phương'),
  group3: text('Cải cách thủ tục hành chính'),
  group4: text('Cải cách tổ chức bộ máy hành chính tại địa phương'),
  group5: text('Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức'),
  group6: text('Cải cách tài chính công'),
  group7: text('Xây dựng và phát triển chính quyền điện tử hướng đến chính quyền số'),
  group8: text('Tác động của CCHC đến người dân, tổ chức và phát triển KT-XH của xã'),
  selfScoreBy: define<CivilDate | null>('date', null),
  placeName: text(''),
  signerRole: oneOf<SignerRole>('signerRole', 'chair'),
  signerName: text(''),
  drafterCode: text(''),
  startedOn: systemDate,
  remindersBy: systemText,
  remindersSince: systemDate,
  today: systemDate,
  remindersRanOn: systemDate,
  remindersRanAt: systemText,
  remindersSettledOn: systemDate,
  remindersNote: systemText,
  weekFigures: systemText,
  fileId: systemText,
  schemaVersion: define<number | null>('integer', null, { system: true }),
} as const;

export type SettingId = keyof typeof SETTINGS;
export type Settings = {
  readonly [K in SettingId]: (typeof SETTINGS)[K] extends SettingDefinition<infer V> ? V : never;
};

/** Settings as a blank workbook has them. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, { fallback }]) => [key, fallback]),
) as unknown as Settings;

/** Version of the tables' layout, written into the workbook; 1 is the first. */
export const SCHEMA_VERSION = 1;

/** Whether the text is the id of a setting. */
export const isSettingId = (key: string): key is SettingId => key in SETTINGS;
