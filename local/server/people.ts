// Who may sit at the screen: the owner, the posts of the roster, two strangers. Knows the roster's tab and its ids, nothing else of the add-in.
import type { Sheet } from '#local/model/sheet';
import type { Access, Machine } from '#local/run/machine';

const ROSTER = 'Cán bộ, công chức';
const VIEWER = 'viewer@huong-tra.example';
/** Addresses with the post, or what kind of stranger this is, in Vietnamese. */
const STRANGERS = [
  { email: VIEWER, caption: 'Người chỉ xem' },
  { email: 'nguoi.la@huong-tra.example', caption: 'Người chỉnh sửa chưa có trong danh sách' },
];

const textAt = (sheet: Sheet, row: number, column: number): string => String(sheet.at(row, column)?.value ?? '').trim();

/** The column of an id in row 1, 0 where there is none. */
const columnOf = ({ rows }: Sheet, id: string): number => (rows[0]?.findIndex((cell) => cell?.value === id) ?? -1) + 1;

const rosterOf = ({ workbook }: Machine): typeof STRANGERS => {
  const sheet = workbook.sheetNamed(ROSTER);
  if (!sheet) return [];
  const [email, post] = [columnOf(sheet, 'email'), columnOf(sheet, 'post')];
  const posts = new Map<string, string[]>();
  for (let row = 3; row <= sheet.rows.length; row += 1) {
    const address = textAt(sheet, row, email);
    if (/^\S+@\S+$/.test(address)) posts.set(address, [...(posts.get(address) ?? []), textAt(sheet, row, post)]);
  }
  return [...posts].map(([address, held]) => ({ email: address, caption: held.filter(Boolean).join(', ') }));
};

/** Everybody who may be chosen. */
export const peopleOf = (machine: Machine) => [
  { email: machine.owner, caption: 'Chủ sở hữu của sổ' },
  ...rosterOf(machine).filter(({ email }) => email !== machine.owner),
  ...STRANGERS,
];

/** What a person may do with the file; the host knows its owner. */
export const accessOf = (email: string, owner: string): Access =>
  email === owner ? 'owner' : email === VIEWER ? 'viewer' : 'editor';
