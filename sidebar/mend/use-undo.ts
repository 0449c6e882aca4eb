/** What was mended and can be put back: kept while the sidebar is open, whatever view is looked at. */
import type { CellSwap, RestoredColumn } from '#entry/contract';
import { useKept } from '../page/use-store';

/** A cell with what people call it. */
export interface NamedSwap {
  readonly name: string;
  readonly swap: CellSwap;
}

/** One mending: of cells, or of columns. */
export type Mended = { readonly title: string } & (
  | { readonly cells: readonly NamedSwap[] }
  | { readonly columns: readonly RestoredColumn[] }
);

export interface UndoList {
  /** The latest first. */
  readonly list: readonly Mended[];
  readonly add: (mended: Mended) => void;
  /** Takes one off; what could not be put back goes too: its cell is another by now. */
  readonly remove: (mended: Mended) => void;
}

export const useUndo = (): UndoList => {
  const [list, change] = useKept<readonly Mended[]>('mends', []);
  return {
    list,
    add: (mended) => change((held) => [mended, ...held]),
    remove: (mended) => change((held) => held.filter((each) => each !== mended)),
  };
};
