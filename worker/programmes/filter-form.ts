// The filters above the list of programmes: a plain form that asks for the same page again.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { nation as nations, phase as phases } from '../../sdk/contract/common.ts';
import type { ProgrammeMessages } from '../../sdk/locale/en/programme.ts';
import type { Spoken } from '../../sdk/locale/pick.ts';
import type { ChromeMessages } from '../pages/locale/en.ts';
import type { ProgrammeFilter } from './programme.ts';

export interface FilterState {
  action: string;
  filter: ProgrammeFilter;
  /** The topics on offer, by slug. */
  topics: ReadonlyMap<string, Spoken>;
}

export function filterForm(state: FilterState, t: ProgrammeMessages, say: ChromeMessages['list']): TemplateResult {
  const { action, filter, topics } = state;
  const select = (
    name: keyof ProgrammeFilter,
    label: string,
    options: readonly (readonly [value: string, text: string, lang?: string | undefined])[],
  ) =>
    html`<div class="filter">
      <label class="as-label" for="filter-${name}">${label}</label>
      <select class="as-input" id="filter-${name}" name=${name}>
        <option value="">${say.any}</option>
        ${options.map(([value, text, lang]) => html`<option value=${value} lang=${lang ?? nothing} ?selected=${filter[name] === value}>${text}</option>`)}
      </select>
    </div>`;
  return html`<form class="as-view filters" method="get" action=${action} role="search" aria-label=${say.filters}>
    ${select(
      'phase',
      say.phase,
      phases.options.map((phase) => [phase, t.phase[phase]] as const),
    )}
    ${select(
      'topic',
      say.topic,
      [...topics].map(([slug, name]) => [slug, name.text, name.lang] as const),
    )}
    ${select(
      'nation',
      say.nation,
      nations.options.map((nation) => [nation, t.nation(nation)] as const),
    )}
    <div class="filter-buttons">
      <button class="as-button as-second">${say.show}</button>
      <a href=${action}>${say.clear}</a>
    </div>
  </form>`;
}
