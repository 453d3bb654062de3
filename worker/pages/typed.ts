// What was typed on a page that is not saved, for its writer to copy. It is shown this once and kept nowhere.
import { html, nothing } from 'lit/html.js';
import { heading } from '../../widget/views/heading.ts';
import { bodyLimits } from '../http/body.ts';
import { messagesOf } from './messages.ts';
import { fieldsOf } from './read-form.ts';
import type { Visit } from './visit.ts';

/** What was typed, as `answers` shows it. `text`: why it stands here. Default: it is not saved, and can be copied. */
export function typedView({ locale, say }: Visit, answers: unknown, text?: readonly string[]) {
  const { late } = messagesOf(locale);
  return html`<div class="as-view">
    <div class="as-problems" role="alert">
      ${heading(2, late.youTyped, 'm')}
      ${(text ?? [late.notSaved, say.notSaved.copy]).map((each) => html`<p>${each}</p>`)} ${answers}
    </div>
  </div>`;
}

/** The fields that somebody filled in, by name; none of our own, which begin with an underscore. */
function filledIn(fields: URLSearchParams): Map<string, string[]> {
  const filled = new Map<string, string[]>();
  let room: number = bodyLimits.bytes;
  for (const [name, value] of fields) {
    if (name.startsWith('_') || !value.trim() || room <= 0) continue;
    filled.set(name, [...(filled.get(name) ?? []), value.slice(0, room)]);
    room -= name.length + value.length;
  }
  return filled;
}

/** What was posted, by the names of its fields, where no form may be looked at; nothing when that is nothing. */
export function typedByName(visit: Visit) {
  const filled = filledIn(fieldsOf(visit.context) ?? new URLSearchParams());
  if (!filled.size) return nothing;
  const pair = ([name, values]: [string, string[]]) =>
    html`<div class="as-pair">
      <dt>${name}</dt>
      <dd>${values.map((value) => html`<p class="as-typed">${value}</p>`)}</dd>
    </div>`;
  return typedView(visit, html`<dl class="as-pairs">${[...filled].map(pair)}</dl>`);
}
