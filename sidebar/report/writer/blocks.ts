/** Paragraphs and tables of the document as Word's. */
import { type FileChild, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Block, Run } from '#report/model';
import { gridOf, type Tick } from './grid';
import { STYLE_IDS } from './styles';

const runOf = ({ text, bold, italic, mark }: Run): TextRun =>
  new TextRun({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(mark ? { superScript: true } : {}),
  });

/** A gap above and below a table, which has no spacing of its own. */
const gap = (): Paragraph =>
  new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] });

/** Paragraphs that stay on the page of what follows: of a text that is signed the last one. */
const staysWithNext = (blocks: readonly Block[], index: number, isSigned: boolean): boolean =>
  blocks[index + 1]?.kind === 'table' || (isSigned && index === blocks.length - 1);

/** Blocks between margins of such a width; `isSigned` where a signature follows, which never stands alone on its page. */
export const blocksOf = async (
  blocks: readonly Block[],
  { width, tick, isSigned = false }: { readonly width: number; readonly tick: Tick; readonly isSigned?: boolean },
): Promise<FileChild[]> => {
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') children.push(gap(), await gridOf(block, width, tick));
    else {
      const keepNext = staysWithNext(blocks, index, isSigned);
      children.push(
        new Paragraph({
          style: STYLE_IDS[block.style],
          ...(keepNext ? { keepNext } : {}),
          children: block.runs.map(runOf),
        }),
      );
    }
  }
  // Word wants a paragraph behind a table that is the last of its part; its own would take a line of full height.
  if (blocks[blocks.length - 1]?.kind === 'table') children.push(gap());
  return children;
};
