// The form of a new round as it was typed: from fields to a round, or to what is wrong with them. Pure.
// Days and times are what the clock on the wall in London shows.
import { newRound as schema } from '../../sdk/contract/staff.ts';
import { checkCharacters, visible } from '../../sdk/form/questions/characters.ts';
import { typedCheck, typedMonitoring } from './typed-check.ts';
import { datesOutOfOrder } from '../programmes/programme.ts';
import { londonToUtc } from '../programmes/london.ts';
import { type NewRound, roundDates } from './new-round.ts';
import { showDay } from '../../sdk/locale/dates.ts';
import { ambiguous, clockGap, missing, notLater, twice, unreadable } from './round-messages.ts';

export type DateField = (typeof roundDates)[number];

/** One date of the form. `which` answers an hour that the clock shows twice: `first` or `second`. */
export interface TypedDate {
  day: string;
  time: string;
  which: string;
}

/** What stands in the fields. `form` is `<version>@<id>`; `places` empty means no limit is stated. */
export interface TypedRound {
  nameEn: string;
  nameCy: string;
  places: string;
  form: string;
  /** The eligibility check as JSON; empty means none. */
  eligibility: string;
  /** The equality questions as JSON; empty means none. */
  monitoring: string;
  dates: Record<DateField, TypedDate>;
}

/** A version of a form as the value of its option. */
export const optionOf = ({ id, version }: { id: string; version: number }): string => `${version}@${id}`;

/** One thing to put right: at which element, and what to do. */
export interface Fault {
  /** The `id` of the element that the error summary links to. */
  anchor: string;
  message: string;
}

/** The dates whose hour the clock shows twice, with both instants. */
export type Repeated = Partial<Record<DateField, { first: string; second: string }>>;

export type Checked = { repeated: Repeated } & ({ round: NewRound } | { faults: Fault[] });

/** The fields of a sent form, or of an empty one. */
export function typedRound(fields: URLSearchParams): TypedRound {
  const field = (name: string) => (fields.get(name) ?? '').trim();
  const date = (name: DateField): TypedDate => ({
    day: field(`${name}-day`),
    time: field(`${name}-time`),
    which: field(`${name}-which`),
  });
  return {
    nameEn: field('nameEn'),
    nameCy: field('nameCy'),
    places: field('places'),
    form: field('form'),
    eligibility: field('eligibility'),
    monitoring: field('monitoring'),
    dates: Object.fromEntries(roundDates.map((name) => [name, date(name)])) as Record<DateField, TypedDate>,
  };
}

/** The round that was typed, or all that is wrong, in the order of the fields. */
export function checkTyped(typed: TypedRound): Checked {
  const repeated: Repeated = {};
  const dateFaults: Fault[] = [];
  const instants: Partial<Record<DateField, string>> = {};
  for (const name of roundDates) {
    const read = readDate(name, typed.dates[name]);
    if ('instant' in read) instants[name] = read.instant;
    else dateFaults.push(...read.faults);
    if (read.twice) repeated[name] = read.twice;
  }
  const [version = '', ...id] = typed.form.split('@');
  const parsed = schema.safeParse({
    name: { en: typed.nameEn, cy: typed.nameCy },
    ...Object.fromEntries(roundDates.map((name) => [name, instants[name] ?? '2000-01-01T00:00:00Z'])),
    places: typed.places === '' ? null : /^\d{1,9}$/.test(typed.places) ? Number(typed.places) : -1,
    form: { id: id.join('@'), version: Number(version || -1) },
  });
  const { faults: checkFaults, ...check } = typedCheck(typed.eligibility);
  const { faults: monitoringFaults, ...asked } = typedMonitoring(typed.monitoring);
  const complete = roundDates.every((name) => instants[name] !== undefined);
  const orderFaults = complete
    ? datesOutOfOrder(instants as Record<DateField, string>).map((name) => ({
        anchor: `${name}-day`,
        message: notLater[name],
      }))
    : [];
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path.join('.')) ?? []);
  const faults = [
    ...nameFaults(typed, 'nameEn', wrong.has('name.en')),
    ...nameFaults(typed, 'nameCy', wrong.has('name.cy')),
    ...dateFaults,
    ...orderFaults,
    ...(wrong.has('places')
      ? [
          {
            anchor: 'places',
            message: 'Places must be a whole number from 1 to 10,000, or empty if you do not limit them',
          },
        ]
      : []),
    ...([...wrong].some((path) => path.startsWith('form'))
      ? [{ anchor: 'form', message: 'Choose the form that applicants fill in' }]
      : []),
    ...checkFaults,
    ...monitoringFaults,
  ];
  return parsed.success && faults.length === 0
    ? { round: { ...parsed.data, ...check, ...asked }, repeated }
    : { faults, repeated };
}

