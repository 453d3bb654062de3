// Several choices of a list, between a fewest and a most.
import type { SeveralOfQuestion } from '../types.ts';
import type { Kind } from './kind.ts';

export const severalOf: Kind<SeveralOfQuestion> = {
  read({ id }, fields) {
    const values = new Set(fields.getAll(id).map((value) => value.trim()));
    values.delete('');
    return values.size ? [...values] : undefined;
  },
  check({ options, min = 1, max = options.length }, answer) {
    if (!Array.isArray(answer) || new Set<unknown>(answer).size < answer.length) return { code: 'wrong-type' };
    const known = new Set<unknown>(options.map(({ value }) => value));
    if (!answer.every((value) => known.has(value)))
      return { code: answer.every((value) => typeof value === 'string') ? 'not-an-option' : 'wrong-type' };
    const count = answer.length;
    if (count < min) return { code: 'too-few', params: { min, count } };
    if (count > max) return { code: 'too-many', params: { max, count } };
  },
};
