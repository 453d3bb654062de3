// Whom to ask: a sentence that ends in an address to write to.
import { html, type TemplateResult } from 'lit/html.js';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';

export const contactLine = (email: string, t: ApplyMessages): TemplateResult =>
  html`<p>${t.contact} <a href="mailto:${email}">${email}</a></p>`;