function nameFaults(typed: TypedRound, field: 'nameEn' | 'nameCy', wrong: boolean): Fault[] {
  const language = field === 'nameEn' ? 'English' : 'Welsh';
  const value = typed[field];
  if (!visible.test(value)) return [{ anchor: field, message: `Enter the name of the round in ${language}` }];
  if (checkCharacters(value))
    return [{ anchor: field, message: `The name in ${language} holds a character that cannot be shown` }];
  return wrong ? [{ anchor: field, message: `The name in ${language} must be 120 characters or fewer` }] : [];
}

type ReadDate = { twice?: { first: string; second: string } } & ({ instant: string } | { faults: Fault[] });

function readDate(name: DateField, { day, time, which }: TypedDate): ReadDate {
  const fault = (part: 'day' | 'time' | 'which', message: string): Fault => ({ anchor: `${name}-${part}`, message });
  const date = isoDay(day);
  const clock = isoTime(time);
  const dayFault = day === '' ? missing[name].day : isRealDay(date) ? null : unreadable[name].day;
  const timeFault =
    time === ''
      ? missing[name].time
      : saysMidnight(time)
        ? ambiguous[name]
        : clock === null
          ? unreadable[name].time
          : null;
  if (dayFault !== null || timeFault !== null) {
    return {
      faults: [
        ...(dayFault === null ? [] : [fault('day', dayFault)]),
        ...(timeFault === null ? [] : [fault('time', timeFault)]),
      ],
    };
  }
  const local = `${date}T${clock}`;
  const read = londonToUtc(local, 'refuse');
  if ('instant' in read) return read;
  if (read.problem !== 'happens-twice') return { faults: [fault('time', clockGap(local))] };
  const chosen = which === 'first' || which === 'second' ? { instant: read[which] } : null;
  return {
    ...(chosen ?? { faults: [fault('which', twice(local))] }),
    twice: { first: read.first, second: read.second },
  };
}

/** Whether the calendar has the day, in the years of the contract. */
const isRealDay = (date: string | null): boolean =>
  date !== null && /^2[01]/.test(date) && 'instant' in londonToUtc(`${date}T12:00`);

const months = Array.from({ length: 12 }, (_, month) =>
  showDay(`2027-${month + 1}-1`, 'en')
    .split(' ')[1]
    ?.toLowerCase(),
);

/** A day as people write it, `5/3/2027`, `5-3-2027`, `5 March 2027`, or `YYYY-MM-DD`; null when it is none of these. */
export function isoDay(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[/.\- ](\d{1,2}|[a-z]{3,9})[/.\- ](\d{4})$/.exec(text.toLowerCase()) ?? [];
  if (!day || !month || !year) return null;
  const number = Number(month) || months.findIndex((name) => name?.startsWith(month)) + 1;
  return number ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** Whether a time says `midnight`, which may be the start or the end of its day. */
export const saysMidnight = (text: string): boolean => /^(?:12 ?)?midnight$/i.test(text);

/**
 * A time as `HH:MM`, from `9:30`, `09.30`, `9:30am`, `5pm`, `midday` or `noon`; null when it is none of these. `12am` and
 * `00:00` are the start of the day; `midnight` is null, because nobody can tell of which day it is.
 */
export function isoTime(text: string): string | null {
  if (/^(?:12 ?)?(?:midday|noon)$/i.test(text)) return '12:00';
  const [, hour, minute, half] = /^(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?$/.exec(text.toLowerCase()) ?? [];
  if (!hour || (!minute && !half)) return null;
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const onClock = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
  if (onClock > 23 || Number(minute ?? 0) > 59) return null;
  return `${String(onClock).padStart(2, '0')}:${minute ?? '00'}`;
}
