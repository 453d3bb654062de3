// What every typed answer shares: trimming, counting, and the characters that no answer may hold.
import type { Fields, Question } from '../types.ts';
import type { Fault } from './kind.ts';

const forbidden = /[\0-\x08\v\f\x0e-\x1f\p{Cs}]/u;

/** One typed field, trimmed; undefined when empty. Line ends become `\n`, however the browser sent them. */
export const typed = (question: Question, fields: Fields) =>
  fields.get(question.id)?.replace(/\r\n?/g, '\n').trim() || undefined;

/** Wrong type, or a character that does harm wherever it is shown: controls and lone surrogates. Tabs and line ends
 * pass in text of several lines. */
export const checkCharacters = (answer: unknown, lines?: boolean): Fault | undefined =>
  typeof answer !== 'string'
    ? { code: 'wrong-type' }
    : forbidden.test(answer) || (!lines && /[\t\n\r]/.test(answer))
      ? { code: 'forbidden-character' }
      : undefined;

/** The length in code points, so that an emoji or a rare ideograph counts once. */
export const countCharacters = (text: string) => [...text].length;

export const countWords = (text: string) => text.trim().split(/\s+/).length;
