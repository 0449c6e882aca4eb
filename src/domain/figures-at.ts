/** A period's figures from the live workbook, judged as of the cut-off: what is dated after it does not count. Knows no sheet, no clock. */
import { calendarOf, type Material, measurablesOf, reportCountsOn, reportsOn } from '#domain/analysis';
import { resolveSameAs } from '#domain/completion';
import { measure } from '#domain/indicator';
import { accountOf, journalOf } from '#domain/period-account';
import {
  FIGURE_SETTINGS,
  type FigurePeriod,
  type IndicatorFigure,
  type PeriodFigures,
  type ReportFigure,
  type TaskFigure,
} from '#domain/period-figures';
import { reportPeriodText } from '#domain/report-period';
import { makeRoster } from '#domain/roster';
import { scoreFiguresOf } from '#domain/score-figures';
import { type ScoreRecords, scoreBookOf } from '#domain/score-material';
import { leadsOf, standingOf } from '#domain/task';
import { type CivilDate, earlier } from '#kernel/civil-date';
import { recordOf } from '#kernel/keyed';
import { clean } from '#kernel/text';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';
import type { Instance } from '#schema/tables/instances';
import type { Task } from '#schema/tables/tasks';

const pick = <T, K extends keyof T & string>(from: T, keys: readonly K[]): Pick<T, K> =>
  recordOf(keys, (key) => from[key]) as Pick<T, K>;

const isLater = (day: CivilDate | null, judgedOn: CivilDate): boolean => day !== null && day > judgedOn;

/** What was done after the cut-off was still under way then: neither done nor waiting for its proof. */
const taskAt = (task: Task, on: CivilDate): Task =>
  isLater(task.doneOn, on) ? { ...task, state: task.state === 'done' ? 'inProgress' : task.state, doneOn: null } : task;

/** Figures of a later day are not taken. */
const indicatorAt = (indicator: Indicator, on: CivilDate): Indicator =>
  isLater(indicator.asOf, on)
    ? { ...indicator, numerator: null, denominator: null, value: null, notArising: false }
    : indicator;

/** A report sent later was not sent then. */
const instanceAt = (instance: Instance, on: CivilDate): Instance =>
  isLater(instance.sentOn, on) ? { ...instance, sentOn: null, number: null } : instance;

const rowsAt = <R>(
  rows: readonly Row<R>[] = [],
  recordAt: (record: R, on: CivilDate) => R,
  on: CivilDate,
): readonly Row<R>[] => rows.map((entry) => ({ ...entry, record: recordAt(entry.record, on) }));

/** The workbook as of a day: what is dated after it does not count. */
const materialAt = (material: Material, on: CivilDate): Material => ({
  ...material,
  today: on,
  tasks: rowsAt(material.tasks, taskAt, on),
  indicators: rowsAt(material.indicators, indicatorAt, on),
  ...(material.instances && { instances: rowsAt(material.instances, instanceAt, on) }),
});

const taskFigures = ({ today, settings, holidays, people, updates, tasks }: Material, period: FigurePeriod) => {
  const context = { today, calendar: calendarOf(holidays), shift: settings.shiftToWorkingDay === 'on' };
  const { spell } = makeRoster(people, today);
  const journal = journalOf(updates.map(({ record }) => record));
  return tasks.map(
    ({ record: task }): TaskFigure => ({
      ...pick(task, ['id', 'group', 'text', 'product', 'timing', 'doneOn', 'progress', 'reason']),
      leads: leadsOf(task).map((post) => clean(spell(post))),
      standing: standingOf(task, context),
      ...accountOf(task, journal, { period, judgedOn: today }),
    }),
  );
};

const FIGURES = ['measure', 'target', 'baseline', 'numerator', 'denominator', 'value', 'notArising'] as const;

const indicatorFigures = (material: Material) => {
  const { today, indicators } = material;
  const resolved = resolveSameAs(measurablesOf(material, reportCountsOn(material, today)));
  const recordAt = (place: number): Indicator => (indicators[place] as Row<Indicator>).record;
  return resolved.map(({ figures, context, source }, place): IndicatorFigure => {
    const { asOf } = recordAt(source);
    const { lead, ...record } = recordAt(place);
    return {
      ...pick(record, ['id', 'group', 'text', 'unit', 'weight', 'proof', 'note']),
      leads: lead === null ? [] : [lead],
      figures: pick(figures, FIGURES),
      asOf,
      isLater: isLater(asOf, today),
      measured: measure(figures, context),
      source,
    };
  });
};

const reportFigures = (material: Material) =>
  (reportsOn(material, material.today) ?? []).flatMap((report): ReportFigure[] =>
    report.isBeforeStart && report.sentOn === null
      ? []
      : [
          {
            ...pick(report, ['id', 'endOn', 'dueOn', 'isConfirmed', 'sentOn', 'number', 'lateByWorkingDays']),
            name: report.name === '' ? null : report.name,
            period: reportPeriodText(report),
          },
        ],
  );

/** Rows of the criteria and their sets; none where nobody has entered them. */
export type CriteriaRows = Pick<ScoreRecords, 'criteria' | 'criteriaSets'>;

const NO_CRITERIA: CriteriaRows = { criteria: [], criteriaSets: [] };

/** The period's figures from the live workbook. What is dated after the cut-off does not count. */
export const figuresAt = (
  material: Material,
  period: FigurePeriod,
  rows: CriteriaRows = NO_CRITERIA,
): PeriodFigures => {
  const judgedOn = earlier(material.today, period.endOn);
  const then = materialAt(material, judgedOn);
  return {
    period,
    judgedOn,
    frozen: null,
    settings: pick(then.settings, FIGURE_SETTINGS),
    tasks: taskFigures(then, period),
    indicators: indicatorFigures(then),
    scores: rows.criteria.length === 0 ? null : scoreFiguresOf(scoreBookOf({ ...then, ...rows }).active),
    reports: reportFigures(then),
  };
};
