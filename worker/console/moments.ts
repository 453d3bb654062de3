// Moments in words, by the clock in London. English only: a tool for staff.
import { showDate, showTime } from '../../sdk/locale/dates.ts';

/** A moment by the clock in London: `5:30pm on 3 March 2026`. */
export const moment = (instant: string): string => `${showTime(instant, 'en')} on ${showDate(instant, 'en')}`;

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' });

/** A moment with its day of the week: `5:30pm on Tuesday 3 March 2026`. */
export const momentOfWeek = (instant: string): string =>
  `${showTime(instant, 'en')} on ${weekday.format(new Date(instant))} ${showDate(instant, 'en')}`;
