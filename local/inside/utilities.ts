// Utilities: dates by Java patterns, and unique ids. Asks nobody: these are no service calls.
import type { GoogleUtilities } from '#google/surface';
import { facade, isDate } from '#local/inside/facade';
import { exception, sleep, zones } from '#local/inside/hook';
import { instantOf } from '#local/zone';

const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

const checkedZone = (zone: string): string => {
  if (!zones.isZone(zone)) throw exception(`Invalid argument: ${zone}`);
  return zone;
};

const offsetText = (zone: string, instant: number): string => {
  const minutes = Math.round(zones.offsetAt(zone, instant) / 60_000);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(minutes) / 60), 2)}${padded(Math.abs(minutes) % 60, 2)}`;
};

/** What the letters of a pattern stand for; for `width` letters. */
const PARTS: Record<string, (wall: Date, width: number) => number> = {
  y: (wall, width) => (width === 2 ? wall.getUTCFullYear() % 100 : wall.getUTCFullYear()),
  M: (wall) => wall.getUTCMonth() + 1,
  d: (wall) => wall.getUTCDate(),
  H: (wall) => wall.getUTCHours(),
  m: (wall) => wall.getUTCMinutes(),
  s: (wall) => wall.getUTCSeconds(),
  S: (wall) => wall.getUTCMilliseconds(),
  u: (wall) => wall.getUTCDay() || 7,
};

const formatDate = (date: unknown, zone: string, pattern: string): string => {
  if (!isDate(date))
    throw exception(`The parameters (String,String,String) don't match the method signature for Utilities.formatDate.`);
  const instant = date.getTime();
  const wall = new Date(instant + zones.offsetAt(checkedZone(zone), instant));
  return pattern.replace(TOKEN, (found: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return found;
    if (letter === 'Z') return offsetText(zone, instant);
    const part = PARTS[letter];
    if (!part || (letter === 'M' && found.length > 2))
      throw new Error(`NOT SIMULATED: Utilities.formatDate pattern ${found}`);
    return padded(part(wall, found.length), found.length);
  });
};

const READ: Record<string, string> = { y: '(\\d{1,4})' };
for (const letter of 'MdHms') READ[letter] = '(\\d{1,2})';

const parseDate = (text: string, zone: string, pattern: string): Date => {
  const letters: string[] = [];
  const source = pattern.replace(TOKEN, (found: string, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return (quoted ?? found).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const part = READ[letter];
    if (!part) throw new Error(`NOT SIMULATED: Utilities.parseDate pattern ${found}`);
    letters.push(letter);
    return part;
  });
  const match = new RegExp(`^${source}`).exec(String(text));
  if (!match) throw exception(`Unparseable date: "${text}"`);
  const read = letters.map((letter, index) => [letter, Number(match[index + 1])] as const);
  const { y = 1970, M = 1, d = 1, H = 0, m = 0, s = 0 }: Record<string, number> = Object.fromEntries(read);
  const wall = new Date(Date.UTC(2000, M - 1, d, H, m, s));
  wall.setUTCFullYear(y, M - 1, d);
  return new Date(instantOf(checkedZone(zone), wall.getTime(), zones.offsetAt));
};

const hex = (): string => Math.floor(Math.random() * 16).toString(16);
const getUuid = (): string => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, hex);

const utilities: GoogleUtilities & Pick<typeof Utilities, 'sleep'> = { formatDate, parseDate, getUuid, sleep };

/** Utilities. */
export const utilitiesService = facade('Utilities', null, { ...utilities });
