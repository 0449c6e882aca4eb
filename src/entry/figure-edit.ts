/** Whether the figures that a form brings can be: the page judges them too, but against what it read before. */
import { type RowEdit, weighEdit } from '#actions/row-edit';
import { reportedMisfits } from '#domain/indicator-figures';
import { Refusal } from '#entry/endpoint';
import type { Found } from '#entry/row-edit';
import { readTables } from '#google/read';
import { problemAt } from '#messages/problem';
import { problemText, say } from '#messages/vi';
import type { Indicator } from '#schema/tables/indicators';
import { readSettings } from '#sheet/settings';

const FIGURES = ['numerator', 'denominator', 'value'];

/** Number of units that are ranked, asked only where it counts. */
const rankedUnitsFor = ({ measure }: Indicator): number | null =>
  measure === 'rank' ? readSettings(readTables(['settings']).settings).settings.rankedUnits : null;

/** Why an edit of an indicator is refused: its figures are those of another row, or cannot be; null where nothing is wrong. */
export const figureRefusal = ({ entry }: Found<'indicators'>, edit: RowEdit): Refusal | null => {
  const { sameAs } = entry.record;
  if (sameAs !== null) return new Refusal(say('sidebar.sameAs', { id: edit.id, source: sameAs }));
  const { changes } = weighEdit('indicators', entry, edit);
  if (!FIGURES.some((key) => key in changes)) return null;
  const after = { ...entry.record, ...changes } as Indicator;
  const [misfit] = reportedMisfits(after, rankedUnitsFor(after));
  if (misfit === undefined) return null;
  const at = { table: 'indicators', key: edit.id, column: misfit.column };
  return new Refusal(
    say('sidebar.impossible', { id: edit.id, why: problemText(problemAt(misfit.code, at, misfit.params)) }),
  );
};
