// Several lines of text, counted in words.
import type { LongTextQuestion } from '../types.ts';
import { checkCharacters, countWords, typed } from './characters.ts';
import type { Kind } from './kind.ts';

/** The most that one answer holds on the wire, in UTF-16 units, however few its words. */
const longest = 20_000;

export const longText: Kind<LongTextQuestion> = {
  read: typed,
  check({ maxWords: max = 300 }, answer) {
    const fault = checkCharacters(answer, true);
    if (fault) return fault;
    const text = answer as string;
    const count = countWords(text);
    if (count > max) return { code: 'too-many-words', params: { max, count } };
    if (text.length > longest) return { code: 'too-long', params: { max: longest, count: text.length } };
  },
};
