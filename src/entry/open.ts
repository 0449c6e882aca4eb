/** What happens when the file is opened: the menu, and today's date in the settings. */

import { VERBS, type Verb } from '#entry/verbs';
import { activeBook, tabOf } from '#google/book';
import { readClock } from '#google/clock';
import { readTables } from '#google/read';
import { writeSettingValues } from '#google/settings';
import { buildMenu, type MenuItem, toast } from '#google/ui';
import { problemAt } from '#messages/problem';
import { problemText, say } from '#messages/vi';
import { readSettings } from '#sheet/settings';

const itemOf = (verb: Verb | null): MenuItem | null =>
  verb === null ? null : { caption: say(verb.caption), handler: verb.handler };

/** Builds the menu from the verbs. */
export const showMenu = (): void => {
  buildMenu(
    say('menu.title'),
    VERBS.map((verb) =>
      verb !== null && 'verbs' in verb ? { caption: say(verb.caption), items: verb.verbs.map(itemOf) } : itemOf(verb),
    ),
  );
};

/** Writes today into the settings where it differs: every due date in the sheet hangs on it. */
export const stampToday = (): void => {
  const book = activeBook();
  if (tabOf(book, 'settings') === null) return;
  const snapshot = readTables(['settings'], book).settings;
  if (snapshot.structure.length > 0) return;
  const { settings } = readSettings(snapshot);
  writeSettingValues(book, snapshot, { today: readClock().today });
  if (settings.fileId !== '' && settings.fileId !== book.getId()) {
    toast(problemText(problemAt('setting.otherFile', { table: 'settings', key: 'fileId', column: 'value' })), 20);
  }
};
