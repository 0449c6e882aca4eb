/** Finds what is missing or contradictory within one row of Chỉ tiêu. Knows neither sheets nor verdicts. */
import { reportedMisfits, targetMisfits } from '#domain/indicator-figures';
import { isFromReports } from '#domain/report-instance';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { postKey } from '#kernel/text';
import { type Params, type Problem, type ProblemCode, problemAt } from '#messages/problem';
import type { Measure } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';

/** What the checks of a row need to know of the rest of the workbook. A set that is not known is null: nothing is asked of it. */
export interface IndicatorSurroundings {
  readonly today: CivilDate;
  /** Ids of all indicators. */
  readonly ids: ReadonlySet<string> | null;
  readonly taskIds: ReadonlySet<string> | null;
  /** Every known post as `postKey()`. */
  readonly posts: ReadonlySet<string> | null;
  /** The `sameAs` of an indicator, null where it has none or is unknown. */
  readonly sameAs: (id: string) => string | null;
  /** Number of units that are ranked; null where the settings do not say. */
  readonly rankedUnits: number | null;
}

interface Finding {
  readonly code: ProblemCode;
  /** The column to mend. */
  readonly column: keyof Indicator;
  readonly params?: Params;
}

type Check = (record: Indicator, around: IndicatorSurroundings) => readonly Finding[];

/** What the checks ask of each kind of measure. */
interface Demands {
  /** Whether tử số and mẫu số are its figures (else it is the value). */
  readonly divides: boolean;
  /** What it is compared with. */
  readonly comparedWith: 'target' | 'targetOrBaseline' | 'nothing';
}

const none: readonly Finding[] = [];

const divided: Demands = { divides: true, comparedWith: 'target' };
const counted: Demands = { divides: false, comparedWith: 'target' };
const assessed: Demands = { divides: false, comparedWith: 'nothing' };

const DEMANDS: Readonly<Record<Measure, Demands>> = {
  share: divided,
  ratio: divided,
  count: counted,
  limit: counted,
  yesNo: assessed,
  score: counted,
  rank: counted,
  trend: { divides: true, comparedWith: 'targetOrBaseline' },
  narrative: assessed,
};

const demandsOf = ({ measure }: Indicator): Demands | null => (measure === null ? null : DEMANDS[measure]);

const hasFigures = ({ numerator, denominator, value }: Indicator): boolean =>
  numerator !== null || denominator !== null || value !== null;

/** Nothing but a zero: the other way to say "không phát sinh" (domain notes 6.4). */
const isZeroOverZero = ({ numerator, denominator, value }: Indicator): boolean =>
  denominator === 0 && (numerator ?? 0) === 0 && value === null;

const operands: Check = (record) => {
  const { numerator, denominator, value } = record;
  const demands = demandsOf(record);
  if (demands === null) return none;
  if (!demands.divides)
    return value === null && hasFigures(record) ? [{ code: 'indicator.valueMissing', column: 'value' }] : none;
  if (numerator === null && denominator !== null && denominator !== 0)
    return [{ code: 'indicator.numeratorMissing', column: 'numerator' }];
  if (numerator !== null && denominator === null)
    return [{ code: 'indicator.denominatorMissing', column: 'denominator' }];
  return none;
};

const possible: Check = (record, { rankedUnits }) => reportedMisfits(record, rankedUnits);

const standard: Check = (record) => {
  const demands = demandsOf(record);
  if (demands === null || record.target !== null || isZeroOverZero(record)) return none;
  if (demands.divides ? !hasFigures(record) : record.value === null) return none;
  if (demands.comparedWith === 'target') return [{ code: 'indicator.targetMissing', column: 'target' }];
  if (demands.comparedWith === 'nothing' || record.baseline !== null) return none;
  return [{ code: 'indicator.baselineMissing', column: 'baseline' }];
};

const asOfGiven: Check = (record) =>
  record.asOf === null && hasFigures(record) ? [{ code: 'indicator.asOfMissing', column: 'asOf' }] : none;

const asOfPast: Check = ({ asOf }, { today }) =>
  asOf !== null && asOf > today
    ? [{ code: 'indicator.asOfFuture', column: 'asOf', params: { found: formatDay(asOf) } }]
    : none;

