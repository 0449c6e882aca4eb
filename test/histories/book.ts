// A small workbook for random histories: six tasks of three posts, a collector and a leader; no block formulas, few rows.
import { type Host, openHost, type SavedState } from '#local/host';
import { tabTitle } from '#messages/vi';
import { tab } from '#test/front-door/book';
import { openDay } from '#tools/simulate/day';

/** The day on which every history begins, a Monday; the workbook is a month old by then. */
export const FIRST_DAY = '2024-04-08';

const SPARE_ROWS = 30;
const POSTS = ['Văn phòng', 'Tài chính', 'Tư pháp', 'Chủ tịch'] as const;

/** Whoever leads something or is told of it, by post. */
export const ADDRESS = {
  'Văn phòng': 'van-phong@huong-tra.example',
  'Tài chính': 'tai-chinh@huong-tra.example',
  'Tư pháp': 'tu-phap@huong-tra.example',
  'Chủ tịch': 'chu-tich@huong-tra.example',
} as const;
export type Post = keyof typeof ADDRESS;

/** Ids of the tasks at the beginning, with post and due date. */
const TASKS: readonly (readonly [Post, string])[] = [
  ['Văn phòng', '31/03/2024'],
  ['Văn phòng', '12/04/2024'],
  ['Tài chính', '29/03/2024'],
  ['Tài chính', '25/04/2024'],
  ['Tư pháp', '05/04/2024'],
  ['Tư pháp', '10/04/2024'],
];

const ROLES: Partial<Record<Post, string>> = { 'Văn phòng': 'Chủ trì\nTổng hợp', 'Chủ tịch': 'Lãnh đạo' };

const shrink = (host: Host): void => {
  for (const name of host.sheetNames()) {
    const sheet = host.sheet(name);
    const last = sheet.lastRow() + SPARE_ROWS;
    if (sheet.maxRows() > last) sheet.deleteRows(last + 1, sheet.maxRows() - last);
  }
};

const withoutFormulas = (host: Host): void => {
  for (const table of ['tasks', 'indicators']) {
    const sheet = tab(host, table);
    for (let column = 1; column <= sheet.maxColumns(); column += 1) {
      const cell = `${letters(column)}2`;
      if (sheet.formula(cell) !== '') sheet.clear(cell);
    }
  }
  host.deleteSheet(tabTitle('overview'));
};

const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}`;

const build = (): SavedState => {
  const host = openDay({
    today: '2024-03-04',
    plan: 'blank',
    set: { unitName: 'xã Hương Trà', planNumber: '17/KH-UBND', year: '2024', planSignedOn: '2024-03-01' },
  });
  const people = POSTS.map((post) => [post, '', '', ADDRESS[post], ROLES[post] ?? 'Chủ trì', 'TRUE']);
  tab(host, 'people').paste('B3', people);
  const rows = TASKS.map(([post, due], index) => ['3', `Việc số ${index + 1}`, '', post, '', '', due]);
  tab(host, 'tasks').paste('B3', rows);
  shrink(host);
  withoutFormulas(host);
  host.setNow(`${FIRST_DAY}T06:00`);
  return host.save();
};

let template: SavedState | null = null;

/** A copy of the workbook at 06:00 of the first day. */
export const smallBook = (): Host => {
  template ??= build();
  return openHost({ state: template });
};
