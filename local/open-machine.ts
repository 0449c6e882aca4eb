// Opens a workbook with its script: blank or from a saved state, with the people, clock and limits of the options. Runs nothing.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { HostOptions } from '#local/host-options';
import { CLOCK_ZONE, DAILY_MAIL_QUOTA, TIME_LIMIT_MS } from '#local/limits';
import type { Locale } from '#local/model/typed-input';
import { Workbook } from '#local/model/workbook';
import { readProgram } from '#local/program';
import { type CustomRunner, callCustom } from '#local/run/custom';
import { Machine } from '#local/run/machine';
import { restore, workbookOfSaved } from '#local/saved-state';
import { instantOfText } from '#local/zone';

const OWNER = 'chu.so@huong-tra.example';
const FIRST_SHEET: Record<Locale, string> = { vi_VN: 'Trang tính1', en_US: 'Sheet1' };

/** A machine whose custom functions are called by `runCustom`; nothing is calculated yet. */
export const openMachine = (options: HostOptions, runCustom: CustomRunner): Machine => {
  const { state, owner = OWNER } = options;
  const program = readProgram(path.resolve(options.dist ?? 'dist'), options);
  const locale = options.locale ?? 'vi_VN';
  const workbook = state
    ? workbookOfSaved(state)
    : new Workbook(`local-${randomUUID()}`, 'Sổ CCHC', locale, options.zone ?? 'Asia/Ho_Chi_Minh');
  if (workbook.sheets.length === 0) workbook.addSheet(FIRST_SHEET[locale]);
  const now = options.now ?? state?.now;
  const machine = new Machine(
    {
      workbook,
      program,
      instant: now === undefined ? Date.now() : instantOfText(now, CLOCK_ZONE),
      user: options.user ?? owner,
      owner,
      dailyQuota: options.dailyQuota ?? DAILY_MAIL_QUOTA,
      buffered: options.buffered ?? false,
      processZone: options.processZone ?? program.zone,
      timeLimits: options.timeLimits ?? TIME_LIMIT_MS,
      accessOf: options.accessOf ?? ((email) => (email === owner ? 'owner' : 'editor')),
    },
    (opened) => ({
      isCustom: (name) => program.customFunctions.has(name),
      callCustom: (name, args, scene) => callCustom(opened, { name, args, scene }, runCustom),
    }),
  );
  if (state) restore(machine, state);
  if (options.ungranted) machine.ungranted = new Set(options.ungranted);
  return machine;
};
