// One line of text, perhaps of a fixed pattern.
import type { ShortTextQuestion, TextPattern } from '../types.ts';
import { checkCharacters, countCharacters, typed } from './characters.ts';
import type { Kind } from './kind.ts';

// Linear on any input: no alternative overlaps another after the same prefix.
const patterns: Record<TextPattern, RegExp> = {
  // England and Wales: 6 or 7 digits and perhaps a linked charity; Scotland: SC; Northern Ireland: NIC.
  'charity-number': /^(\d{6,7}(-\d{1,3})?|(SC|NIC) ?\d{6})$/i,
  'ods-code': /^[A-Z\d]{3,10}$/i,
  // BS 7666 forms, the space optional.
  postcode: /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i,
  reference: /^[A-Z\d]+([-/ ][A-Z\d]+)*$/i,
};

export const shortText: Kind<ShortTextQuestion> = {
  read: typed,
  check({ maxLength: max = 200, minLength: min = 0, pattern }, answer) {
    const fault = checkCharacters(answer);
    if (fault) return fault;
    const text = answer as string;
    const count = countCharacters(text);
    if (count > max) return { code: 'too-long', params: { max, count } };
    if (count < min) return { code: 'too-short', params: { min, count } };
    if (pattern && !patterns[pattern].test(text)) return { code: 'pattern', params: { pattern } };
  },
};
