// What every typed answer shares: trimming, counting, and the characters that no answer may hold.
import type { Fields, Question } from '../types.ts';
import type { Fault } from './kind.ts';

const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** A character that shows. White space, controls, formatting such as U+200B, the fillers and the blank Braille cell do not. */
export const visible = /[^\s\p{DI}\p{Cf}\p{Cc}\u2800]/u;

/** One typed field, trimmed; undefined when nothing in it shows. Line ends become `\n`, however the browser sent them. */
export const typed = ({ id }: Question, fields: Fields) => {
  const text = (fields.get(id) ?? '').replace(/\r\n?/g, '\n').trim();
  return visible.test(text) ? text : undefined;
};

/** Wrong type, or a character that does harm wherever it is shown: controls and lone surrogates. Tabs and line ends
 * pass in text of several lines. */
export const checkCharacters = (answer: unknown, lines?: boolean): Fault | undefined =>
  typeof answer !== 'string'
    ? { code: 'wrong-type' }
    : forbidden.test(answer) || (!lines && /[\t\n\r\u2028\u2029]/.test(answer))
      ? { code: 'forbidden-character' }
      : undefined;

/** The length in code points, so that an emoji or a rare ideograph counts once. */
export const countCharacters = (text: string) => [...text].length;

/** How many words there are: what stands between them is one piece more. */
export const countWords = (text: string) => text.split(/\S+/).length - 1;
