// Cần sửa at the front door: what is found, what can be mended, carried out and put back; formulas and others' changes stay.
import type { CellSwap, Envelope, MendKind, MendPreview, MendsView, Replaced } from '#entry/contract';
import type { Host } from '#local/host';
import { columnOf } from '#local/sample';
import { tabTitle } from '#messages/vi';
import { cell, fingerprintOf, rowOf, sampleBook, tab, valueAt } from '#test/front-door/book';

const ask = <T>(host: Host, name: string, input: unknown = null): T => {
  const envelope = host.call('serveSidebar', name, input) as Envelope<T>;
  if (!envelope.ok) throw new Error(envelope.message);
  return envelope.data;
};
const view = (host: Host): MendsView => ask(host, 'mends.view');
const preview = (host: Host, kind: MendKind): MendPreview => ask(host, 'mends.preview', { kind });
const swapsOf = (host: Host, kind: MendKind): CellSwap[] => preview(host, kind).cells.map(({ swap }) => swap);
const apply = (host: Host, cells: readonly CellSwap[]): Replaced => ask(host, 'mends.apply', { cells });
const undo = (host: Host, cells: readonly CellSwap[]): Replaced => ask(host, 'mends.undo', { cells });

/** Puts a text into a cell as a paste of plain text from elsewhere does: no rule, the format of the source. */
const pasteText = (host: Host, table: string, id: string, column: string, text: string, format = '@'): void => {
  const sheet = tab(host, table);
  const at = cell(host, table, id, column);
  const wasFormat = format;
  sheet.setFormat(at, '@');
  sheet.paste(at, [[text]]);
  sheet.setFormat(at, wasFormat);
};

const kindsOf = (host: Host): string[] => view(host).mends.map(({ kind, n }) => `${kind} ${n}`);

/** A workbook after home was read once: ids and stamps are in order. */
const settled = (): Host => {
  const host = sampleBook('2024-04-02');
  ask(host, 'home');
  return host;
};

test('the sample has nothing that could be mended, and its problems by sheet add up', () => {
  const host = settled();
  const { total, sheets, mends, structure } = view(host);
  expect(mends).toEqual([]);
  expect(structure).toEqual([]);
  expect(sheets.reduce((sum, { n }) => sum + n, 0)).toBe(total);
  for (const { n, groups } of sheets) expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(n);
});

test('dates that are texts become dates; undone, the workbook is as it was', () => {
  const host = settled();
  pasteText(host, 'tasks', '5.1a', 'dueOn', '31.12.2024');
  pasteText(host, 'tasks', '5.1b', 'dueOn', '5/6/2024', '');
  pasteText(host, 'tasks', '5.1c', 'doneOn', 'ngày 02 tháng 4 năm 2024', 'dd/mm/yyyy');
  ask(host, 'home');
  const before = fingerprintOf(host);
  expect(kindsOf(host)).toEqual(['dates 3']);
  const { cells } = preview(host, 'dates');
  expect(cells.map(({ label, old, fresh }) => `${label}: ${old} → ${fresh}`)).toEqual([
    'Hạn hoàn thành: 31.12.2024 → 31/12/2024',
    'Hạn hoàn thành: 5/6/2024 → 05/06/2024',
    'Ngày hoàn thành: ngày 02 tháng 4 năm 2024 → 02/04/2024',
  ]);
  expect(cells[0]?.address).toBe(cell(host, 'tasks', '5.1a', 'dueOn'));
  const { done, left } = apply(
    host,
    cells.map(({ swap }) => swap),
  );
  expect(left).toEqual([]);
  expect(tab(host, 'tasks').display(cell(host, 'tasks', '5.1a', 'dueOn'))).toBe('31/12/2024');
  expect(valueAt(host, 'tasks', '5.1a', 'dueOn')).toBe(45_657);
  expect(kindsOf(host)).toEqual([]);
  expect(undo(host, done).left).toEqual([]);
  expect(fingerprintOf(host)).toBe(before);
});
