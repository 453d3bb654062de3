// Whether the bounds of a question leave it an answer. One that nobody can answer keeps everyone from sending the form, or is in vain.
import { mostEntries } from './questions/group.ts';
import type { NumberQuestion, Question, ShortTextQuestion, TextPattern } from './types.ts';

/** The shortest and the longest text of each pattern, in characters. There is one of every length between. */
export const patternLengths: Record<TextPattern, readonly [number, number]> = {
  'charity-number': [6, 11],
  'ods-code': [3, 10],
  postcode: [5, 8],
  reference: [1, 500],
};

const above = <T extends string | number>(low?: T, high?: T) => low !== undefined && high !== undefined && low > high;

function textCrossed({ minLength = 0, maxLength = 200, pattern }: ShortTextQuestion): boolean {
  const [shortest, longest] = (pattern && patternLengths[pattern]) ?? [0, Infinity];
  return above(Math.max(minLength, shortest), Math.min(maxLength, longest));
}

function numberCrossed({ min = -Infinity, max = Infinity, decimals = 0 }: NumberQuestion): boolean {
  const low = Math.max(min, -Number.MAX_SAFE_INTEGER);
  const high = Math.min(max, Number.MAX_SAFE_INTEGER);
  // What is no number of decimals is out of range, and said to be.
  if (!(decimals >= 0 && decimals <= 6)) return above(low, high);
  const rounded = Number(low.toFixed(decimals));
  const first = rounded < low ? Number((rounded + 10 ** -decimals).toFixed(decimals)) : rounded;
  return above(first, high);
}

/** Whether there is no answer between the bounds of a question. */
export function crossed(question: Question): boolean {
  switch (question.type) {
    case 'short-text':
      return textCrossed(question);
    case 'number':
      return numberCrossed(question);
    case 'date':
      return above(question.min, question.max);
    case 'group':
      return above(question.min, question.max ?? mostEntries);
    case 'several-of':
      return above(question.min, Math.min(question.max ?? Infinity, question.options.length));
    default:
      return false;
  }
}
