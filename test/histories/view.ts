// What a history reads off the workbook: tasks, days, the ledger's states. Knows no expectations.
import { makeCalendar } from '#domain/calendar';
import { type CivilDate, fromSerial } from '#kernel/civil-date';
import type { Host } from '#local/host';
import { HOLIDAYS } from '#plans/holidays';
import { tab } from '#test/front-door/book';

export const calendar = makeCalendar(HOLIDAYS.flatMap(({ on, kind }) => (on && kind ? [{ on, kind }] : [])));

/** The day of the host's clock. */
export const dayOf = (host: Host): CivilDate => host.now.slice(0, 10) as CivilDate;

/** A task as it stands in the sheet. */
export interface TaskRow {
  readonly id: string;
  readonly post: string;
  readonly dueOn: CivilDate | null;
  /** Reported as done, with a day that can be and a proof. */
  readonly isDone: boolean;
}

/** Rows of Nhiệm vụ that carry a text. */
export const taskRows = (host: Host): TaskRow[] => {
  const sheet = tab(host, 'tasks');
  const [ids = [], , ...rows] = sheet.values(`A1:AB${Math.max(2, sheet.lastRow())}`);
  const place = (id: string): number => ids.indexOf(id);
  const today = dayOf(host);
  return rows
    .filter((cells) => cells[place('text')] !== '')
    .map((cells) => {
      const due = cells[place('dueOn')];
      const doneOn = cells[place('doneOn')];
      const isDay = typeof doneOn === 'number' && fromSerial(doneOn) <= today;
      return {
        id: String(cells[place('id')]),
        post: String(cells[place('lead')]),
        dueOn: typeof due === 'number' ? fromSerial(due) : null,
        isDone: cells[place('state')] === 'Hoàn thành' && isDay && cells[place('proof')] !== '',
      };
    });
};

/** Ids of all tasks that have one. */
export const taskIds = (host: Host): string[] => taskRows(host).flatMap(({ id }) => (id === '' ? [] : [id]));
