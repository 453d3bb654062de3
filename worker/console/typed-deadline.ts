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

/** The instant, or all that is wrong. Of an hour that the clock shows twice it is the second: a deadline is generous. */
export function readDeadline({ day, time }: TypedDeadline, now: Date): { instant: string } | { faults: Fault[] } {
  const fault = (part: 'day' | 'time', message: string): Fault => ({ anchor: `${deadlineId}-${part}`, message });
  const [date, clock] = [isoDay(day), isoTime(time)];
  const faults: Fault[] = [];
  if (day === '') faults.push(fault('day', 'Enter the day of the deadline'));
  else if (date === null) faults.push(fault('day', 'The day of the deadline must be like 5/3/2027 or 5 March 2027'));
  if (time === '') faults.push(fault('time', 'Enter the time of the deadline'));
  else if (saysMidnight(time)) faults.push(fault('time', notMidnight('of the deadline')));
  else if (clock === null) faults.push(fault('time', 'The time of the deadline must be like 9:30am, midday or 17:00'));
  if (faults.length > 0) return { faults };
  const read = londonToUtc(`${date}T${clock}`, 'second');
  if (!('instant' in read)) return { faults: [fault('day', 'The deadline must be a day and time that exist')] };
  return read.instant <= now.toISOString()
    ? { faults: [fault('day', 'The deadline must be in the future')] }
    : { instant: read.instant };
}
