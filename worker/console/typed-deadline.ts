// A deadline as it was typed, day and time by the clock in London, or what is wrong with it. Pure.
import { londonToUtc } from '../programmes/london.ts';
import { notMidnight } from './round-messages.ts';
import { type Fault, isoDay, isoTime, saysMidnight } from './typed-round.ts';

/** The `id` of the control, and the first part of its fields' names. */
export const deadlineId = 'deadline';

export interface TypedDeadline {
  day: string;
  time: string;
}

export const typedDeadline = (fields: URLSearchParams): TypedDeadline => ({
  day: (fields.get(`${deadlineId}-day`) ?? '').trim(),
  time: (fields.get(`${deadlineId}-time`) ?? '').trim(),
});

/** The instant, or the fault. Of an hour that the clock shows twice it is the second: a deadline is generous. */
export function readDeadline({ day, time }: TypedDeadline, now: Date): { instant: string } | { fault: Fault } {
  const fault = (part: 'day' | 'time', message: string) => ({ fault: { anchor: `${deadlineId}-${part}`, message } });
  if (day === '') return fault('day', 'Enter the day of the deadline');
  if (time === '') return fault('time', 'Enter the time of the deadline');
  const [date, clock] = [isoDay(day), isoTime(time)];
  if (date === null) return fault('day', 'The day of the deadline must be like 5/3/2027 or 5 March 2027');
  if (saysMidnight(time)) return fault('time', notMidnight('of the deadline'));
  if (clock === null) return fault('time', 'The time of the deadline must be like 9:30am, midday or 17:00');
  const read = londonToUtc(`${date}T${clock}`, 'second');
  if (!('instant' in read)) return fault('day', 'The deadline must be a day and time that exist');
  return read.instant <= now.toISOString() ? fault('day', 'The deadline must be in the future') : read;
}
