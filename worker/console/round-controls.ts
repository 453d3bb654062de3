// The controls of a round, new or to be changed, holding what was typed.
import { html } from 'lit';
import { showDate, showTime } from '../../sdk/locale/dates.ts';
import type { publishedForms } from '../forms/store.ts';
import { codeControl, dateControl, selectControl, textControl } from './controls.ts';
import { roundDates } from './new-round.ts';
import { dateLegends } from './round-messages.ts';
import { type DateField, type Fault, optionOf, type Repeated, type TypedRound } from './typed-round.ts';

type Forms = Awaited<ReturnType<typeof publishedForms>>;
type Meanings = Partial<Record<DateField, readonly [first: string, second: string]>>;

/** The names of a round. */
export const nameControls = (typed: TypedRound, faults: readonly Fault[]) =>
  html`${textControl({ id: 'nameEn', label: 'Name of the round in English', hint: 'Such as “Round 4, 2027”.', value: typed.nameEn, faults })}
  ${textControl({ id: 'nameCy', label: 'Name of the round in Welsh', hint: 'Such as “Rownd 4, 2027”.', value: typed.nameCy, faults, lang: 'cy' })}`;

/** Its dates, or those of them that can be changed. */
export const dateControls = (
  typed: TypedRound,
  faults: readonly Fault[],
  meanings: Meanings,
  fields: readonly DateField[] = roundDates,
) =>
  html`<p>
      Each date must be later than the one before. Times are what the clock shows in the UK: 12am and 00:00 are the
      start of a day.
    </p>
    ${fields.map((id) => dateControl({ id, legend: dateLegends[id], ...typed.dates[id], meanings: meanings[id], faults }))}`;

/** How many teams it can take. */
export const placesControl = (typed: TypedRound, faults: readonly Fault[]) =>
  textControl({
    id: 'places',
    label: 'Places for teams (optional)',
    hint: 'Leave it empty if you do not limit them.',
    value: typed.places,
    faults,
    mode: 'numeric',
    short: true,
  });

/** The two meanings of an hour that the clock shows twice. In London the first is summer time. */
export const meaningsOf = (repeated: Repeated): Meanings =>
  Object.fromEntries(
    Object.entries(repeated).map(([field, { first }]) => [
      field,
      [
        `The first time, at ${showTime(first, 'en')} British Summer Time`,
        `The second time, an hour later, at ${showTime(first, 'en')} Greenwich Mean Time`,
      ] as const,
    ]),
  );

export function controlsOf(typed: TypedRound, faults: readonly Fault[], meanings: Meanings, forms: Forms) {
  return html`${nameControls(typed, faults)}
    <h2>Dates</h2>
    ${dateControls(typed, faults, meanings)}
    <h2>Places and form</h2>
    ${placesControl(typed, faults)}
    ${selectControl({
      id: 'form',
      label: 'Form that applicants fill in',
      hint: 'It begins as the form of the latest round, in its latest version.',
      value: typed.form,
      faults,
      options: forms.map(({ id, version, title, publishedAt }) => ({
        value: optionOf({ id, version }),
        text: `${title}, version ${version}, published ${showDate(publishedAt, 'en')}`,
      })),
    })}
    <h2>Who can apply</h2>
    ${codeControl({
      id: 'eligibility',
      label: 'Short check of who can apply, as JSON (optional)',
      hint: 'It begins as that of the latest round that had one. Write every text in English and Welsh. Empty it to have no check. The API reference describes it as Eligibility.',
      value: typed.eligibility,
      faults,
    })}
    <h2>Equality monitoring</h2>
    ${codeControl({
      id: 'monitoring',
      label: 'Equality questions, as JSON (optional)',
      hint: 'Asked after an application has gone in, and only ever counted. They begin as those of the latest round that had some. Write every text in English and Welsh, and offer “Prefer not to say”. The API reference describes them as Monitoring.',
      value: typed.monitoring,
      faults,
    })}`;
}
