// Chooses a language: of a page from what a browser or an attribute says, and of one piece of content from what there is.
import type { Locale, Localised } from '../form/types.ts';

/** Text to show, and the language it is in. Without `lang` it is what a person typed, in whatever language. */
export interface Spoken {
  text: string;
  lang?: Locale;
}

/** The text in `locale` or, where there is none, in English; `lang` says which language was given. */
export function pick(text: Localised, locale: Locale): Required<Spoken> {
  const own = text[locale];
  return own ? { text: own, lang: locale } : { text: text.en, lang: 'en' };
}

/** The language we speak that is closest to a BCP 47 tag (RFC 5646) such as `cy-GB`. Default English. */
export function closest(lang: string | null | undefined): Locale {
  return /^cy\b/i.test(lang?.trim() ?? '') ? 'cy' : 'en';
}
