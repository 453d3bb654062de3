// Dates and times in words, in Europe/London. Welsh has its own table: workerd and Chromium know no Welsh months.
import type { Locale } from '../form/types.ts';

const months: Record<Locale, string> = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};
const midday: Record<Locale, string> = { en: 'midday', cy: 'hanner dydd' };

let london: Intl.DateTimeFormat | undefined;

/** The wall clock of an instant in Europe/London: `YYYY-MM-DD` and `HH:MM`. */
export function inLondon(instant: string | number | Date): { day: string; time: string } {
  // Swedish is written as ISO 8601 is, `2026-03-03 17:30`, by every engine.
  london ??= new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = london.format(new Date(instant)).match(/[\d:-]+/g) ?? [];
  return { day, time };
}

/** A calendar day `YYYY-MM-DD` in words: `3 March 2026`, `3 Mawrth 2026`. */
export function showDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[locale].split(' ')[Number(month) - 1]} ${year}`;
}

/** The London day of an instant, in words. */
export const showDate = (instant: string | number | Date, locale: Locale): string =>
  showDay(inLondon(instant).day, locale);

/** The London time of an instant as GOV.UK writes it: `5pm`, `5:30pm`, `midday`. Midnight is `12am`: the word does not say of which day. */
export function showTime(instant: string | number | Date, locale: Locale): string {
  const { time } = inLondon(instant);
  if (time === '12:00') return midday[locale];
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3) === '00' ? '' : time.slice(2);
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** Whole London calendar days from one instant to another: 0 is today, 1 tomorrow. Negative when past. */
export const daysBetween = (from: string | number | Date, to: string | number | Date): number =>
  (Date.parse(inLondon(to).day) - Date.parse(inLondon(from).day)) / 86_400_000;
