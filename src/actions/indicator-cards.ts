/** Chỉ tiêu as cards of the sidebar: what each is measured by, what was entered, what it amounts to. Pure. */
import { type CellValue, heldValue } from '#actions/row-edit';
import { groupName } from '#actions/state';
import type { IndicatorItem } from '#domain/analysis';
import type { Judged } from '#domain/completion';
import type { MeasureContext, Measured } from '#domain/indicator';
import { resultText, verdictText } from '#domain/indicator';
import type { Figures } from '#domain/indicator-figures';
import type { Roster } from '#domain/roster';
import { recordOf } from '#kernel/keyed';
import { postKey } from '#kernel/text';
import { type LabelOf, problemText } from '#messages/vi';
import { GROUPS, type Group } from '#schema/choices';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Indicator } from '#schema/tables/indicators';

/** Columns that the form of an indicator may write. */
export const INDICATOR_FIELDS = ['numerator', 'denominator', 'value', 'asOf', 'notArising', 'proof', 'note'] as const;
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

export interface IndicatorCard {
  readonly id: string | null;
  readonly row: number;
  readonly text: string;
  /** What judges the figures; `target` and `baseline` are the plan's. */
  readonly figures: Figures;
  readonly context: MeasureContext;
  readonly unit: string;
  readonly numeratorIs: string;
  readonly denominatorIs: string;
  /** What stands in the cells that the form may write; text where a cell cannot be read. */
  readonly held: Readonly<Record<IndicatorField, CellValue>>;
  readonly result: string;
  /** 0–1; null where it cannot be said. */
  readonly completion: number | null;
  readonly verdict: Measured['verdict'];
  readonly verdictText: string;
  readonly lead: string;
  readonly isMine: boolean;
  /** Id of the row whose figures count here; null where its own do. */
  readonly sameAs: string | null;
  readonly missing: readonly string[];
}

export interface IndicatorGroup {
  /** Null: rows whose group is blank or unknown. */
  readonly group: Group | null;
  readonly name: string;
  readonly cards: readonly IndicatorCard[];
}

export interface CardSource {
  readonly rows: readonly Row<Indicator>[];
  readonly measured: readonly IndicatorItem[];
  readonly judged: readonly Judged[];
  readonly roster: Roster;
  /** Keys of the caller's posts. */
  readonly own: ReadonlySet<string>;
  readonly label: LabelOf;
}

const figuresOf = ({ measure, target, baseline, numerator, denominator, value, notArising }: Figures): Figures => ({
  measure,
  target,
  baseline,
  numerator,
  denominator,
  value,
  notArising,
});

/** The card of the indicator at that place of the rows. */
export const indicatorCard = (
  { rows, measured, judged: all, roster, own, label }: CardSource,
  index: number,
): IndicatorCard => {
  const { row, indicator, figures, measured: judged, problems } = measured[index] as IndicatorItem;
  const entry = rows[index] as Row<Indicator>;
  const { id, text, unit, numeratorIs, denominatorIs, lead, sameAs } = indicator;
  return {
    id,
    row,
    text: text ?? '',
    figures: figuresOf(figures),
    context: (all[index] as Judged).row.context,
    unit: unit ?? '',
    numeratorIs: numeratorIs ?? '',
    denominatorIs: denominatorIs ?? '',
    held: recordOf(INDICATOR_FIELDS, (key) => heldValue(entry, key)),
    result: resultText(figures, judged),
    completion: judged.completion,
    verdict: judged.verdict,
    verdictText: verdictText(figures, judged),
    lead: lead === null ? '' : roster.spell(lead),
    isMine: lead !== null && own.has(postKey(lead)),
    sameAs,
    missing: problems.map((problem) => problemText(problem, label)),
  };
};

/** All indicators by group, section I first as in the plan, those without a group last. */
export const indicatorGroups = (source: CardSource & { readonly settings: Settings }): IndicatorGroup[] => {
  const cards = source.rows.map(({ record: { group } }, index) => ({ group, card: indicatorCard(source, index) }));
  return [...GROUPS, null]
    .map((group) => ({
      group,
      name: group === null ? '' : groupName(source.settings, group),
      cards: cards.filter((each) => each.group === group).map(({ card }) => card),
    }))
    .filter((each) => each.cards.length > 0);
};
