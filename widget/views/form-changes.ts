// What a person sees when the form has changed under their draft: each change with the answer that it concerns, and the
// answers that have no place any more.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Locale, Localised } from '../../sdk/form/types.ts';
import type { ChangesMessages } from '../../sdk/locale/en/changes.ts';
import type { Application } from '../../sdk/types.ts';
import { heading } from './heading.ts';
import { say } from './say.ts';
import type { Listener } from './types.ts';

/** One change as the service tells it. */
export type Change = Application['formChanges'][number];

export interface FormChangesState {
  changes: readonly Change[];
  level: number;
  locale: Locale;
  /** The address of a page of the form. Left out where only a script can go there. */
  pageHref?: (page: string) => string;
  /** Say that what was typed on the page below has not been saved. */
  notSaved?: boolean;
  /** Give it focus on load. Only for pages without scripts. */
  autofocus?: boolean;
}

/** The lines of an answer, as typed. */
const lines = (words: readonly Localised[], locale: Locale) =>
  words.map((line) => html`<p class="as-typed">${say(line, locale)}</p>`);

/** The notice. `open` is pressed on a question; `data-page` and `data-question` say which. */
export function formChangesView(
  { changes, level, locale, pageHref, notSaved, autofocus }: FormChangesState,
  t: ChangesMessages,
  on?: { open: Listener },
): TemplateResult {
  const name = ({ page, question, label }: Change) => {
    const text = say(label, locale);
    if (page === null || !(pageHref || on)) return text;
    return pageHref
      ? html`<a href=${pageHref(page)}>${text}</a>`
      : html`<button
          type="button"
          class="as-link"
          data-page=${page}
          data-question=${question}
          @click=${on?.open ?? nothing}
        >
          ${text}
        </button>`;
  };
  return html`<div class="as-view">
    <div class="as-problems as-changes" role="alert" tabindex="-1" ?autofocus=${autofocus}>
      ${heading(Math.max(2, level), t.heading, 'm')}
      <p>${t.intro}</p>
      <ul>
        ${changes.map(
          (change) =>
            html`<li class="as-field">
              <p class="as-label">${name(change)}</p>
              <p>${t.happened[change.code]}</p>
              ${change.was ? html`<p class="as-hint">${t.was} ${say(change.was, locale)}</p>` : nothing}
              ${
                change.words.length
                  ? html`<p class="as-hint">${t.answered}</p>
                      ${lines(change.words, locale)}`
                  : nothing
              }
            </li>`,
        )}
      </ul>
      ${notSaved ? html`<p><strong>${t.notSaved}</strong></p>` : nothing}
    </div>
  </div>`;
}

/** Answers that were set aside; nothing when there are none. Its heading is not one that focus goes to. */
export const setAsideView = (setAside: Application['setAside'], locale: Locale, t: ChangesMessages) =>
  setAside.length
    ? html`<div class="as-view">
        <h2 class="as-label">${t.asideHeading}</h2>
        <p>${t.asideText}</p>
        <dl class="as-pairs">
          ${setAside.map(
            ({ label, words }) =>
              html`<div class="as-pair">
                <dt>${say(label, locale)}</dt>
                <dd>${lines(words, locale)}</dd>
              </div>`,
          )}
        </dl>
      </div>`
    : nothing;
