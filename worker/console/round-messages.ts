// What the form of a new round says: labels, and what to put right. English only: a tool for staff.
import { showDay } from '../../sdk/locale/dates.ts';
import type { RoundDates } from '../programmes/programme.ts';
import type { OtherRound } from '../programmes/round-store.ts';
import { moment } from './moments.ts';

type Each<T> = Record<keyof RoundDates, T>;

/** The legend of each date. */
export const dateLegends: Each<string> = {
  opensAt: 'When applications open',
  closesAt: 'When applications close',
  decisionsAt: 'When teams hear the decision',
  startsAt: 'When the work together starts',
  endsAt: 'When the work together ends',
};

const event: Each<string> = {
  opensAt: 'applications open',
  closesAt: 'applications close',
  decisionsAt: 'teams hear the decision',
  startsAt: 'the work together starts',
  endsAt: 'the work together ends',
};

const each = <T>(make: (event: string, field: keyof RoundDates) => T): Each<T> =>
  Object.fromEntries(
    Object.entries(event).map(([field, text]) => [field, make(text, field as keyof RoundDates)]),
  ) as Each<T>;

export const missing = each((event) => ({ day: `Enter the date when ${event}`, time: `Enter the time when ${event}` }));

export const unreadable = each((event) => ({
  day: `The date when ${event} must be a real day, such as 5/3/2027 or 5 March 2027`,
  time: `The time when ${event} must be like 9:30am, midday or 17:00`,
}));

/** For a time that says `midnight`, `what` being whose time. The GOV.UK style guide avoids the word in the same way. */
export const notMidnight = (what: string): string =>
  `Enter 12:01am or 11:59pm as the time ${what}: “midnight” can be the start or the end of a day`;

/** The same of the date of a round. */
export const ambiguous = each((event) => notMidnight(`when ${event}`));

const before: Each<string> = {
  opensAt: '',
  closesAt: event.opensAt,
  decisionsAt: event.closesAt,
  startsAt: event.decisionsAt,
  endsAt: event.startsAt,
};

export const notLater = each((event, field) => `The date when ${event} must be later than when ${before[field]}`);

/** For a round that nobody could apply to. */
export const closedAlready = `The date when ${event.closesAt} must be in the future`;

/** For a date of a round that is there, which is to come and must stay so. */
export const passed = each((event) => `The date when ${event} must be in the future`);

/** For a date that has come while its screen was open. */
export const fixed = each(
  (event) => `The date when ${event} can no longer be changed: it has come since you opened this page`,
);

/** For a window in which another round of the programme can be applied to. */
export const overlaps = ({ name, opensAt, closesAt }: OtherRound): string =>
  `“${name.en}” of this programme is open from ${moment(opensAt)} to ${moment(closesAt)}. Two rounds cannot be open at once: choose dates before or after it`;

const spoken = (local: string): string => `${local.slice(11)} on ${showDay(local.slice(0, 10), 'en')}`;

/** For an hour that the March night skips. */
export const clockGap = (local: string): string =>
  `There is no ${spoken(local)}: the clocks go forward that night, from 01:00 to 02:00. Enter another time`;

/** For an hour that the October night repeats. */
export const twice = (local: string): string =>
  `It is ${spoken(local)} twice, because the clocks go back that night. Choose which of the two you mean`;
