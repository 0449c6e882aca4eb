// The local host's front door: opens a workbook with a script, and is the person, the menu, the page and the clock around it. Knows no browser.
import type { HostOptions } from '#local/host-options';
import { CLOCK_ZONE } from '#local/limits';
import type { Rect } from '#local/model/rect';
import { deleteSheet } from '#local/model/structure';
import type { Locale } from '#local/model/typed-input';
import { openMachine } from '#local/open-machine';
import { openTask } from '#local/person-edits';
import { PersonSheet } from '#local/person-sheet';
import { clockEvent, dueTriggers } from '#local/run/clock';
import { remember } from '#local/run/custom';
import { type Execution, type Kind, newRunning } from '#local/run/execution';
import type { Answer, Faults, Machine, Mail, Trigger } from '#local/run/machine';
import { pageTask } from '#local/run/page-call';
import { type Ended, execute } from '#local/run/runner';
import { type SavedState, savedOf } from '#local/saved-state';
import type { Task } from '#local/wire';
import { instantOfText } from '#local/zone';

export type { HostOptions } from '#local/host-options';
export type { PersonSheet } from '#local/person-sheet';
export type { Execution } from '#local/run/execution';
export type { Answer, Faults, Mail, Trigger } from '#local/run/machine';
export type { SavedState } from '#local/saved-state';

export class Host {
  private readonly machine: Machine;

  constructor(options: HostOptions = {}) {
    this.machine = openMachine(options, (machine, { key, order }) =>
      remember(machine, key, execute(machine, 'custom', '', order)),
    );
    this.machine.calculator.recalculate({ custom: true });
  }

  /** What goes wrong on demand. */
  get faults(): Faults {
    return this.machine.faults;
  }
  set faults(faults: Faults) {
    this.machine.faults = faults;
  }

  get now(): string {
    return this.machine.nowText();
  }
  /** Sets the clock; formulas with TODAY() follow. */
  setNow(wallClock: string): void {
    this.machine.instant = instantOfText(wallClock, CLOCK_ZONE);
    this.machine.calculator.recalculate({ custom: true });
  }
  get user(): string {
    return this.machine.user;
  }
  setUser(email: string): void {
    this.machine.user = email;
  }

  /** Opens the file: onOpen as a simple trigger builds the menus. */
  open(): Execution {
    this.machine.menus = [];
    const task = openTask(this.machine);
    return task ? this.settle('onOpen', task).execution : newRunning('onOpen', 'onOpen', this.machine.user).record;
  }

  get menus() {
    return this.machine.menus;
  }
  /** Clicks a menu item. */
  menu(itemCaption: string): Execution {
    const item = this.machine.menus.flatMap((menu) => menu.items).find(({ caption }) => caption === itemCaption);
    if (!item) throw new Error(`No menu item "${itemCaption}" (open() builds the menus)`);
    return this.run(item.functionName);
  }
  /** Runs a function of the script; failures are in the record. */
  run(functionName: string, kind: 'menu' | 'clock' | 'rpc' = 'menu'): Execution {
    if (kind === 'clock') {
      const trigger = this.machine.triggers.find(({ handler }) => handler === functionName);
      return this.fire(trigger ?? { id: '0', handler: functionName, user: this.machine.owner });
    }
    return this.settle(kind, { functionName, kind: 'plain' }).execution;
  }
  /** google.script.run from the sidebar: returns the result, throws the failure. */
  call(functionName: string, ...args: unknown[]): unknown {
    const task = pageTask(functionName, args);
    if (task instanceof Error) throw task;
    const { result } = this.settle('rpc', task);
    if ('value' in result) return result.value;
    const { name, message } = result.error;
    throw new Error(name === 'Error' ? message : `${name}: ${message}`);
  }

  /** Runs something of the script and recalculates afterwards, however it ended. */
  private settle(kind: Kind, task: Task, user = this.machine.user): Ended {
    try {
      return execute(this.machine, kind, user, task);
    } finally {
      this.machine.calculator.recalculate({ custom: true });
    }
  }

  get answers(): { alert: Answer[]; prompt: string[] } {
    return this.machine.answers;
  }
  get alerts() {
    return this.machine.alerts;
  }
  get toasts() {
    return this.machine.toasts;
  }
  get sidebars() {
    return this.machine.sidebars;
  }
  get dialogs() {
    return this.machine.dialogs;
  }

  /** A sheet by name. Throws for an unknown one. */
  sheet(name: string): PersonSheet {
    const sheet = this.machine.workbook.sheetNamed(name);
    if (!sheet) throw new Error(`No sheet "${name}" among ${this.sheetNames().join(', ')}`);
    return new PersonSheet(this.machine, sheet);
  }
  sheetNames(): string[] {
    return this.machine.workbook.sheets.map(({ name }) => name);
  }
  addSheet(name: string): void {
    if (this.machine.workbook.sheetNamed(name)) throw new Error(`There is a sheet "${name}" already`);
    this.machine.workbook.addSheet(name);
    this.machine.calculator.recalculate({ custom: true });
  }
  deleteSheet(name: string): void {
    const sheet = this.machine.workbook.sheetNamed(name);
    if (!sheet) throw new Error(`No sheet "${name}"`);
    deleteSheet(this.machine.workbook, sheet);
    this.machine.calculator.recalculate({ custom: true });
  }
  get locale(): Locale {
    return this.machine.workbook.locale;
  }
  get zone(): string {
    return this.machine.workbook.zone;
  }
  get properties(): Record<string, string> {
    return Object.fromEntries(this.machine.properties);
  }

  /** What the script selected last, on the active sheet. */
  get selected(): readonly Rect[] {
    return this.machine.selected;
  }
  get outbox(): Mail[] {
    return this.machine.outbox;
  }
  get executions(): Execution[] {
    return this.machine.executions;
  }
  /** The latest execution that is no custom function, or else the latest. */
  lastExecution(): Execution {
    const { executions } = this.machine;
    const last = [...executions].reverse().find(({ kind }) => kind !== 'custom') ?? executions.at(-1);
    if (!last) throw new Error('Nothing has run yet');
    return last;
  }

  get triggers(): Trigger[] {
    return this.machine.triggers;
  }
  /** Fires every clock trigger that is due at this hour and has not fired in it. */
  fireDueTriggers(): Execution[] {
    return dueTriggers(this.machine).map((trigger) => {
      trigger.lastFired = this.now;
      return this.fire(trigger);
    });
  }
  private fire(trigger: Trigger): Execution {
    const task: Task = { functionName: trigger.handler, kind: 'event', event: clockEvent(this.machine, trigger) };
    return this.settle('clock', task, trigger.user).execution;
  }

  /** Says whether a person has granted all that the script needs: what `getAuthorizationInfo` tells the script. */
  setGranted(email: string, on: boolean): void {
    if (on) this.machine.ungranted.delete(email);
    else this.machine.ungranted.add(email);
  }
  /** Recipients that the acting person may still address. */
  quotaLeft(): number {
    return this.machine.quotaLeft(this.machine.user);
  }
  save(): SavedState {
    return savedOf(this.machine);
  }
}

/** Opens a workbook with the built script (or own code) beside it. */
export const openHost = (options: HostOptions = {}): Host => new Host(options);
