// The clock on the wall in London: windows are set by it and stored as UTC instants.
// Pure: it knows no "now". The rules of summer time are the platform's time zone data, not written here.

/** What a wall-clock time in London means. Only `refuse` gives `happens-twice`. */
export type LondonTime =
  | { instant: string }
  | { problem: 'unreadable' }
  /** The clock skipped it: 01:00 to 01:59 on the March night. */
  | { problem: 'does-not-exist' }
  /** The clock showed it twice: 01:00 to 01:59 on the October night. Both instants, in order. */
  | { problem: 'happens-twice'; first: string; second: string };

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const readable = /^(?:19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d$/;
const dayInMilliseconds = 86_400_000;

/** The time in London at an instant, `YYYY-MM-DDTHH:mm`; seconds are cut off. Throws a RangeError if it is no instant. */
export function utcToLondon(instant: string): string {
  const part: Record<string, string> = {};
  for (const { type, value } of wallClock.formatToParts(new Date(instant))) part[type] = value;
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

/**
 * The instant at which the clock in London shows `local`, a `YYYY-MM-DDTHH:mm` of the years 1900 to 2199.
 * An hour that the October night repeats means the `first` time unless the caller says otherwise.
 */
export function londonToUtc(local: string, repeated: 'first' | 'second' | 'refuse' = 'first'): LondonTime {
  const asIfUtc = readable.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asIfUtc) || !iso(asIfUtc).startsWith(local)) return { problem: 'unreadable' };

  const [first, second] = instantsShowing(local, asIfUtc);
  if (first === undefined) return { problem: 'does-not-exist' };
  if (second === undefined || repeated === 'first') return { instant: first };
  if (repeated === 'second') return { instant: second };
  return { problem: 'happens-twice', first, second };
}

/** Tries the offsets in force a day before and a day after, and keeps what reads back as the same wall-clock time. */
function instantsShowing(local: string, asIfUtc: number): string[] {
  const candidates = new Set(
    [asIfUtc - dayInMilliseconds, asIfUtc + dayInMilliseconds].map((near) => iso(asIfUtc - offsetAt(near))),
  );
  return [...candidates].filter((instant) => utcToLondon(instant) === local).sort();
}

/** How far London is ahead of UTC, in milliseconds. */
function offsetAt(time: number): number {
  return Date.parse(`${utcToLondon(iso(time))}:00Z`) - time;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
