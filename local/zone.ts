// Wall clocks and instants of a time zone, and spreadsheet serials. Knows no spreadsheet and no clock; runs in Node and inside the context.
import { remembering } from '#kernel/remembering';

const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;
const BUCKET_MS = 900_000;

/** Throws a RangeError for a zone that this runtime does not know. */
const formatterOf = remembering(
  (timeZone: string) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
);

/** `GMT+07:06:30` in milliseconds. */
const measuredOffset = (zone: string, instant: number): number => {
  const name = formatterOf(zone).format(instant);
  const [, sign, hours, minutes, seconds = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? ['', '+', 0, 0];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return size === 0 ? 0 : Number(`${sign}${size}`) * 1000;
};

const offsetsOf = remembering((zone: string) =>
  remembering((bucket: number) => measuredOffset(zone, bucket * BUCKET_MS)),
);

/** Milliseconds by which the zone is ahead of UTC at an instant (with seconds: Ho Chi Minh City stood at +07:06:30 in 1899). */
export const offsetAt = (zone: string, instant: number): number => offsetsOf(zone)(Math.floor(instant / BUCKET_MS));

/** The instant at which the zone's clock shows `wall` (milliseconds as if the wall clock were UTC). */
export const instantOf = (zone: string, wall: number, offset = offsetAt): number => {
  const first = wall - offset(zone, wall);
  const second = wall - offset(zone, first);
  return second + offset(zone, second) === wall ? second : first;
};

/** What the zone's clock shows at an instant, as milliseconds of a clock that were UTC. */
export const wallOf = (zone: string, instant: number): number => instant + offsetAt(zone, instant);

/** Days since 30/12/1899 of a wall clock. */
export const serialOfWall = (wall: number): number => wall / DAY_MS + EPOCH_DAYS;

/** The wall clock of a serial, to the millisecond. */
export const wallOfSerial = (serial: number): number => Math.round((serial - EPOCH_DAYS) * DAY_MS);

/** Whether this runtime knows the zone. */
export const isZone = (zone: string): boolean => {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
};

/** The instant of `2024-04-02T07:30` in a zone. Throws a RangeError for text of another shape. */
export const instantOfText = (text: string, zone: string): number => {
  const wall = Date.parse(`${text.length === 10 ? `${text}T00:00` : text}Z`);
  if (Number.isNaN(wall)) throw new RangeError(`Not a wall clock such as 2024-04-02T07:30: ${text}`);
  return instantOf(zone, wall);
};

/** `2024-04-02T07:30` of an instant in a zone. */
export const textOfInstant = (instant: number, zone: string): string =>
  new Date(wallOf(zone, instant)).toISOString().slice(0, 16);
