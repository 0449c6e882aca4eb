// The local host's front door: opens a workbook with a script, and is the person, the menu, the page and the clock around it. Knows no browser.
import { CLOCK_ZONE } from '#local/limits';
import { deleteSheet } from '#local/model/structure';
import { openTask } from '#local/person-edits';
import { PersonSheet } from '#local/person-sheet';
import { clockTask, dueTriggers } from '#local/run/clock';
import { remember } from '#local/run/custom';
import { type Execution, type Kind, Running } from '#local/run/execution';
import { type HostOptions, Machine, type Trigger } from '#local/run/machine';
import { pageTask } from '#local/run/page-call';
import { type Ended, execute } from '#local/run/runner';
import { type SavedState, savedOf } from '#local/saved-state';
import type { Task } from '#local/wire';
import { instantOfText } from '#local/zone';

export type { PersonSheet } from '#local/person-sheet';
export type { Execution } from '#local/run/execution';
export type { Answer, HostOptions, Mail, Trigger } from '#local/run/machine';
export type { SavedState } from '#local/saved-state';

/** A machine whose executions follow one another, here and now. */
export class Host extends Machine {
  constructor(options: HostOptions = {}) {
    super(options, (machine, { key, order }) => remember(machine, key, execute(machine, 'custom', '', order())));
    this.calculator.postpone();
  }

  /** Sets the clock; formulas with TODAY() follow. */
  setNow(wallClock: string): void {
    this.instant = instantOfText(wallClock, CLOCK_ZONE);
    this.calculator.postpone();
  }
  setUser(email: string): void {
    this.user = email;
  }

  /** Opens the file: onOpen as a simple trigger builds the menus. */
  open(): Execution {
    this.menus = [];
    const task = openTask(this);
    return task ? this.settle('onOpen', task).execution : new Running('onOpen', 'onOpen', this.user).record;
  }

  /** Clicks a menu item. */
  menu(itemCaption: string): Execution {
    const item = this.menus.flatMap((menu) => menu.items).find(({ caption }) => caption === itemCaption);
    if (!item) throw new Error(`No menu item "${itemCaption}" (open() builds the menus)`);
    return this.run(item.functionName);
  }
  /** Runs a function of the script; failures are in the record. */
  run(functionName: string, kind: 'menu' | 'clock' | 'rpc' = 'menu'): Execution {
    if (kind === 'clock') {
      const trigger = this.triggers.find(({ handler }) => handler === functionName);
      return this.fire(trigger ?? { id: '0', handler: functionName, user: this.owner });
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

  /** Runs something of the script; however it ended, what is due then waits for a look. */
  private settle(kind: Kind, task: Task, user = this.user): Ended {
    try {
      return execute(this, kind, user, task);
    } finally {
      this.calculator.postpone();
    }
  }

  /** A sheet by name. Throws for an unknown one. */
  sheet(name: string): PersonSheet {
    const sheet = this.workbook.sheetNamed(name);
    if (!sheet) throw new Error(`No sheet "${name}" among ${this.sheetNames().join(', ')}`);
    return new PersonSheet(this, sheet);
  }
  sheetNames(): string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }
  addSheet(name: string): void {
    if (this.workbook.sheetNamed(name)) throw new Error(`There is a sheet "${name}" already`);
    this.workbook.addSheet(name);
    this.calculator.postpone();
  }
  deleteSheet(name: string): void {
    deleteSheet(this.workbook, this.sheet(name).sheet);
    this.calculator.postpone();
  }
  /** The latest execution that is no custom function, or else the latest. */
  lastExecution(): Execution {
    const { executions } = this;
    const last = [...executions].reverse().find(({ kind }) => kind !== 'custom') ?? executions.at(-1);
    if (!last) throw new Error('Nothing has run yet');
    return last;
  }

  /** Fires every clock trigger that is due at this hour and has not fired in it. */
  fireDueTriggers(): Execution[] {
    return dueTriggers(this).map((trigger) => {
      trigger.lastFired = this.now;
      return this.fire(trigger);
    });
  }
  private fire(trigger: Trigger): Execution {
    return this.settle('clock', clockTask(this, trigger), trigger.user).execution;
  }

  /** Says whether a person has granted all that the script needs: what `getAuthorizationInfo` tells the script. */
  setGranted(email: string, on: boolean): void {
    if (on) this.ungranted.delete(email);
    else this.ungranted.add(email);
  }
  save(): SavedState {
    this.recalculate();
    return savedOf(this);
  }
}

/** Opens a workbook with the built script (or own code) beside it. */
export const openHost = (options: HostOptions = {}): Host => new Host(options);
