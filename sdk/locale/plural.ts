// Chooses the form of a word that a number asks for. Welsh has six forms, and words mutate after some numbers.
import type { Locale } from '../form/types.ts';

const rules = new Map<Locale, Intl.PluralRules>();

/** The forms of a word by CLDR plural category; `other` is used where a category has none of its own. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The number, grouped by thousands, and the form of the word that goes with it: `2 ddiwrnod`. */
export function count(locale: Locale, number: number, forms: Forms): string {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return `${number.toLocaleString('en-GB')} ${forms[rule.select(number)] ?? forms.other}`;
}
