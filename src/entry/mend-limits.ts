/** Which cells may be replaced at a person's wish: those that a mend is offered for, and back again. Pure. */
import { isMended, type Mend } from '#actions/mends';
import type { CellSwap, Obstacle } from '#actions/replacement';
import { groupBy } from '#kernel/keyed';
import type { Raw, RawRow } from '#schema/raw';
import type { TableName } from '#schema/tables';
import { formatFor } from '#sheet/number-format';

/** Why the cell of a row that was found must not be replaced; null where it may. */
export type Limit = (cell: CellSwap, row: RawRow) => Obstacle | null;

/** Tables whose cells say who may do what: mended and put back by collector and leader alone. */
const MANAGED: readonly TableName[] = ['settings', 'people'];

/** An id but for its chance letters, which are others at each look. */
const stemOf = (id: Raw): string => String(id).replace(/[a-z0-9]{4}$/, '');

const isSame = (mend: Mend, { becomes, format, formatNow }: CellSwap): boolean => {
  const isValue = mend.kind === 'ids' ? stemOf(mend.becomes) === stemOf(becomes) : mend.becomes === becomes;
  return isValue && format === formatFor(formatNow, mend.format);
};

const whose =
  (mayManage: () => boolean, isAllowed: (cell: CellSwap, row: RawRow) => boolean): Limit =>
  (cell, row) => {
    if (!isAllowed(cell, row)) return 'notOffered';
    return MANAGED.includes(cell.table) && !mayManage() ? 'notYours' : null;
  };

const placeOf = (table: TableName, row: number, column: string): string => `${table} ${row} ${column}`;

/** What is offered as the workbook stands, and nothing else. */
export const onlyOffered = (mends: readonly Mend[], mayManage: () => boolean): Limit => {
  const offered = groupBy(mends, ({ table, row, column }) => placeOf(table, row, column));
  return whose(
    mayManage,
    (cell, { row }) => offered.get(placeOf(cell.table, row, cell.column))?.some((mend) => isSame(mend, cell)) === true,
  );
};

/** What a mend may have written: the server keeps no list, so columns that mends never touch stay closed. */
export const onlyMended = (mayManage: () => boolean): Limit =>
  whose(mayManage, ({ table, column }, { key }) => isMended(table, column, key));
