// A document of the report as lines of text, as a reader meets them. Knows no expectations.
import type { Block, ReportDocument } from '#report/model';

const linesOf = (block: Block): string[] =>
  block.kind === 'table'
    ? block.rows.map(({ cells }) => cells.join(' | '))
    : [block.runs.map(({ text }) => text).join('')];

/** The main text. */
export const mainLines = ({ blocks }: ReportDocument): string[] => blocks.flatMap(linesOf);

/** One annex, from 1. */
export const annexLines = ({ annexes }: ReportDocument, number: number): string[] =>
  (annexes[number - 1]?.blocks ?? []).flatMap(linesOf);

/** Lines between two headings, both left out. */
export const between = (lines: readonly string[], from: string, to: string): string[] => {
  const [start, end] = [from, to].map((heading) => lines.findIndex((line) => line.startsWith(heading)));
  if (start === undefined || end === undefined || start < 0 || end < start) throw new Error(`no ${from} … ${to}`);
  return lines.slice(start + 1, end);
};
