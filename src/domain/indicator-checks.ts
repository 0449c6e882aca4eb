/** Finds what is missing or contradictory within one row of Chỉ tiêu. Knows neither sheets nor verdicts. */
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { formatNumber, postKey } from '#kernel/text';
import { type Params, type Problem, type ProblemCode, problemAt } from '#messages/problem';
import type { Measure } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';

/** What the checks of a row need to know of the rest of the workbook. */
export interface IndicatorSurroundings {
  readonly today: CivilDate;
  /** Ids of all indicators. */
  readonly ids: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
  /** Every known post as `postKey()`. */
  readonly posts: ReadonlySet<string>;
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
  /** The greatest share that can be meant; above it the % sign was forgotten. Null where the level is no share. */
  readonly highestShare: number | null;
  readonly value: Check;
}

const none: readonly Finding[] = [];

const found = (value: number): Params => ({ found: formatNumber(value) });

const asCount: Check = ({ value }) =>
  value !== null && value < 0 ? [{ code: 'indicator.notCount', column: 'value', params: found(value) }] : none;

const asYesNo: Check = ({ value }) =>
  value === null || value === 0 || value === 1
    ? none
    : [{ code: 'indicator.notYesNo', column: 'value', params: found(value) }];

const asRank: Check = ({ value }, { rankedUnits }) => {
  if (value === null) return none;
  if (Number.isInteger(value) && value >= 1 && value <= (rankedUnits ?? value)) return none;
  if (rankedUnits === null) return [{ code: 'indicator.notWholeRank', column: 'value', params: found(value) }];
  const params = { ...found(value), max: formatNumber(rankedUnits) };
  return [{ code: 'indicator.notRank', column: 'value', params }];
};

const asPart: Check = ({ numerator, denominator }) => {
  if (numerator === null || denominator === null || numerator <= denominator) return none;
  const params = { ...found(numerator), whole: formatNumber(denominator) };
  return [{ code: 'indicator.partAboveWhole', column: 'numerator', params }];
};

const asAnything: Check = () => none;

/** A result may well exceed its plan, but nobody plans ten times as much: 100 is then a forgotten % sign (reading). */
const HIGHEST_RATIO = 10;

const counted = { divides: false, comparedWith: 'target', highestShare: null } as const;
const assessed = { divides: false, comparedWith: 'nothing', highestShare: null, value: asYesNo } as const;

const DEMANDS: Readonly<Record<Measure, Demands>> = {
  share: { divides: true, comparedWith: 'target', highestShare: 1, value: asPart },
  ratio: { divides: true, comparedWith: 'target', highestShare: HIGHEST_RATIO, value: asAnything },
  count: { ...counted, value: asCount },
  limit: { ...counted, value: asCount },
  yesNo: assessed,
  score: { ...counted, value: asAnything },
  rank: { ...counted, value: asRank },
  trend: { divides: true, comparedWith: 'targetOrBaseline', highestShare: null, value: asAnything },
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

const possibleValue: Check = (record, around) => demandsOf(record)?.value(record, around) ?? none;

const valueAsShare: Check = (record) => {
  const highest = demandsOf(record)?.highestShare ?? null;
  const { numerator, denominator, value } = record;
  if (highest === null || value === null || numerator !== null || denominator !== null) return none;
  return value > highest ? [{ code: 'indicator.targetNotShare', column: 'value', params: found(value) }] : none;
};

const targetAsShare: Check = (record) => {
  const highest = demandsOf(record)?.highestShare ?? null;
  const { target } = record;
  if (highest === null || target === null || target <= highest) return none;
  return [{ code: 'indicator.targetNotShare', column: 'target', params: found(target) }];
};

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
const leadsBack = (id: string, { sameAs, ids }: IndicatorSurroundings): boolean => {
  const passed = new Set<string>();
  let at = sameAs(id);
  while (at !== null && ids.has(at) && !passed.has(at)) {
    if (at === id) return true;
    passed.add(at);
    at = sameAs(at);
  }
  return false;
};

/** A broken reference; figures besides a broken one are the row's only figures, hence no trouble of their own. */
const brokenSameAs: Check = ({ id, sameAs }, around) => {
  if (sameAs === null) return none;
  if (!around.ids.has(sameAs))
    return [{ code: 'indicator.sameAsUnknown', column: 'sameAs', params: { found: sameAs } }];
  if (id !== null && (sameAs === id || leadsBack(id, around)))
    return [{ code: 'indicator.sameAsLoop', column: 'sameAs', params: { found: sameAs } }];
  return none;
};

const figuresBesides: Check = (record) =>
  record.sameAs !== null && (hasFigures(record) || record.notArising)
    ? [{ code: 'indicator.sameAsFigures', column: 'sameAs', params: { found: record.sameAs } }]
    : none;

const task: Check = (record, { taskIds }) =>
  record.task !== null && !taskIds.has(record.task)
    ? [{ code: 'indicator.taskUnknown', column: 'task', params: { found: record.task, tab: 'tasks' } }]
    : none;

const lead: Check = (record, { posts }) =>
  record.lead !== null && !posts.has(postKey(record.lead))
    ? [{ code: 'indicator.leadUnknown', column: 'lead', params: { found: record.lead, tab: 'people' } }]
    : none;

const OWN_FIGURES: readonly Check[] = [operands, possibleValue, valueAsShare, standard, notArising, asOfGiven];
const ANY_ROW: readonly Check[] = [targetAsShare, asOfPast, task, lead];

/**
 * Everything wrong with one indicator: its cells first, then what its fields say of each other, each at the column to
 * mend; none while nothing was entered. A column that could not be read gives its own sentence only. A row that takes
 * its figures from another is not asked about figures of its own, only told that they are there.
 */
export const indicatorProblems = (
  { record, row, problems }: Row<Indicator>,
  around: IndicatorSurroundings,
): Problem[] => {
  const troubled = new Set(problems.map(({ at }) => at.column));
  const broken = brokenSameAs(record, around);
  const takesFigures = record.sameAs !== null && broken.length === 0;
  const checks = [...(takesFigures ? [figuresBesides] : OWN_FIGURES), ...ANY_ROW];
  const findings = [...broken, ...checks.flatMap((check) => check(record, around))];
  const more = findings
    .filter(({ column }) => !troubled.has(column))
    .map(({ code, column, params }) => problemAt(code, { table: 'indicators', key: record.id, column, row }, params));
  return [...problems, ...more];
};
