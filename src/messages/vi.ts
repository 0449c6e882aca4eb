/** The one Vietnamese catalogue: labels, and sentences with their parameters filled in. */
import { readCoded } from '#kernel/coded-text';
import { fillIn } from '#kernel/text';
import type { Params, Problem } from '#messages/problem';
import { CHOICE_LABELS } from '#messages/vi/choices';
import { PROBLEMS } from '#messages/vi/problems';
import { UI } from '#messages/vi/ui';
import { WORKBOOK } from '#messages/vi/workbook';

export type TextKey = keyof typeof UI;

/** A sentence of the screens, `{name}` replaced by its parameter. */
export const say = (key: TextKey, params: Params = {}): string => fillIn(UI[key], params);

const labels: Record<string, Record<string, string>> = CHOICE_LABELS;

/** The labels of a choice set by code. */
export const choiceLabels = (set: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(labels[set] ?? {}).map(([code, label]) => [code, readCoded(label)]));

/** The sentence as people read it; what has none is named by its code. */
const readOr = (text: string | undefined, code: string): string => (text === undefined ? code : readCoded(text));

/** What a cell shows for a code of a choice set. */
export const choiceLabel = (set: string, code: string): string => readOr(labels[set]?.[code], code);

const workbook: Record<string, { title: string; columns: Record<string, string> }> = WORKBOOK;

/** Name of a tab. */
export const tabTitle = (table: string): string => readOr(workbook[table]?.title, table);
/** Label of a column as set-up writes it. */
export const columnLabel = (table: string, column: string): string => readOr(workbook[table]?.columns[column], column);

/** Label of a column as people see it now; they may have renamed it. */
export type LabelOf = (table: string, column: string) => string;

const filled = ({ code, at, params }: Problem, label: LabelOf, lacking: string): string => {
  const column = at.column === null ? '' : `«${label(at.table, at.column)}»`;
  const other = params.other === undefined ? {} : { other: label(at.table, String(params.other)) };
  const tab = tabTitle(String(params.tab ?? at.table));
  const repair = `“${say('menu.repair')}”`;
  return fillIn(PROBLEMS[code], {
    ...params,
    ...other,
    lacking,
    column,
    tab,
    repair,
    mend: `${repair} trong menu CCHC`,
  });
};

/** The sentence of a problem, naming its column as «label»: the conditional format looks for exactly that. */
export const problemText = (problem: Problem, label: LabelOf = columnLabel): string =>
  filled(problem, label, say('missing.lead'));

/** The problems of one row as its cell shows them, behind one “Còn thiếu: ”; empty where there are none. */
export const missingText = (problems: readonly Problem[], label: LabelOf = columnLabel): string => {
  if (problems.length === 0) return '';
  const phrases = new Set(problems.map((problem) => filled(problem, label, '')));
  return say('missing.lead') + [...phrases].join('; ');
};
