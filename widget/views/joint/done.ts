// What has just been done, above what follows it.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { heading } from '../heading.ts';

export interface DoneState {
  heading: string;
  body?: readonly string[];
  /** The level of the page's own heading. */
  level: number;
  /** Take focus when the document loads. Only for pages without scripts. */
  autofocus?: boolean | undefined;
}

export const doneView = ({ heading: what, body = [], level, autofocus }: DoneState): TemplateResult =>
  html`<div class="as-panel" role="status" tabindex="-1" ?autofocus=${autofocus ?? false}>
    ${heading(Math.max(2, level), what, 's')} ${body.length ? body.map((text) => html`<p>${text}</p>`) : nothing}
  </div>`;
