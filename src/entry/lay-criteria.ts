/** Adds the tabs of scores and lays the eight areas out as an empty template; never writes where somebody has typed. */
import { criteriaTemplate } from '#actions/criteria-template';
import { newId } from '#actions/heal';
import { addTabs } from '#entry/set-up';
import { activeBook } from '#google/book';
import { randomSuffix } from '#google/clock';
import { BUSY, whileLocked } from '#google/lock';
import { readTables } from '#google/read';
import type { GoogleSpreadsheet } from '#google/surface';
import { writeChanges } from '#google/write';
import { problemText, say, tabTitle } from '#messages/vi';
import type { Snapshot } from '#schema/tables';
import { FIRST_DATA_ROW } from '#sheet/header';
import { readSettings } from '#sheet/settings';

type Laid = 'criteriaSets' | 'criteria';

const write = (
  book: GoogleSpreadsheet,
  snapshot: Snapshot<Laid>,
  rows: readonly Readonly<Record<string, unknown>>[],
): void => {
  const taken = new Set<string>();
  const fresh = (values: Readonly<Record<string, unknown>>): string => {
    let id = newId(snapshot.table, values, randomSuffix());
    while (taken.has(id)) id = newId(snapshot.table, values, randomSuffix());
    taken.add(id);
    return id;
  };
  const changes = rows.map((values, index) => ({
    row: FIRST_DATA_ROW + index,
    values: { id: fresh(values), ...values },
  }));
  writeChanges(book, snapshot, changes);
};

const layLocked = (): string => {
  const left = addTabs(['criteriaSets', 'criteria', 'unitScores']);
  const book = activeBook();
  const read = readTables(['criteriaSets', 'criteria', 'settings'], book);
  const { criteriaSets, criteria } = read;
  const [trouble] = [...criteriaSets.structure, ...criteria.structure];
  if (trouble !== undefined) return problemText(trouble);
  if (left.length > 0) return left.join('\n');
  if (criteria.rows.length > 0) return say('score.laidBefore', { tab: tabTitle('criteria'), n: criteria.rows.length });
  const template = criteriaTemplate(readSettings(read.settings).settings);
  if (criteriaSets.rows.length === 0) write(book, criteriaSets, template.criteriaSets);
  write(book, criteria, template.criteria);
  return say('score.laid', { tab: tabTitle('criteria'), n: template.criteria.length });
};

/** “Lập bộ tiêu chí”; says what was done, or why nothing was. */
export const layCriteria = (): string => {
  const done = whileLocked(layLocked);
  return done === BUSY ? say('reminders.busy') : done;
};
