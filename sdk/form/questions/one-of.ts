// One choice of a list.
import type { OneOfQuestion } from '../types.ts';
import { typed } from './characters.ts';
import type { Kind } from './kind.ts';

export const oneOf: Kind<OneOfQuestion> = {
  read: typed,
  check({ options }, answer) {
    if (typeof answer !== 'string') return { code: 'wrong-type' };
    if (!options.some(({ value }) => value === answer)) return { code: 'not-an-option' };
  },
};
