// `npm run simulate`: one day of the workbook in a state folder. Speaks to a clerk; `--json` to programs.
import { parseArgs } from 'node:util';
import { isCivilDate } from '#kernel/civil-date';
import { PLAN_NAMES, type PlanName } from '#local/new-book';
import { Refusal, runCommand } from '#local/refusal';
import { lastGoodState, loadState, lockFolder, saveState } from '#local/state';
import { openDay, runDay } from '#tools/simulate/day';
import { summaryOf } from '#tools/simulate/summary';

const DEFAULT_DAY = '2024-04-02';
const USAGE =
  'Cách dùng: npm run simulate -- [--today 2024-04-02] [--plan huong-tra-2024|blank] [--set mục=giá trị …] [--state THƯ_MỤC] [--json]';

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      today: { type: 'string', default: DEFAULT_DAY },
      plan: { type: 'string', default: PLAN_NAMES[0] },
      set: { type: 'string', multiple: true, default: [] },
      state: { type: 'string', default: '.local' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!isCivilDate(values.today))
    throw new Refusal(`--today “${values.today}” không phải ngày dạng 2024-04-02. ${USAGE}`);
  const plan = PLAN_NAMES.find((name) => name === values.plan);
  if (plan === undefined) throw new Refusal(`Không có kế hoạch “${values.plan}”. ${USAGE}`);
  const pairs = values.set.map((pair) => {
    const [key = '', ...rest] = pair.split('=');
    if (rest.length === 0) throw new Refusal(`--set “${pair}” thiếu dấu =. ${USAGE}`);
    return [key, rest.join('=')] as const;
  });
  return {
    today: values.today,
    plan: plan as PlanName,
    set: Object.fromEntries(pairs),
    dir: values.state,
    json: values.json,
  };
};

const main = async (): Promise<void> => {
  const { dir, json, ...options } = readOptions();
  lockFolder(dir);
  const { state, trouble } = loadState(dir);
  if (trouble) process.stderr.write(`${trouble} Dùng bản lưu tốt gần nhất, nếu có.\n`);
  const host = openDay({ ...options, state: state ?? lastGoodState(dir) });
  const simulation = runDay(host);
  await saveState(dir, host.save());
  if (json) {
    process.stdout.write(`${JSON.stringify(simulation)}\n`);
    return;
  }
  process.stdout.write(`${summaryOf(simulation)}\nSổ và thư (.eml) nằm trong thư mục ${dir}\n`);
};

await runCommand(main, USAGE);
