/** “Chốt số liệu”: a period's figures as they are appended to Số liệu đã chốt, and noted in Kỳ báo cáo. Never by itself. */
import { differencesOf } from '#actions/freeze-difference';
import { freezeWindow } from '#actions/freeze-window';
import {
  decodeFigures,
  encodeFigures,
  type FrozenFigures,
  freezeOf,
  freezePrefix,
  type Thawed,
} from '#actions/frozen-rows';
import { planStamp } from '#actions/instance-edit';
import { summaryOf } from '#actions/period-summary';
import type { ReportInstance } from '#domain/report-instance';
import type { FigureAnswer, FigureRequest, FreezeDone, FreezeOrder, FreezePreview } from '#entry/contract';
import { Refusal } from '#entry/endpoint';
import { writeInstances } from '#entry/instance-rows';
import { instanceIn, liveFigures, type PeriodBook, readPeriodBook } from '#entry/period-book';
import { refused } from '#entry/row-edit';
import { addTabs } from '#entry/set-up';
import { activeBook, civilReader } from '#google/book';
import { readClock } from '#google/clock';
import { appendFrozen, type FrozenTab, openFrozen, readFrozen } from '#google/frozen';
import { activeEmail } from '#google/identity';
import { BUSY, lockedToEnd, settleWrites } from '#google/lock';
import { formatDay } from '#kernel/civil-date';
import { say } from '#messages/vi';
import type { Frozen } from '#schema/tables/frozen';
import type { CivilOf } from '#sheet/cells';
import { FIRST_DATA_ROW } from '#sheet/header';

/** The freezes of a report: their tab alone, so that nothing else of the workbook stands in the way of reading them. */
interface Freezes {
  readonly id: string;
  readonly tab: FrozenTab | null;
  /** The newest freeze; 0 where there is none. */
  readonly freezes: number;
  readonly civilOf: CivilOf;
}

/** The workbook, one report of it and its freezes. */
interface Subject extends Freezes {
  readonly periods: PeriodBook;
  readonly instance: ReportInstance;
}

const freezesOf = (id: string, book = activeBook(), civilOf = civilReader(book)): Freezes | Refusal => {
  const tab = openFrozen(book);
  if (tab !== null && 'code' in tab) return refused(tab);
  const freezes = (tab?.keys ?? []).reduce((newest, key) => Math.max(newest, freezeOf(key, id)), 0);
  return { id, tab, freezes, civilOf };
};

const subjectOf = (id: string): Subject | Refusal => {
  const book = activeBook();
  const civilOf = civilReader(book);
  const periods = readPeriodBook(book, civilOf);
  if (periods instanceof Refusal) return periods;
  const instance = instanceIn(periods, id);
  if (instance instanceof Refusal) return instance;
  const known = freezesOf(id, book, civilOf);
  return known instanceof Refusal ? known : { ...known, periods, instance };
};

/** The rows of a freeze as they stand in the tab. */
const rowsOf = ({ tab, id, civilOf }: Freezes, nth: number): Frozen[] => {
  const prefix = freezePrefix(id, nth);
  return tab === null ? [] : readFrozen(tab, (key) => key.startsWith(prefix), civilOf);
};

/** A freeze; null where not enough of it is left. */
const thaw = (known: Freezes, nth: number): Thawed | null => decodeFigures(rowsOf(known, nth));

/** Which freeze it is, and whether its rows are as they were written. */
const noteOf = ({ figures: { frozen }, isIntact }: Thawed): string => {
  const { nth, on, at, by } = frozen;
  return say('freeze.stamp', { nth, day: formatDay(on), at, by }) + (isIntact ? '' : say('freeze.changed'));
};

const frozenFigures = (id: string, nth: number): FigureAnswer | Refusal => {
  const known = freezesOf(id);
  if (known instanceof Refusal) return known;
  const thawed = thaw(known, nth);
  if (thawed === null) return new Refusal(say('freeze.gone', { nth }));
  return { figures: thawed.figures, freezes: known.freezes, note: noteOf(thawed) };
};

