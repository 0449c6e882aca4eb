// What the tables of Google's classes need of a call: objects of its arguments, sheets, blocks, refusals. Knows no class.
import type { Block, Sheet } from '#local/model/sheet';
import { CLOSED, Exception } from '#local/run/execution';
import type { Held, Named, Scene } from '#local/services/classes';
import type { Handle, Itself, RangeRef, Wire } from '#local/wire';

/** One of Google's objects for the script. */
export const handle = <Class extends keyof Held>(is: Class, at: Held[Class]): Handle => ({ is, at });

/** The object that a method was called on; with `changed` it carries something else from now on. */
export const itself = (changed: unknown): Itself => ({ changed });

/** The class of an object or the family of an enum value, with what it carries; plain objects are neither. */
const tagOf = (value: Wire): { is?: unknown; of?: unknown; at?: unknown } =>
  typeof value === 'object' && value !== null && 'at' in value ? value : {};

const typeName = (value: Wire): string => {
  const { is, of, at } = tagOf(value);
  if (is ?? of) return String(is ?? at);
  if (value === null) return '(class)';
  if (Array.isArray(value)) return 'number[]';
  const kind = typeof value;
  return kind === 'object' ? String(value) : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
};

/** Google's refusal of an argument of another type. */
const signatureError = ({ op }: Named, value: Wire): Exception => {
  const method = /^(Ui|Menu|ScriptApp)\./.test(op) ? op : `SpreadsheetApp.${op}`;
  return new Exception(`The parameters (${typeName(value)}) don't match the method signature for ${method}.`);
};

/** What an object carries that the script handed over. Throws Google's signature error for anything else. */
export const held = <Class extends keyof Held>(call: Named, value: Wire, is: Class): Held[Class] => {
  const tag = tagOf(value);
  if (tag.is !== is) throw signatureError(call, value);
  return tag.at as Held[Class];
};

/** The name of an enum value. Strings are refused, as Google does. */
export const named = (call: Named, value: Wire, of: string): string => {
  const tag = tagOf(value);
  if (tag.of !== of) throw signatureError(call, value);
  return String(tag.at);
};

/** The rows of a block. Throws when it is no array of arrays. */
export const tableOf = (call: Named, rows: Wire): readonly (readonly Wire[])[] => {
  if (Array.isArray(rows) && rows.every(Array.isArray)) return rows;
  throw signatureError(call, rows);
};

/** An error of the script's own kind: it uses what the host does not simulate. */
export const notSimulated = (what: string): Exception => new Exception(`NOT SIMULATED: ${what}`, 'Error');

/** The sheet of a handle. Throws when it was deleted. */
export const sheetOf = ({ machine }: Scene, sheetId: number): Sheet => {
  const sheet = machine.workbook.sheetById(sheetId);
  if (!sheet) throw new Exception(`Sheet ${sheetId} not found`);
  return sheet;
};

/** The sheet and block of a range handle. */
export const blockOf = (scene: Scene, { sheetId, ...rect }: RangeRef): Block => ({
  sheet: sheetOf(scene, sheetId),
  rect,
});

/** The same for a write. Throws where any of it is closed to whoever runs the script. */
export const openBlockOf = (scene: Scene, range: RangeRef): Block => {
  const block = blockOf(scene, range);
  if (block.sheet.isClosedTo(scene.running.record.user, scene.machine.owner, block.rect)) throw new Exception(CLOSED);
  return block;
};
