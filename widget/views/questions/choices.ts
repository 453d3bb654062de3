// Radio buttons or tick-boxes from a list of options. The first has the question's own id, for the error summary's link.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Option } from '../../../sdk/form/types.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { say } from '../say.ts';

/** One radio button or tick-box with its label and hint. */
export const choice = (
  type: 'radio' | 'checkbox',
  id: string,
  name: string,
  value: string,
  checked: boolean,
  label: unknown,
  hint?: unknown,
): TemplateResult =>
  html`<div class="as-choice">
    <input
      type=${type}
      id=${id}
      name=${name}
      value=${value}
      aria-describedby=${hint ? `${id}-item` : nothing}
      ?checked=${checked}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="as-hint" id="${id}-item">${hint}</p>` : nothing}
  </div>`;

export const choices = (
  type: 'radio' | 'checkbox',
  { id, options }: { id: string; options: Option[] },
  chosen: (value: string) => boolean,
  t: AskingMessages,
): TemplateResult[] =>
  options.map(({ value, label, hint }, at) =>
    choice(
      type,
      at ? `${id}-${at + 1}` : id,
      id,
      value,
      chosen(value),
      say(label, t.locale),
      hint && say(hint, t.locale),
    ),
  );
