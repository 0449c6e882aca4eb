/** Settings that work on tasks cannot do without. Knows no sheet; what a setting may be is decided where it is read. */
import { parseTiers } from '#domain/tiers';
import { type Problem, type ProblemCode, problemAt } from '#messages/problem';
import { say } from '#messages/vi';
import { settingName } from '#messages/vi/settings';
import { DEFAULT_SETTINGS, type SettingId, type Settings } from '#schema/settings';

const NEEDED = [
  ['unitName', 'setting.unitMissing'],
  ['planNumber', 'setting.planMissing'],
  ['year', 'setting.yearMissing'],
] as const satisfies readonly (readonly [SettingId, ProblemCode])[];

/** A problem at each of unit, plan number and year that is blank, once there is a task; none in a workbook without. */
export const settingsProblems = (
  settings: Pick<Settings, (typeof NEEDED)[number][0] | 'remindBefore'>,
  hasTasks: boolean,
): Problem[] => [
  ...NEEDED.filter(([key]) => hasTasks && (settings[key] === null || settings[key] === '')).map(([key, code]) =>
    problemAt(code, { table: 'settings', key, column: 'value' }, { name: settingName(key) }),
  ),
  ...(parseTiers(settings.remindBefore) === null
    ? [
        problemAt(
          'setting.invalid',
          { table: 'settings', key: 'remindBefore', column: 'value' },
          {
            name: settingName('remindBefore'),
            found: settings.remindBefore,
            used: `“${DEFAULT_SETTINGS.remindBefore}”`,
            allowed: say('settings.allowedTiers'),
          },
        ),
      ]
    : []),
];
