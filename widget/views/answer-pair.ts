// A question with its answer in words, as it stands in every list of answers.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SummaryRow } from '../../sdk/form/summary.ts';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import { speak } from './say.ts';

/** `act` is what can be done about the answer; left out where answers are only read. */
export const answerPair = (
  { label, answer }: SummaryRow,
  { locale, notAnswered }: ApplyMessages,
  act?: unknown,
): TemplateResult =>
  html`<div class="as-pair">
    <dt>${speak(label, locale)}</dt>
    <dd>
      ${
        answer.length
          ? answer.map((line) => html`<p class="as-typed">${speak(line, locale)}</p>`)
          : html`<p class="as-muted">${notAnswered}</p>`
      }
    </dd>
    ${act === undefined ? nothing : html`<dd>${act}</dd>`}
  </div>`;
