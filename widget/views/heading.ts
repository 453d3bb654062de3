// A heading whose level depends on where the view stands: 1 on our own pages, 2 inside a host's page.
import { html, type TemplateResult } from 'lit/html.js';

/** `level` from 1 to 4, deeper ones are 4; `size` is `l`, `m` or `s` and sets the look alone. */
export function heading(level: number, content: unknown, size = 'l'): TemplateResult {
  const name = `as-h as-${size}`;
  if (level < 2) return html`<h1 class=${name}>${content}</h1>`;
  if (level < 3) return html`<h2 class=${name}>${content}</h2>`;
  if (level < 4) return html`<h3 class=${name}>${content}</h3>`;
  return html`<h4 class=${name}>${content}</h4>`;
}
