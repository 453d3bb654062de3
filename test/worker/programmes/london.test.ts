// London's wall clock: both clock-change nights by example, everything else by property.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonToUtc, utcToLondon } from '../../../worker/programmes/london.ts';

const minute = 60_000;
const minutesOf = { min: Date.UTC(1972, 0, 1) / minute, max: Date.UTC(2098, 11, 31) / minute };
const anyInstant = fc.integer(minutesOf).map((minutes) => new Date(minutes * minute).toISOString());

/** The last Sunday of a month, `YYYY-MM-DD`: an independent statement of when the clocks change since 1996. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
const anyYear = fc.integer({ min: 1996, max: 2098 });
const minutePast = fc.integer({ min: 0, max: 59 }).map((value) => String(value).padStart(2, '0'));

describe('the clock in London', () => {
  it('shows UTC in winter and one hour more in summer', () => {
    expect(londonToUtc('2027-01-14T12:00')).toEqual({ instant: '2027-01-14T12:00:00.000Z' });
    expect(londonToUtc('2027-07-15T12:00')).toEqual({ instant: '2027-07-15T11:00:00.000Z' });
    expect(utcToLondon('2027-01-14T12:00:00.000Z')).toBe('2027-01-14T12:00');
    expect(utcToLondon('2027-07-15T11:00:00Z')).toBe('2027-07-15T12:00');
  });

  it('shows midnight as 00:00 of the new day', () => {
    expect(utcToLondon('2027-07-14T23:00:00Z')).toBe('2027-07-15T00:00');
    expect(londonToUtc('2027-07-15T00:00')).toEqual({ instant: '2027-07-14T23:00:00.000Z' });
  });

  it('cuts off seconds and takes an instant with any offset', () => {
    expect(utcToLondon('2027-07-15T13:00:59.999+02:00')).toBe('2027-07-15T12:00');
  });

  it('was an hour ahead all year from 1968 to 1971', () => {
    expect(londonToUtc('1970-01-15T12:00')).toEqual({ instant: '1970-01-15T11:00:00.000Z' });
  });

  it('gives back the time it was set by, for every instant', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const local = utcToLondon(instant);
        const answers = [londonToUtc(local, 'first'), londonToUtc(local, 'second')];
        expect(answers).toContainEqual({ instant });
        for (const answer of answers) expect('instant' in answer && utcToLondon(answer.instant)).toBe(local);
      }),
    );
  });

  it('is never more than an hour ahead of UTC, nor behind it', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const ahead = Date.parse(`${utcToLondon(instant)}:00Z`) - Date.parse(instant);
        expect([0, 60 * minute]).toContain(ahead);
      }),
    );
  });
});

describe('the March night', () => {
  it('has no time from 01:00 to 01:59', () => {
    fc.assert(
      fc.property(anyYear, minutePast, (year, past) => {
        expect(londonToUtc(`${lastSunday(year, 3)}T01:${past}`)).toEqual({ problem: 'does-not-exist' });
      }),
    );
  });

  it('goes from 00:59 straight to 02:00', () => {
    expect(londonToUtc('2027-03-28T00:59')).toEqual({ instant: '2027-03-28T00:59:00.000Z' });
    expect(londonToUtc('2027-03-28T02:00')).toEqual({ instant: '2027-03-28T01:00:00.000Z' });
    expect(utcToLondon('2027-03-28T00:59:59Z')).toBe('2027-03-28T00:59');
    expect(utcToLondon('2027-03-28T01:00:00Z')).toBe('2027-03-28T02:00');
  });
});

describe('the October night', () => {
  it('has every time from 01:00 to 01:59 twice, an hour apart', () => {
    fc.assert(
      fc.property(anyYear, minutePast, (year, past) => {
        const day = lastSunday(year, 10);
        expect(londonToUtc(`${day}T01:${past}`, 'refuse')).toEqual({
          problem: 'happens-twice',
          first: `${day}T00:${past}:00.000Z`,
          second: `${day}T01:${past}:00.000Z`,
        });
      }),
    );
  });

  it('means the first of the two unless told otherwise', () => {
    expect(londonToUtc('2027-10-31T01:30')).toEqual({ instant: '2027-10-31T00:30:00.000Z' });
    expect(londonToUtc('2027-10-31T01:30', 'second')).toEqual({ instant: '2027-10-31T01:30:00.000Z' });
  });

  it('has its other hours once', () => {
    expect(londonToUtc('2027-10-31T00:59', 'refuse')).toEqual({ instant: '2027-10-30T23:59:00.000Z' });
    expect(londonToUtc('2027-10-31T02:00', 'refuse')).toEqual({ instant: '2027-10-31T02:00:00.000Z' });
  });
});

describe('what is not a time', () => {
  const wrong = [
    '',
    'noon',
    '2027-07-15',
    '2027-7-15T12:00',
    '2027-02-30T12:00',
    '2027-13-01T12:00',
    '2027-07-15T24:00',
  ];
  it.each([...wrong, '2027-07-15T12:60', '2027-07-15T12:00Z', '2027-07-15T12:00:00', '0001-01-01T00:00'])(
    'is not read: %j',
    (local) => {
      expect(londonToUtc(local)).toEqual({ problem: 'unreadable' });
    },
  );

  it('is refused as an instant', () => {
    expect(() => utcToLondon('soon')).toThrow(RangeError);
  });
});
