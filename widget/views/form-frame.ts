// What the forms of every step share: a native form that posts to `action`, and the way back.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Listener } from './types.ts';

export interface FormTarget {
  /** For a control elsewhere in the document that belongs to the form. */
  id?: string | undefined;
  /** Where the form posts when no script takes it over. */
  action: string;
  /** How a native form sends its fields. Default: url-encoded, without files. */
  enctype?: 'multipart/form-data' | undefined;
  /** Hidden fields, names and values. */
  hidden?: readonly (readonly [name: string, value: string])[];
}

/** A form. The browser's own validation is off: ours speaks the page's language, on Continue only. */
export const postForm = (
  { id, action, enctype, hidden = [] }: FormTarget,
  content: unknown,
  submit?: Listener,
): TemplateResult =>
  html`<form
    id=${id ?? nothing}
    method="post"
    action=${action}
    enctype=${enctype ?? nothing}
    novalidate
    @submit=${submit ?? nothing}
  >
    ${hidden.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}${content}
  </form>`;

/** A link when there is somewhere to go, a button when only a script can go there, nothing when neither. */
export const backLink = (label: string, href?: string, back?: Listener): TemplateResult | typeof nothing =>
  href
    ? html`<a class="as-back" href=${href} @click=${back ?? nothing}>${label}</a>`
    : back
      ? html`<button type="button" class="as-back as-link" @click=${back}>${label}</button>`
      : nothing;
