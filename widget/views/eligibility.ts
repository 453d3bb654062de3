// What a check of who can apply comes to: the outcome with its reasons, and a way on whatever it is.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EligibilityResult } from '../../sdk/form/eligibility.ts';
import type { EligibleMessages } from '../../sdk/locale/en/eligible.ts';
import type { Localised } from '../../sdk/form/types.ts';
import { backLink } from './form-frame.ts';
import { heading } from './heading.ts';
import type { OtherRoute } from './other-routes.ts';
import { say } from './say.ts';
import type { Listener, Round } from './types.ts';

export interface OutcomeState {
  result: EligibilityResult;
  round: Round;
  level: number;
  routes: readonly OtherRoute[];
  /** Topics of the programme, to look for others. */
  topics: readonly { slug: string; name: Localised }[];
  contactEmail: string;
  /** Where applying goes on without scripts, the answers with it. */
  applyHref: string;
  /** The questions again, as they were answered. */
  changeHref?: string | undefined;
  /** The address of one of our pages, from its English path. */
  pageAt: (path: string) => string;
  /** Where a person asks to be told of the next round. */
  tellHref: string;
}

export interface OutcomeHandlers {
  apply?: Listener;
  change?: Listener;
  tell?: Listener;
}

export function outcomeView(state: OutcomeState, t: EligibleMessages, on?: OutcomeHandlers): TemplateResult {
  const { result, round, level, routes, topics, contactEmail, pageAt } = state;
  const { outcome, reasons } = result;
  const isOpen = round.phase === 'open';
  const apply = (label: string, look: string) =>
    html`<p><a class=${look} href=${state.applyHref} @click=${on?.apply ?? nothing}>${label}</a></p>`;
  const route = ({ programme, name, round: { phase, opensAt, closesAt } }: OtherRoute) =>
    html`<li>
      <a href=${pageAt(`/programmes/${programme}`)}>${say(name, t.locale)}</a>:
      ${phase === 'open' ? t.open(closesAt) : t.announced(opensAt)}
    </li>`;
  return html`<div class="as-view as-outcome">
    ${backLink(t.change, state.changeHref, on?.change)} ${heading(level, t[outcome])} ${heading(level + 1, t.why, 'm')}
    <ul>
      ${reasons.map((reason) => html`<li>${say(reason, t.locale)}</li>`)}
    </ul>
    ${outcome === 'no' || isOpen ? nothing : html`<p>${t.opens(round.opensAt)}</p>`}
    ${
      outcome === 'yes' && isOpen
        ? html`<p>${t.carried}</p>
            ${apply(t.apply, 'as-button')}`
        : nothing
    }
    ${
      outcome === 'yes'
        ? nothing
        : html`${heading(level + 1, t.instead, 'm')}
            <ul>
              ${outcome === 'no' ? routes.map(route) : nothing}
              ${
                outcome === 'no' && topics.length
                  ? html`<li>
                      ${t.onTopic}
                      ${topics.map(
                        ({ slug, name }, at) =>
                          html`${at ? ', ' : ''}<a href=${pageAt(`/programmes?topic=${slug}`)}
                              >${say(name, t.locale)}</a
                            >`,
                      )}
                    </li>`
                  : nothing
              }
              ${
                outcome === 'no'
                  ? html`<li><a href=${state.tellHref} @click=${on?.tell ?? nothing}>${t.tell}</a></li>`
                  : nothing
              }
              <li>${t.contact} <a href="mailto:${contactEmail}">${contactEmail}</a></li>
            </ul>
            ${outcome === 'ask' && isOpen ? apply(t.applyAnyway, 'as-link') : nothing}`
    }
  </div>`;
}
