/** Cài đặt in the sidebar: the form, and the save that never overwrites somebody else's change. */

import * as z from 'zod/mini';
import { planSettings, refusalOfValues, settingsView, tidyValues } from '#actions/settings';
import type { Caller, SettingsChange, SettingsSaved, SettingsView } from '#entry/contract';
import { type EndpointsOf, Refusal, valuesBy } from '#entry/endpoint';
import { activeBook } from '#google/book';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import { forceSettingValues } from '#google/settings';
import { log } from '#google/ui';
import { say } from '#messages/vi';
import { settingName } from '#messages/vi/settings';
import type { Settings } from '#schema/settings';
import { readSettings } from '#sheet/settings';

const read = (_: null, caller: () => Caller): SettingsView => {
  const snapshot = readTables(['settings']).settings;
  const { settings, problems } = readSettings(snapshot);
  const wrong = new Set(problems.filter(({ code }) => code === 'setting.invalid').map(({ at }) => at.key));
  return { sections: settingsView(snapshot.rows, settings, wrong), mayManage: caller().mayManage };
};

const save = ({ operation, before, values: typed }: SettingsChange): SettingsSaved | Refusal => {
  const values = tidyValues(typed);
  const refusal = refusalOfValues(values);
  if (refusal !== null) return new Refusal(refusal);
  const saved = whileLocked(() => {
    const book = activeBook();
    const { settings } = readTables(['settings'], book);
    const { changes, conflicts, missing } = planSettings(settings.rows, before, values);
    const [gone] = missing;
    if (gone !== undefined) return new Refusal(say('settings.rowGone', { name: settingName(gone) }));
    forceSettingValues(book, settings, changes as Partial<Settings>);
    return { saved: Object.keys(changes).length, conflicts };
  });
  if (saved === BUSY) return new Refusal(say('reminders.busy'));
  log(`settings.save ${operation}`);
  return saved;
};

const cell = () => z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const SETTINGS_ENDPOINTS: EndpointsOf<'settings.read' | 'settings.save'> = {
  'settings.read': { right: 'look', input: () => z.null(), work: read },
  'settings.save': {
    right: 'manage',
    input: () =>
      z.object({
        operation: z.string().check(z.minLength(1), z.maxLength(60)),
        before: valuesBy(null, cell()),
        values: valuesBy(null, z.union([z.string(), z.number(), z.null()])).check(
          z.refine((values) => Object.keys(values).length > 0),
        ),
      }) as z.ZodMiniType<SettingsChange>,
    work: save,
  },
};
