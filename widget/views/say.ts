// Content in the page's language, or marked with the language that it is in (WCAG 3.1.2).
import { html, type TemplateResult } from 'lit/html.js';
import type { Locale, Localised } from '../../sdk/form/types.ts';
import { pick, type Spoken } from '../../sdk/locale/pick.ts';

/** Text that was chosen before, marked when its language is not the page's. */
export const speak = ({ text, lang }: Spoken, locale: Locale): string | TemplateResult =>
  lang && lang !== locale ? html`<span lang=${lang}>${text}</span>` : text;

/** Content in two languages, in the page's where there is one. */
export const say = (text: Localised, locale: Locale): string | TemplateResult => speak(pick(text, locale), locale);
