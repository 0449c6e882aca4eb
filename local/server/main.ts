// `npm start`: the workbook in a browser. Reads what the command says, opens the doors, saves when told to stop.
import { parseArgs } from 'node:util';
import { isCivilDate } from '#kernel/civil-date';
import { Refusal, runCommand } from '#local/refusal';
import { Desk } from '#local/server/desk';
import { serve } from '#local/server/http';
import { lockFolder } from '#local/state';

const FIRST_DAY = '2024-04-02';
const USAGE = 'Cách dùng: npm start -- [--state THƯ_MỤC] [--today 2024-04-02]; đổi cổng: PORT=9000 npm start';

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { state: { type: 'string', default: '.local' }, today: { type: 'string', default: FIRST_DAY } },
  });
  const port = Number(process.env.PORT ?? 8787);
  if (!isCivilDate(values.today))
    throw new Refusal(`--today “${values.today}” không phải ngày dạng 2024-04-02. ${USAGE}`);
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new Refusal(`PORT “${process.env.PORT}” không phải số cổng. ${USAGE}`);
  lockFolder(values.state);
  const desk = new Desk({ dir: values.state, today: values.today });
  const close = await serve(desk, port).catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });
  process.stdout.write(`Mở trình duyệt tại http://127.0.0.1:${port} (Ctrl+C để dừng; sổ nằm trong ${values.state})\n`);
  const stop = (): void => {
    void Promise.all([close(), desk.close()]).then(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
};

await runCommand(main, USAGE);
