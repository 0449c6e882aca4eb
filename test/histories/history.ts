// Lets a random history happen in the small workbook and checks what must hold after each run. Knows no test framework.

import { addDays, formatDay } from '#kernel/civil-date';
import { type Execution, type Host, openHost } from '#local/host';
import { ledger, rowOf, tab, type } from '#test/front-door/book';
import { ADDRESS, FIRST_DAY, type Post, smallBook } from '#test/histories/book';
import { afterRun, beforeRun, keyOfMail, keyOfRow, type Scene } from '#test/histories/invariants';
import type { Edit, RowEdit, Step, Story, Trouble } from '#test/histories/step';
import { dayOf, taskIds } from '#test/histories/view';

const FIRST = 'chu.so@huong-tra.example';
const SECOND = 'nguoi.thu.hai@huong-tra.example';
/** The id row and the labels. */
const HEADER_ROWS = 2;
const MINUTE_MS = 60_000;

const later = (now: string, minutes: number): string =>
  new Date(Date.parse(`${now}:00Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);

const dueText = (days: number): string => formatDay(addDays(FIRST_DAY, days));

/** A history under way. */
export class History {
  private host: Host = smallBook();
  private failing: Post | null = null;
  private readonly everFailing = new Set<string>();
  /** What people typed, by task id and column. */
  private readonly typed = new Map<string, Map<string, string>>();
  /** Texts of rows that people put in; their ids come from the script. */
  private inserted = new Set<string>();
  /** Letters whose ledger row people deleted, by address and day. */
  private readonly forgotten = new Set<string>();
  /** Letters that had left before the run under way; null while none is, or one that may be killed. */
  private sentBefore: Set<string> | null = null;
  private readonly isOwned: boolean;

  private constructor({ isOwned }: Story) {
    this.isOwned = isOwned;
    this.host.setNow(`${FIRST_DAY}T07:30`);
    if (isOwned) type(this.host, 'settings', 'remindersBy', 'value', FIRST);
  }

  /** Plays a story; throws where something that must hold does not. */
  static play(story: Story): void {
    const history = new History(story);
    for (const step of story.steps) history.take(step);
    history.checkEdits();
  }

  private take(step: Step): void {
    switch (step.kind) {
      case 'edit':
        this.host.faults.loseEditEvents = step.isEventLost;
        this.edit(step.edit);
        this.host.faults.loseEditEvents = false;
        break;
      case 'run':
        this.run(step.by, step.trouble);
        break;
      case 'minutes':
        this.host.setNow(later(this.host.now, step.n));
        break;
      case 'days':
        this.host.setNow(`${addDays(dayOf(this.host), step.n)}T07:30`);
        break;
      case 'quota':
        this.host = openHost({ state: this.host.save(), dailyQuota: step.n });
        break;
      case 'mailFails':
        this.failing = step.post;
        if (step.post !== null) this.everFailing.add(ADDRESS[step.post]);
    }
  }

  private edit(edit: Edit): void {
    if (edit.kind === 'sort') this.sort('tasks', edit.column, edit.ascending);
    else if (edit.kind === 'sortLedger') this.sort('deliveries', edit.column, edit.ascending);
    else if (edit.kind === 'deleteLedgerRow') this.deleteLedgerRow(edit.pick);
    else if (edit.kind === 'insert') this.insert(edit.pick, edit.post, edit.due);
    else this.editRow(edit);
  }

  private sort(table: 'tasks' | 'deliveries', column: number, ascending: boolean): void {
    const sheet = tab(this.host, table);
    const last = table === 'tasks' ? 'AB' : 'O';
    if (sheet.lastRow() > HEADER_ROWS) sheet.sort(`A3:${last}${sheet.lastRow()}`, column, ascending);
  }

  /**
   * With its row goes what the add-in knows of a letter, so it may go out again; save what the run under way sent: a run
   * that ends gives that its row back.
   */
  private deleteLedgerRow(pick: number): void {
    const rows = ledger(this.host);
    if (rows.length === 0) return;
    const index = pick % rows.length;
    const key = keyOfRow(rows[index] ?? {});
    const { sentBefore } = this;
    if (sentBefore === null || sentBefore.has(key)) this.forgotten.add(key);
    tab(this.host, 'deliveries').deleteRows(HEADER_ROWS + 1 + index);
  }

  private editRow(edit: RowEdit): void {
    const ids = taskIds(this.host);
    const id = ids[edit.pick % Math.max(1, ids.length)];
    if (id === undefined) return;
    if (edit.kind === 'text') this.type(id, edit.column, `chữ ${edit.text}`);
    else if (edit.kind === 'due') this.type(id, 'dueOn', dueText(edit.due));
    else if (edit.kind === 'reopen') this.type(id, 'state', 'Đang thực hiện');
    else if (edit.kind === 'delete') this.remove(id);
    else {
      this.type(id, 'state', 'Hoàn thành');
      this.type(id, 'doneOn', formatDay(dayOf(this.host)));
      this.type(id, 'proof', 'Số 12/BC-UBND');
    }
  }

  private type(id: string, column: string, text: string): void {
    type(this.host, 'tasks', id, column, text);
    if (/^chữ /.test(text)) this.typed.set(id, (this.typed.get(id) ?? new Map()).set(column, text));
  }

  private insert(pick: number, post: Post, due: number): void {
    const sheet = tab(this.host, 'tasks');
    const row = HEADER_ROWS + 1 + (pick % Math.max(1, sheet.lastRow() - HEADER_ROWS));
    const text = `Việc thêm ${this.inserted.size + 1}`;
    sheet.insertRows(row);
    sheet.paste(`B${row}`, [['3', text, '', post, '', '', dueText(due)]]);
    this.inserted.add(text);
  }

  private remove(id: string): void {
    const sheet = tab(this.host, 'tasks');
    const row = rowOf(this.host, 'tasks', id);
    this.inserted = new Set([...this.inserted].filter((text) => text !== sheet.value(`C${row}`)));
    this.typed.delete(id);
    sheet.deleteRows(row);
  }

  private runDaily(user: string): Execution {
    const { triggers } = this.host;
    triggers.splice(0, triggers.length, { id: '1', handler: 'runDaily', user, everyHours: 1 });
    return this.host.run('runDaily', 'clock');
  }

  private run(by: 'first' | 'second', trouble: Trouble): void {
    const { host } = this;
    const user = by === 'first' ? FIRST : SECOND;
    const other = by === 'first' ? SECOND : FIRST;
    host.setUser(user);
    const scene: Omit<Scene, 'execution'> = {
      host,
      before: beforeRun(host),
      quota: host.quotaLeft(),
      failing: this.failing === null ? null : ADDRESS[this.failing],
      everFailing: this.everFailing,
      mayRun: !this.isOwned || by === 'first',
      isBeside: trouble.kind === 'beside',
      mayDie: trouble.kind === 'dies' || (trouble.kind === 'edited' && trouble.death !== null),
      forgotten: this.forgotten,
    };
    this.arrange(trouble, other);
    this.sentBefore = scene.mayDie ? null : new Set(host.outbox.map(keyOfMail));
    const execution = this.runDaily(user);
    this.sentBefore = null;
    host.faults = {};
    host.setUser(FIRST);
    afterRun({ ...scene, execution });
  }

  private arrange(trouble: Trouble, other: string): void {
    const { host, failing } = this;
    const faults: Host['faults'] = {
      mailFails: failing === null ? undefined : ({ to }) => (to === ADDRESS[failing] ? 'Service unavailable' : null),
    };
    let isOver = false;
    const once = (call: string, at: number, work: () => void): Host['faults']['before'] => {
      return (op, nth) => {
        if (isOver || op !== call || nth !== at) return;
        isOver = true;
        work();
      };
    };
    if (trouble.kind === 'dies') faults.dieAt = { call: trouble.call, nth: trouble.at };
    if (trouble.kind === 'edited') {
      faults.before = once('MailApp.sendEmail', trouble.at, () => this.edit(trouble.edit));
      faults.dieAt = trouble.death ?? undefined;
    }
    if (trouble.kind === 'beside') faults.before = once(trouble.call, trouble.at, () => this.runDaily(other));
    host.faults = faults;
  }

  private checkEdits(): void {
    const { host } = this;
    for (const [id, cells] of this.typed) {
      for (const [column, text] of cells) {
        const row = rowOf(host, 'tasks', id);
        const held = tab(host, 'tasks').values(`A${row}:AB${row}`).flat();
        if (!held.includes(text)) throw new Error(`lost: ${column} of ${id} was “${text}”`);
      }
    }
    const texts = new Set(
      tab(host, 'tasks')
        .values(`C3:C${tab(host, 'tasks').lastRow()}`)
        .flat(),
    );
    for (const text of this.inserted) if (!texts.has(text)) throw new Error(`lost: the row “${text}”`);
  }
}
