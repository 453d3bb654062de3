// A round that is there as the form that changes it shows it, and what was typed there as details. Pure.
import { londonToUtc, utcToLondon } from '../programmes/london.ts';
import type { RoundRecord } from '../programmes/round-store.ts';
import type { TypedDetails } from './change-round.ts';
import { roundDates } from './new-round.ts';
import {
  checkTyped,
  type DateField,
  type Fault,
  optionOf,
  type Repeated,
  type TypedDate,
  type TypedRound,
} from './typed-round.ts';

/** The round as it stands in the fields of its form, as if it had been typed. */
export const shownRound = (round: RoundRecord): TypedRound => ({
  nameEn: round.name.en,
  nameCy: round.name.cy ?? '',
  places: round.places === null ? '' : String(round.places),
  form: optionOf({ id: round.formId, version: round.formVersion }),
  // The form and the check have screens of their own.
  eligibility: '',
  monitoring: '',
  dates: Object.fromEntries(roundDates.map((field) => [field, shownDate(round[field])])) as Record<
    DateField,
    TypedDate
  >,
});

function shownDate(instant: string): TypedDate {
  const local = utcToLondon(instant);
  const [day = '', time = ''] = local.split('T');
  const read = londonToUtc(local, 'refuse');
  const isTwice = 'problem' in read && read.problem === 'happens-twice';
  const which = isTwice ? (instant < read.second ? 'first' : 'second') : '';
  return { day: day.split('-').map(Number).toReversed().join('/'), time, which };
}

/**
 * What was typed over a round, or all that is wrong with it. `fixed` dates stay as they are. What nobody touched stays to the
 * millisecond: the fields show minutes.
 */
export function typedDetails(
  round: RoundRecord,
  typed: TypedRound,
  fixed: readonly DateField[],
): { repeated: Repeated } & ({ details: TypedDetails } | { faults: Fault[] }) {
  const shown = shownRound(round);
  const dates = { ...typed.dates, ...Object.fromEntries(fixed.map((field) => [field, shown.dates[field]])) };
  const checked = checkTyped({ ...typed, form: shown.form, eligibility: '', monitoring: '', dates });
  if ('faults' in checked) return checked;
  const { form: _, eligibility: __, monitoring: ___, ...details } = checked.round;
  const untouched = roundDates.filter((field) => isSame(dates[field], shown.dates[field]));
  return {
    repeated: checked.repeated,
    details: { ...details, ...Object.fromEntries(untouched.map((field) => [field, round[field]])) },
  };
}

const isSame = (a: TypedDate, b: TypedDate): boolean => a.day === b.day && a.time === b.time && a.which === b.which;
