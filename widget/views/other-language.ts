// The way to the other language, at the end of whatever is shown in one.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Form, Locale } from '../../sdk/form/types.ts';
import type { Listener } from './types.ts';

/** Whether all that it says is there in Welsh too. */
const isWhole = (part: unknown): boolean =>
  typeof part !== 'object' || !part || ('en' in part ? 'cy' in part && !!part.cy : Object.values(part).every(isWhole));

/** A button in the language that it leads to; nothing where the form is in one language alone. */
export const otherLanguageView = (
  form: Form,
  { locale, otherLanguage }: { locale: Locale; otherLanguage: string },
  on: { turn: Listener },
): TemplateResult | typeof nothing =>
  isWhole(form.pages)
    ? html`<p class="as-view">
        <button type="button" class="as-link" lang=${locale === 'cy' ? 'en' : 'cy'} @click=${on.turn}>
          ${otherLanguage}
        </button>
      </p>`
    : nothing;
