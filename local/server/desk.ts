// The one workbook of a state folder with all its windows, or the question which to open; answers what windows post. Knows no HTTP.

import { openBook, type PlanName } from '#local/new-book';
import { Refusal } from '#local/refusal';
import type { HostOptions } from '#local/run/machine';
import { type SavedState, savedOf } from '#local/saved-state';
import { runNow, runUntil } from '#local/server/clock-run';
import type { Intent, IntentAnswer, Posts, Push, RunAnswer } from '#local/server/protocol';
import { Session } from '#local/server/session';
import { loadState, NewerState, Store, stateOfText } from '#local/state';

const PLANS: readonly { id: PlanName; caption: string }[] = [
  { id: 'huong-tra-2024', caption: 'Kế hoạch xã Hương Trà 2024' },
  { id: 'blank', caption: 'Sổ trống' },
];

/** A plan, a copy saved earlier, or what the folder held last. */
type Start = { plan: string } | { file: string } | { lastGood: true };

export class Desk {
  private session: Session | null = null;
  private readonly windows = new Set<(push: Push) => void>();
  private readonly store: Store;
  private trouble = '';
  /** The number of what windows were told last. */
  told = 0;
  /** The folder holds what this program is too old for: it is left alone. */
  private isForeign = false;

  /** `today`: the day on which a new workbook begins. */
  constructor(private readonly options: { dir: string; today: string; host?: HostOptions }) {
    this.store = new Store(
      options.dir,
      () => this.session && savedOf(this.session.machine),
      (text) => this.tell({ is: 'toast', title: 'Chưa lưu được', text }),
    );
    try {
      const { state, trouble } = loadState(options.dir);
      this.trouble = trouble;
      if (state) this.seat(state);
    } catch (error) {
      if (!(error instanceof NewerState)) throw error;
      this.isForeign = true;
      this.trouble = error.message;
    }
  }

  /** A window opens and is told everything from now on; the result closes it. */
  openWindow(tell: (push: Push) => void): () => void {
    this.open(tell);
    this.windows.add(tell);
    this.session?.reopen();
    return () => {
      this.windows.delete(tell);
      if (this.windows.size === 0) this.session?.unseen();
    };
  }

  /** Answers a post. What is refused is an answer too. */
  async post<Path extends keyof Posts>(path: Path, body: Posts[Path]): Promise<IntentAnswer | RunAnswer> {
    try {
      return (
        ((await (this.handlers[path] as (body: Posts[Path]) => unknown)(body)) as RunAnswer | undefined) ?? { ok: true }
      );
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, message: error.message, ask: error.ask };
      throw error;
    }
  }
  readonly handlers = {
    '/intent': ({ intent, sure }: { intent: Intent; sure: boolean }) => this.opened().intend(intent, sure === true),
    '/menu': ({ functionName }: { functionName: string }) => this.opened().click(functionName),
    '/answer': ({ id, button, text }: { id: number; button: string; text: string }) =>
      this.opened().popups.answer(id, button, text),
    '/frame/close': ({ token }: { token: string }) => this.opened().popups.close(token),
    '/run': ({ token, functionName, args }: { token: string; functionName: string; args: unknown[] }) =>
      this.opened().call(token, functionName, args),
    '/clock': (wish: { to: string } | { runNow: true }) =>
      'to' in wish ? runUntil(this.opened(), wish.to) : runNow(this.opened()),
    '/user': ({ email }: { email: string }) => this.opened().sitDown(email),
    '/lose-answer': ({ on }: { on: boolean }) => this.opened().loseNextAnswer(on),
    '/start': (wish: Start) => this.start(wish),
    '/save-copy': async (_: object) => {
      const file = await this.store.saveCopy(savedOf(this.opened().machine));
      this.tell({ is: 'toast', title: 'Đã lưu bản sao', text: file });
    },
    /** Goes back to the welcome page; the state stays in the folder. */
    '/close-book': async (_: object) => {
      await this.close();
      this.open();
    },
    /** Text of a state file that a person chose. */
    '/upload': ({ text }: { text: string }) => this.replace(() => stateOfText(text)),
  };

  /** The workbook that is open. Throws a refusal when none is. */
  opened(): Session {
    if (!this.session) throw new Refusal('Chưa mở sổ nào.');
    return this.session;
  }

  private start(wish: Start): Promise<void> {
    if ('lastGood' in wish) return this.replace(() => this.store.latest(), false);
    if ('file' in wish) return this.replace(() => this.store.copy(wish.file));
    const plan = PLANS.find(({ id }) => id === wish.plan)?.id;
    if (!plan) throw new Refusal('Không có kế hoạch này.');
    const { today, host = {} } = this.options;
    return this.replace(() => openBook({ ...host, now: `${today}T07:30` }, plan).save());
  }

  private async replace(load: () => SavedState, keepsCurrent = true): Promise<void> {
    if (this.isForeign) throw new Refusal(this.trouble);
    const state = load();
    await this.close();
    if (keepsCurrent) await this.store.makeRoom();
    this.trouble = '';
    this.seat(state);
    this.store.changed();
    await this.store.save();
    this.open();
    this.session?.reopen();
  }

  private seat(state: SavedState): void {
    this.session = new Session(
      { ...this.options.host, state },
      (push) => this.tell(push),
      () => this.store.changed(),
    );
  }
  /** Saves the workbook and lets go of it. */
  async close(): Promise<void> {
    const { session } = this;
    await this.store.save();
    this.session = null;
    await session?.close();
  }

  /** Begins anew in some windows. */
  private open(tell = (push: Push): void => this.tell(push)): void {
    for (const push of this.session?.opening() ?? [{ is: 'welcome', welcome: this.welcome() } as const]) tell(push);
  }
  /** Copies newest first; `lastGood`: something can be opened without choosing; `trouble`: a sentence about the state file. */
  welcome() {
    const { trouble, store } = this;
    if (this.isForeign) return { trouble, plans: [], saved: [], lastGood: false };
    return { trouble, plans: PLANS, saved: store.copies(), lastGood: store.hasLatest };
  }
  private tell(push: Push): void {
    this.told += 1;
    for (const tell of this.windows) tell(push);
  }
}
