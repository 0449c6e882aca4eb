// Wall clocks and instants of a time zone, and spreadsheet serials. Knows no spreadsheet and no clock; runs in Node and inside the context.

const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;
const BUCKET_MS = 900_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
};

const measuredOffset = (zone: string, instant: number): number => {
  const part: Record<string, number> = {};
  let era = 'AD';
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    if (type === 'era') era = value;
    else part[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  wall.setUTCFullYear(era.startsWith('B') ? 1 - year : year, month - 1, day);
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
};

/** Milliseconds by which the zone is ahead of UTC at an instant (with seconds: Ho Chi Minh City stood at +07:06:30 in 1899). */
export const offsetAt = (zone: string, instant: number): number => {
  let ofZone = offsets.get(zone);
  if (!ofZone) {
    ofZone = new Map();
    offsets.set(zone, ofZone);
  }
  const bucket = Math.floor(instant / BUCKET_MS);
  const known = ofZone.get(bucket);
  if (known !== undefined) return known;
  const measured = measuredOffset(zone, instant);
  if (ofZone.size > 50_000) ofZone.clear();
  ofZone.set(bucket, measured);
  return measured;
};

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