const notArising: Check = (record) =>
  record.notArising && hasFigures(record) && !isZeroOverZero(record)
    ? [{ code: 'indicator.figuresAndNotArising', column: 'notArising' }]
    : none;

/** Whether following `sameAs` from a row leads back to it. */
const leadsBack = (id: string, { sameAs }: IndicatorSurroundings): boolean => {
  const passed = new Set<string>();
  let at = sameAs(id);
  while (at !== null && !passed.has(at)) {
    if (at === id) return true;
    passed.add(at);
    at = sameAs(at);
  }
  return false;
};

/** A broken reference; figures besides a broken one are the row's only figures, hence no trouble of their own. */
const brokenSameAs: Check = ({ id, sameAs }, around) => {
  if (sameAs === null || isFromReports(sameAs)) return none;
  if (around.ids?.has(sameAs) === false)
    return [{ code: 'indicator.sameAsUnknown', column: 'sameAs', params: { found: sameAs } }];
  if (id !== null && (sameAs === id || leadsBack(id, around)))
    return [{ code: 'indicator.sameAsLoop', column: 'sameAs', params: { found: sameAs } }];
  return none;
};

const figuresBesides: Check = (record) =>
  record.sameAs !== null && (hasFigures(record) || record.notArising)
    ? [{ code: 'indicator.sameAsFigures', column: 'sameAs', params: { found: record.sameAs } }]
    : none;

const REPORTED = new Set<string | null>(['numerator', 'denominator', 'value']);

/** Figures of another row that cannot be, read there or judged by this row's own measure. */
const takenUnusable = (
  record: Indicator,
  source: Row<Indicator> | null,
  rankedUnits: number | null,
): readonly Finding[] => {
  if (source === null || source.record.id === null) return none;
  const taken = { ...source.record, measure: record.measure ?? source.record.measure };
  const isUnreadable = source.problems.some(({ at }) => REPORTED.has(at.column));
  return isUnreadable || reportedMisfits(taken, rankedUnits).length > 0
    ? [{ code: 'indicator.sameAsUnusable', column: 'sameAs', params: { found: source.record.id } }]
    : none;
};

const task: Check = (record, { taskIds }) =>
  record.task !== null && taskIds?.has(record.task) === false
    ? [{ code: 'indicator.taskUnknown', column: 'task', params: { found: record.task, tab: 'tasks' } }]
    : none;

const lead: Check = (record, { posts }) =>
  record.lead !== null && posts?.has(postKey(record.lead)) === false
    ? [{ code: 'indicator.leadUnknown', column: 'lead', params: { found: record.lead, tab: 'people' } }]
    : none;

const OWN_FIGURES: readonly Check[] = [operands, possible, standard, notArising, asOfGiven];
const ANY_ROW: readonly Check[] = [targetMisfits, asOfPast, task, lead];

/**
 * Everything wrong with one indicator: its cells first, then what its fields say of each other, each at the column to
 * mend; none while nothing was entered. A column that could not be read gives its own sentence only. A row that takes
 * its figures from another is not asked about figures of its own, only told that they are there, or that those of the
 * other, `source`, are of no use; null where the row is not known or there is none.
 */
export const indicatorProblems = (
  { record, row, problems }: Row<Indicator>,
  around: IndicatorSurroundings,
  source: Row<Indicator> | null = null,
): Problem[] => {
  const troubled = new Set(problems.map(({ at }) => at.column));
  const broken = brokenSameAs(record, around);
  const takesFigures = record.sameAs !== null && broken.length === 0;
  const checks = [...(takesFigures ? [figuresBesides] : OWN_FIGURES), ...ANY_ROW];
  const findings = [
    ...broken,
    ...(takesFigures ? takenUnusable(record, source, around.rankedUnits) : none),
    ...checks.flatMap((check) => check(record, around)),
  ];
  const more = findings
    .filter(({ column }) => !troubled.has(column))
    .map(({ code, column, params }) => problemAt(code, { table: 'indicators', key: record.id, column, row }, params));
  return [...problems, ...more];
};
