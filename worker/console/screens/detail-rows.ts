// The names, dates and places of a round as rows to be read.
import { html, type TemplateResult } from 'lit';
import { londonToUtc, utcToLondon } from '../../programmes/london.ts';
import type { RoundDetails } from '../../programmes/round-store.ts';
import { momentOfWeek } from '../moments.ts';
import { roundDates } from '../new-round.ts';
import { dateLegends } from '../round-messages.ts';

/** The rows; `more` come after them. */
export const detailRows = (
  { name, places, ...dates }: RoundDetails,
  more: readonly TemplateResult[] = [],
): TemplateResult =>
  html`<dl class="rows">
    ${row('Name in English', html`<bdi>${name.en}</bdi>`)}
    ${row('Name in Welsh', html`<bdi lang="cy">${name.cy}</bdi>`)}
    ${roundDates.map((field) => row(dateLegends[field], whenOf(dates[field])))}
    ${row('Places for teams', places === null ? 'Not limited' : String(places))} ${more}
  </dl>`;

export const row = (name: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** A date in words; of an hour that the clock shows twice also which of the two. */
function whenOf(instant: string): string {
  const read = londonToUtc(utcToLondon(instant), 'refuse');
  const isTwice = 'problem' in read && read.problem === 'happens-twice';
  if (!isTwice) return momentOfWeek(instant);
  return `${momentOfWeek(instant)}, ${instant < read.second ? 'British Summer Time' : 'Greenwich Mean Time'}`;
}
