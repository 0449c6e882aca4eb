/** A report as plain data: what stands where and how it is meant to look. Knows neither Word nor the screen. */

/** A piece of text in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A raised number that leads to the rows behind a figure. */
  readonly mark?: boolean;
}

/**
 * What a paragraph is for: `basis` a ground (“Căn cứ …”), `part` I to IV, `heading` 1, 2 …, `group` a, b …, `body` text,
 * `item` one of a list, `note` what is said of the draft itself, `lead` a line above a table, `caption` words under one.
 */
export type ParagraphStyle = 'basis' | 'part' | 'heading' | 'group' | 'body' | 'item' | 'note' | 'caption';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
}

export interface Column {
  readonly title: string;
  /** Part of the table's width; the parts of a table may add up to anything. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly cells: readonly string[];
  /** `band` is one cell over the whole width, `total` stands out. */
  readonly look: 'plain' | 'band' | 'total';
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

/** Head of the first page, by NĐ 30/2020/NĐ-CP, Phụ lục I. */
export interface Letterhead {
  /** In capitals; null where none is known. */
  readonly superior: string | null;
  /** In capitals, a line each. */
  readonly issuer: readonly string[];
  readonly number: string;
  readonly nation: string;
  readonly motto: string;
  readonly placeAndDay: string;
  readonly kind: string;
  readonly abstract: readonly string[];
}

/** Recipients and signature. */
export interface Closing {
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  /** In capitals, a line each: for whom and as what is signed. */
  readonly capacity: readonly string[];
  /** '' while it is not known. */
  readonly signer: string;
}

/** An annex: on pages of its own, counted by themselves. */
export interface Annex {
  readonly number: string;
  readonly title: string;
  /** To which report it belongs. */
  readonly belongsTo: string;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  /** For the file's properties. */
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly letterhead: Letterhead;
  readonly blocks: readonly Block[];
  readonly closing: Closing;
  readonly annexes: readonly Annex[];
}

/** Nothing parts a number from its per cent. */
const firm = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%');

const isPlain = ({ bold, italic, mark }: Run): boolean => !bold && !italic && !mark;

/** Plain runs side by side are one: whoever edits the sentence meets one piece of text. */
const merged = (runs: readonly Run[]): Run[] => {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all[all.length - 1];
    if (last !== undefined && isPlain(last) && isPlain(run)) all[all.length - 1] = { text: last.text + run.text };
    else all.push(run);
  }
  return all;
};

/** A paragraph of plain text or of runs. */
export const paragraph = (style: ParagraphStyle, content: string | readonly Run[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: merged(typeof content === 'string' ? [{ text: content }] : content).map((run) => ({
    ...run,
    text: firm(run.text),
  })),
});

export const table = (columns: readonly Column[], rows: readonly TableRow[]): Table => ({
  kind: 'table',
  columns,
  rows,
});

export const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({
  title,
  width,
  align,
});

export const row = (cells: readonly string[], look: TableRow['look'] = 'plain'): TableRow => ({
  cells: cells.map(firm),
  look,
});
