// What stands around the equality questions: the way to them below a confirmation, and the thanks after them.
import { html, type TemplateResult } from 'lit/html.js';
import type { EqualityMessages } from '../../sdk/locale/en/equality.ts';
import { heading } from './heading.ts';
import type { Listener } from './types.ts';

/** That there are questions, what becomes of the answers, and the way there: a link, or a button where scripts take over. */
export const equalityOffer = (
  { level, href }: { level: number; href?: string },
  t: EqualityMessages,
  on?: { open: Listener },
): TemplateResult =>
  html`<div class="as-view">
    ${heading(level, t.offer, 'm')}
    <p>${t.offerText}</p>
    <p>
      ${
        on
          ? html`<button type="button" class="as-button as-second" @click=${on.open}>${t.open}</button>`
          : html`<a class="as-button as-second" href=${href ?? ''}>${t.open}</a>`
      }
    </p>
  </div>`;

export const equalityThanks = (level: number, t: EqualityMessages): TemplateResult =>
  html`<div class="as-view">
    ${heading(level, t.thanks, level < 2 ? 'l' : 'm')}
    <p>${t.thanksText}</p>
  </div>`;
