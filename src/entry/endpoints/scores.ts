/** The page “Chỉ số CCHC”: its view, from one read of each table, and a tab's cells for a file. */

import * as z from 'zod/mini';
import { callerOf } from '#actions/caller';
import { scoreView } from '#actions/score-view';
import { scoreBookOf } from '#domain/score-material';
import type { OutputOf, TableCells, TableName as TabName } from '#entry/contract';
import { type EndpointsOf, Refusal } from '#entry/endpoint';
import { type EngineSnapshots, engineTables, worldOf } from '#entry/world';
import { activeBook, civilReader, tabOf } from '#google/book';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { readGrid, readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import { problemText, say, tabTitle } from '#messages/vi';
import { type Snapshots, TABLES, type TableName } from '#schema/tables';
import { tableCells } from '#sheet/table-cells';

/** Tabs that are there: those on demand only once somebody asked for them. */
const tablesOf = (book: GoogleSpreadsheet): TabName[] =>
  (Object.keys(TABLES) as TableName[])
    .filter((table) => !TABLES[table].onDemand || tabOf(book, table) !== null)
    .map((table) => ({ table, title: tabTitle(table) }));

type Read = EngineSnapshots & Snapshots<'criteriaSets' | 'criteria' | 'unitScores'>;

const view = (): OutputOf<'scores.view'> => {
  const book = activeBook();
  const { today } = readClock();
  const tables = [...engineTables(book), 'criteriaSets', 'criteria', 'unitScores'] as const;
  const read = readTables(tables, book) as Read;
  const { criteriaSets, criteria, unitScores } = read;
  const { settings, analysis, material, label } = worldOf(read, today, [criteriaSets, criteria, unitScores]);
  const shown = scoreView({
    ...{ analysis, settings, label },
    caller: callerOf(material.people, activeEmail(), today),
    board: scoreBookOf({ ...material, criteria: criteria.rows, criteriaSets: criteriaSets.rows }).active,
    units: unitScores.rows,
    indicators: material.indicators,
    selfScoreByRow: read.settings.rows.find(({ record }) => record.id === 'selfScoreBy')?.row ?? null,
  });
  const structure = [criteriaSets, criteria, unitScores].flatMap((snapshot) => snapshot.structure);
  const wrong = [...structure.map((problem) => problemText(problem, label)), ...shown.wrong];
  return { ...shown, wrong, tables: tablesOf(book) };
};

const isTable = (name: string): name is TableName => Object.keys(TABLES).includes(name);

const cells = ({ table }: { readonly table: string }): TableCells | Refusal => {
  const book = activeBook();
  const grid = isTable(table) ? readGrid(book, table) : null;
  const title = tabTitle(table);
  if (grid === null || !isTable(table)) return new Refusal(say('scores.noTab', { tab: title }));
  return { title, cells: tableCells(TABLES[table], grid, civilReader(book)) };
};

export const SCORE_ENDPOINTS: EndpointsOf<'scores.view' | 'tables.csv'> = {
  'scores.view': { right: 'look', input: () => z.null(), work: view },
  'tables.csv': { right: 'look', input: () => z.object({ table: z.string() }), work: cells },
};