/** Live figures, or those of a freeze; what they are is said with them. */
export const figuresFor = ({ instance: id, which }: FigureRequest): FigureAnswer | Refusal => {
  if (which !== 'live') return frozenFigures(id, which);
  const subject = subjectOf(id);
  if (subject instanceof Refusal) return subject;
  const { instance, periods, freezes } = subject;
  const figures = liveFigures(periods, instance);
  return { figures, freezes, note: say('freeze.live', { day: formatDay(figures.judgedOn) }) };
};

/** A first answer must not carry thousands. */
const MOST_DIFFERENCES = 200;

/** What freezing would mean now. */
export const previewFreeze = ({ instance: id }: { readonly instance: string }): FreezePreview | Refusal => {
  const subject = subjectOf(id);
  if (subject instanceof Refusal) return subject;
  const { instance, periods, freezes } = subject;
  const rows = freezes === 0 ? [] : rowsOf(subject, freezes);
  const latest = decodeFigures(rows)?.figures.frozen ?? null;
  const now = latest === null ? [] : encodeFigures({ ...liveFigures(periods, instance), frozen: latest }, '');
  const differences = differencesOf(rows, now);
  return {
    ...freezeWindow(instance, periods.material.today),
    freezes,
    latest,
    differences: differences.slice(0, MOST_DIFFERENCES),
    differenceCount: differences.length,
  };
};

/** Notes the freeze in the report's row, where it is not noted yet. */
const noteStamp = (periods: PeriodBook, instance: ReportInstance, figures: FrozenFigures): FreezeDone | Refusal => {
  const { read, instances, material } = periods;
  const book = { rows: read.instances.rows, derived: instances, today: material.today };
  const change = planStamp(book, instance.id, summaryOf(figures), FIRST_DATA_ROW);
  const written = writeInstances(read.instances, change === null ? [] : [change]);
  if (written instanceof Refusal) return written;
  settleWrites();
  return figures.frozen;
};

/** The answer where there are other freezes than the person saw: his own, whose answer got lost, or somebody else's; or one that broke off. */
const frozenMeanwhile = (subject: Subject, { operation, freezes: seen }: FreezeOrder): FreezeDone | Refusal => {
  const { instance, periods, freezes } = subject;
  const last = freezes === 0 ? null : thaw(subject, freezes);
  if (last === null) return new Refusal(say('freeze.gone', { nth: seen }));
  const { figures, isIntact } = last;
  if (last.operation === operation && isIntact) return noteStamp(periods, instance, figures);
  return new Refusal(say('freeze.moved', { stamp: noteOf(last) }));
};

const carryOut = (order: FreezeOrder): FreezeDone | Refusal => {
  const subject = subjectOf(order.instance);
  if (subject instanceof Refusal) return subject;
  const { instance, periods, freezes } = subject;
  if (freezes !== order.freezes) return frozenMeanwhile(subject, order);
  const { today, time: at } = readClock();
  const { tooEarly, mayBeEarly } = freezeWindow(instance, today);
  if (tooEarly !== null && !(mayBeEarly && order.early)) return new Refusal(tooEarly);
  const stamp = { nth: freezes + 1, on: today, at, by: activeEmail() };
  const figures = { ...liveFigures(periods, instance), frozen: stamp };
  const left = addTabs(['instances', 'frozen']);
  const trouble = appendFrozen(activeBook(), encodeFigures(figures, order.operation));
  if (trouble !== null) return left.length > 0 ? new Refusal(left.join('\n')) : refused(trouble);
  return noteStamp(periods, instance, figures);
};

/** Freezes a period's figures once, whatever is lost on the way back. */
export const freeze = (order: FreezeOrder): FreezeDone | Refusal => {
  const done = lockedToEnd(() => carryOut(order));
  return done === BUSY ? new Refusal(say('sidebar.busy')) : done;
};
