// What is wrong or was not possible, at the top of a view of applying together: each a link to the field or the card that it is about.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { heading } from '../heading.ts';
import type { Listener } from '../types.ts';

export interface Problem {
  text: string;
  /** The id of the field or card. */
  at?: string | undefined;
}

export interface ProblemsState {
  heading: string;
  body?: string | undefined;
  problems: readonly Problem[];
  /** The level of the page's own heading. */
  level: number;
  /** Take focus when the document loads. Only for pages without scripts. */
  autofocus?: boolean | undefined;
}

export const problemsView = (
  { heading: title, body, problems, level, autofocus }: ProblemsState,
  focusField?: Listener,
): TemplateResult =>
  html`<div class="as-problems" role="alert" tabindex="-1" ?autofocus=${autofocus ?? false}>
    ${heading(Math.max(2, level), title, 'm')} ${body ? html`<p>${body}</p>` : nothing}
    ${
      problems.length
        ? html`<ul>
            ${problems.map(
              ({ text, at }) =>
                html`<li>
                  ${at ? html`<a href="#${at}" data-field=${at} @click=${focusField ?? nothing}>${text}</a>` : text}
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
