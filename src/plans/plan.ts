/** What a ready-made plan brings into a blank workbook, and builders that fill in what a row leaves out. */
import { blankRecord } from '#schema/define';
import type { Settings } from '#schema/settings';
import { type Indicator, indicators } from '#schema/tables/indicators';
import { type Person, people } from '#schema/tables/people';
import { type Report, reports } from '#schema/tables/reports';
import { type Task, tasks } from '#schema/tables/tasks';

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly settings: Partial<Settings>;
  readonly tasks: readonly Task[];
  readonly indicators: readonly Indicator[];
  readonly reports: readonly Report[];
  readonly people: readonly Person[];
}

/** A record of which only the named fields must be given. */
type Given<R, K extends keyof R> = Pick<R, K> & Partial<R>;

/** A task; what is not given is blank. */
export const task = (given: Given<Task, 'id' | 'group' | 'text' | 'lead'>): Task => ({
  ...blankRecord(tasks),
  ...given,
});

/** An indicator; what is not given is blank. */
export const indicator = (given: Given<Indicator, 'id' | 'group' | 'text' | 'measure'>): Indicator => ({
  ...blankRecord(indicators),
  ...given,
});

/** A report duty; what is not given is blank, and it applies only when said so. */
export const report = (given: Given<Report, 'id' | 'name' | 'frequency'>): Report => ({
  ...blankRecord(reports),
  ...given,
});

/** A post; what is not given is blank. */
export const person = (given: Given<Person, 'id' | 'post'>): Person => ({ ...blankRecord(people), ...given });

/** Several questions in one review cell, one a line. */
export const lines = (...sentences: readonly string[]): string => sentences.join('\n');
