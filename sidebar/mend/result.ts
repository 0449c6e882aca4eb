/** What came of replacing cells, in words. */
import type { MendCell, Replaced } from '#entry/contract';
import { say } from '../parts/words';
import type { NamedSwap } from './use-undo';

/** What was just done, in a sentence; below it a heading with lines, where there are any. */
export interface News {
  readonly sentence: string;
  readonly lead: string;
  readonly lines: readonly string[];
}

/** How people call a cell: its row's id, its place and its column. */
export const cellName = ({ swap: { id }, address, label }: MendCell): string =>
  id === null ? say('mend.cellNoId', { address, label }) : say('mend.cell', { id, address, label });

/** What undoes the outcomes, each under the name of its cell. */
export const undoable = (sent: readonly NamedSwap[], { outcomes }: Replaced): NamedSwap[] =>
  outcomes.flatMap(({ undo }, index) => (undo === null ? [] : [{ name: sent[index]?.name ?? '', swap: undo }]));

/** `words` are said of what was replaced; what was left is named with the reason. */
export const newsOf = (
  sent: readonly NamedSwap[],
  { outcomes }: Replaced,
  words: 'mend.done' | 'mend.undone',
): News => {
  const lines = outcomes.flatMap(({ why }, index) =>
    why === null ? [] : [say(`mend.${why}`, { cell: sent[index]?.name ?? '' })],
  );
  const n = outcomes.length - lines.length;
  return { sentence: say(words, { n }), lead: say('mend.leftTitle', { n: lines.length }), lines };
};
