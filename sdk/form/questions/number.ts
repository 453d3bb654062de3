// A number. What cannot be read as one stays the text that was typed.
import type { NumberQuestion } from '../types.ts';
import { typed } from './characters.ts';
import type { Kind } from './kind.ts';

/** Beyond this, neighbouring whole numbers can no longer be told apart. */
const largest = Number.MAX_SAFE_INTEGER;

export const number: Kind<NumberQuestion> = {
  read(question, fields) {
    const text = typed(question, fields);
    // At most 20 digits: more would be shown again with an exponent. Thousands may be marked with commas. Adding 0 makes -0 plain 0.
    return text && /^[-+]?(\d{1,3}(,\d{3}){1,5}|\d{1,20})(\.\d{1,30})?$/.test(text)
      ? Number(text.replaceAll(',', '')) + 0
      : text;
  },
  check({ min = -largest, max = largest, decimals = 0 }, answer) {
    if (typeof answer === 'string') return { code: 'not-a-number' };
    if (typeof answer !== 'number' || !Number.isFinite(answer)) return { code: 'wrong-type' };
    if (answer < min) return { code: 'too-small', params: { min } };
    if (answer > max) return { code: 'too-large', params: { max } };
    if (answer !== Number(answer.toFixed(decimals)))
      return decimals ? { code: 'too-many-decimals', params: { max: decimals } } : { code: 'not-whole' };
  },
};
