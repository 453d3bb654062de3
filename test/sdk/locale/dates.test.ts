import { describe, expect, it } from 'vitest';
import { daysBetween, inLondon, showDate, showDay, showTime } from '../../../sdk/locale/dates.ts';

describe('dates and times in words', () => {
  it('are written in London time on both sides of a clock change', () => {
    expect(inLondon('2026-03-29T00:59:00Z')).toEqual({ day: '2026-03-29', time: '00:59' });
    expect(inLondon('2026-03-29T01:00:00Z')).toEqual({ day: '2026-03-29', time: '02:00' });
    expect(inLondon('2026-10-25T00:30:00Z').time).toBe('01:30');
    expect(inLondon('2026-10-25T01:30:00Z').time).toBe('01:30');
    expect(showDate('2026-06-30T23:30:00Z', 'en')).toBe('1 July 2026');
  });

  it('have a Welsh name for every month', () => {
    const names = Array.from({ length: 12 }, (_, month) =>
      showDay(`2026-${String(month + 1).padStart(2, '0')}-01`, 'cy'),
    );
    expect(new Set(names).size).toBe(12);
    expect(names[8]).toBe('1 Medi 2026');
  });

  it.each([
    ['2026-01-01T00:00:00Z', '12am', '12am'],
    ['2026-01-01T12:00:00Z', 'midday', 'hanner dydd'],
    ['2026-01-01T00:05:00Z', '12:05am', '12:05am'],
    ['2026-01-01T17:00:00Z', '5pm', '5pm'],
    ['2026-07-01T16:30:00Z', '5:30pm', '5:30pm'],
  ])('%s is %s', (instant, english, welsh) => {
    expect(showTime(instant, 'en')).toBe(english);
    expect(showTime(instant, 'cy')).toBe(welsh);
  });

  it('count days as the calendar does, not in 24 hours', () => {
    expect(daysBetween('2026-03-28T23:00:00Z', '2026-03-29T00:30:00Z')).toBe(1);
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toBe(2);
    expect(daysBetween('2026-07-02T12:00:00Z', '2026-07-01T12:00:00Z')).toBe(-1);
  });
});
