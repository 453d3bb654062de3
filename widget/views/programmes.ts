// A list of programmes, each with its phase, its dates and a link.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { daysBetween } from '../../sdk/locale/dates.ts';
import type { ProgrammeMessages } from '../../sdk/locale/en/programme.ts';
import { heading } from './heading.ts';
import { phaseTag } from './programme.ts';
import { say } from './say.ts';
import type { ProgrammeSummary, Round } from './types.ts';

export interface ProgrammesState {
  programmes: readonly ProgrammeSummary[];
  /** The present, an instant. */
  now: string;
  /** The level of the list's heading; each programme's is one below. */
  level: number;
  /** The address of a programme's page, by its slug. */
  href: (slug: string) => string;
  /** The address of a list of all programmes. Given when this one may not hold all of them. */
  allHref?: string | undefined;
  /** What to say when there is none. Default: that there are none at the moment. */
  none?: string;
}

function date(round: Round | null, now: string, t: ProgrammeMessages): string {
  if (!round) return t.noRound;
  if (round.phase === 'open') return t.timeLeft(daysBetween(now, round.closesAt), round.closesAt);
  if (round.phase === 'announced') return t.opens(round.opensAt);
  return '';
}

export const programmesView = (state: ProgrammesState, t: ProgrammeMessages): TemplateResult =>
  html`<section class="as-view">
    ${heading(state.level, t.programmes)}
    ${
      state.programmes.length
        ? html`<ul class="as-cards">
            ${state.programmes.map(({ slug, name, summary, round }) => {
              const when = date(round, state.now, t);
              return html`<li class="as-card">
                ${phaseTag(round, t)}
                ${heading(state.level + 1, html`<a href=${state.href(slug)}>${say(name, t.locale)}</a>`, 'm')}
                <p>${say(summary, t.locale)}</p>
                ${when ? html`<p class="as-muted">${when}</p>` : nothing}
              </li>`;
            })}
          </ul>`
        : state.allHref
          ? nothing
          : html`<p>${state.none ?? t.none}</p>`
    }
    ${state.allHref ? html`<p><a href=${state.allHref}>${t.all}</a></p>` : nothing}
  </section>`;
