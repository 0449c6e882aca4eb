// A live host with a screen that remembers what it was shown; for tests of executions in workers.
import type { HostOptions } from '#local/host';
import type { Kind } from '#local/run/execution';
import { Live, type Screen } from '#local/run/live';
import type { Question, Reply } from '#local/run/machine';
import type { Task } from '#local/wire';

const CODE = `
function run(text) { return Function('book', 'sheet', 'lock', text)(SpreadsheetApp.getActive(), SpreadsheetApp.getActive().getSheets()[0], LockService.getDocumentLock()); }
`;

const opened = new Set<Live>();

/** Ends the workers of every host opened by a test. */
export const closeAll = async (): Promise<void> => {
  await Promise.all([...opened].map((live) => live.close()));
  opened.clear();
};

/** What a person at the screen sees and does. */
class TestScreen implements Screen {
  readonly seen: string[] = [];
  readonly questions: { question: Question; answer(reply: Reply): void }[] = [];
  private waiting: (() => void)[] = [];

  ask(question: Question): Promise<Reply> {
    return new Promise((answer) => {
      this.questions.push({ question, answer });
      for (const wake of this.waiting.splice(0)) wake();
    });
  }
  /** Resolves when the next question is there. */
  async question() {
    while (this.questions.length === 0) await new Promise<void>((wake) => this.waiting.push(wake));
    return this.questions.shift() as { question: Question; answer(reply: Reply): void };
  }
  toast = (title: string, text: string) => void this.seen.push(`toast ${title}: ${text}`);
  frame: Screen['frame'] = ({ kind, title, html, width, height }) =>
    void this.seen.push(`${kind} ${title} ${width}×${height}: ${html}`);
  menus = () => void this.seen.push('menus');
  mail: Screen['mail'] = ({ to }) => void this.seen.push(`mail ${to}`);
  executed: Screen['executed'] = ({ kind, functionName }) => void this.seen.push(`executed ${kind} ${functionName}`);
  recalculated = () => void this.seen.push('recalculated');
  select: Screen['select'] = (sheetId, rects) =>
    void this.seen.push(`select ${sheetId} ${rects.map(({ row, column }) => `${row},${column}`).join(' ')}`);
}

/** Opens a live host whose script runs any snippet with `book`, its first `sheet` and its `lock`. */
export const liveHost = ({ code = '', ...options }: HostOptions = {}) => {
  const screen = new TestScreen();
  const live = new Live({ now: '2024-04-02T07:30', locale: 'en_US', ...options, code: CODE + code }, screen);
  opened.add(live);
  const { machine } = live;
  const start = (text: string, kind: Kind = 'rpc') =>
    live.execute(kind, machine.user, { functionName: 'run', kind: 'rpc', args: [text] } satisfies Task);
  /** What a snippet returns, or the text of the exception it ends with. */
  const run = async (text: string): Promise<unknown> => {
    const { result } = await start(text);
    return 'value' in result ? result.value : result.error.message;
  };
  const sheet = machine.workbook.sheets[0];
  if (!sheet) throw new Error('A workbook has a sheet');
  const put = (row: number, column: number, text: string): void => {
    const content = text.startsWith('=') ? { value: null, formula: text } : { value: text, formula: '' };
    if (machine.workbook.put(sheet, { row, column }, content))
      machine.workbook.touch(sheet, { row, column, rows: 1, columns: 1 });
    machine.recalculate();
  };
  const value = (row: number, column: number) => sheet.at(row, column)?.value ?? null;
  return { live, machine, screen, start, run, put, value };
};
