// The texts of a form that people read, and what makes one unfit to be shown. For whoever writes a form.
import { checkCharacters, visible } from './questions/characters.ts';

export type TextProblemCode = 'text-shows-nothing' | 'text-forbidden-character';

/** What is wrong with one text, and where it is below the part that was looked through, such as `options.2.label.cy`. */
export interface TextProblem {
  code: TextProblemCode;
  text: string;
}

/** Marks that turn the direction of all that follows, also of what is not theirs. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

function fault(text: string): TextProblemCode | undefined {
  if (checkCharacters(text, true) || turning.test(text)) return 'text-forbidden-character';
  return visible.test(text) ? undefined : 'text-shows-nothing';
}

/** Every text below `part` that is unfit to be shown. Welsh that is left empty is not there: it is missing. */
export function textProblems(part: unknown, path: readonly string[] = []): TextProblem[] {
  if (typeof part !== 'object' || part === null) return [];
  const texts = part as Record<string, unknown>;
  if (typeof texts['en'] === 'string')
    return (['en', 'cy'] as const).flatMap((locale) => {
      const text = texts[locale];
      const code = typeof text === 'string' && !(locale === 'cy' && text === '') ? fault(text) : undefined;
      return code ? [{ code, text: [...path, locale].join('.') }] : [];
    });
  return Object.entries(texts).flatMap(([key, value]) => textProblems(value, [...path, key]));
}
