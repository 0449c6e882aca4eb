/** Cells that somebody else changed while the form was filled, in the task's row or its figures, as one list. Knows no field. */
import type { CellValue, Conflict, IndicatorCard, IndicatorField, ReportField, UpdateConflict } from '#entry/contract';
import { fieldsOf, labelOf } from '../indicators/fields';
import { settle, textOf } from '../parts/draft';
import { say } from '../parts/words';
import { type Draft, REPORT_FIELDS } from './draft';
import { NO_ADDITION } from './proof-text';

const isOfTask = ({ table }: UpdateConflict): boolean => table === 'tasks';

/** Name of a conflict in the list. */
const keyOf = ({ table, id, column }: UpdateConflict): string => `${table} ${id} ${column}`;

/** The conflicts, each under its name. */
export const named = (conflicts: readonly UpdateConflict[]): Conflict[] =>
  conflicts.map((conflict) => ({ ...conflict, column: keyOf(conflict) }));

type Naming = (key: string) => { readonly label: string; readonly show: (value: CellValue) => string };

/** Label and text of each by its name. */
export const naming = (
  draft: Draft,
  conflicts: readonly UpdateConflict[],
  labels: Readonly<Record<ReportField, string>>,
  choice: (code: string) => string,
): Naming => {
  const byKey = new Map(conflicts.map((conflict) => [keyOf(conflict), conflict]));
  return (key) => {
    const conflict = byKey.get(key) as UpdateConflict;
    if (isOfTask(conflict)) {
      const field = conflict.column as ReportField;
      const show = (value: CellValue): string => textOf(REPORT_FIELDS[field], value);
      return { label: labels[field], show: field === 'state' ? (value) => choice(show(value)) : show };
    }
    const figure = draft.card.figures.find(({ id }) => id === conflict.id) as IndicatorCard;
    const field = conflict.column as IndicatorField;
    const label = say('update.figureOf', { field: labelOf(figure, field), id: conflict.id });
    return { label, show: (value) => textOf(fieldsOf(figure)[field], value) };
  };
};

/** The form once the person has chosen: what stands in the sheet is what he has seen now. */
export const settled = (draft: Draft, conflicts: readonly UpdateConflict[], takes: (key: string) => boolean): Draft => {
  const own = conflicts.filter(isOfTask);
  const takesColumn = (of: readonly UpdateConflict[]) => (column: string) =>
    of.some((conflict) => conflict.column === column && takes(keyOf(conflict)));
  const report = settle(REPORT_FIELDS, draft, own, takesColumn(own));
  const figures = draft.card.figures.map((figure) => {
    const id = figure.id ?? '';
    const sheet = draft.figures[id] as Draft['figures'][string];
    const of = conflicts.filter((conflict) => !isOfTask(conflict) && conflict.id === id);
    return [id, settle(fieldsOf(figure), sheet, of, takesColumn(of))] as const;
  });
  const added = takesColumn(own)('proof') ? NO_ADDITION : draft.added;
  return { ...draft, ...report, added, figures: Object.fromEntries(figures) };
};
