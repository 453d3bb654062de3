// One choice of a list.
import { pick } from '../../locale/pick.ts';
import type { OneOfQuestion } from '../types.ts';
import { typed } from './characters.ts';
import type { Kind } from './kind.ts';

export const oneOf: Kind<OneOfQuestion> = {
  read: typed,
  fill: ({ id }, answer) => (typeof answer === 'string' ? [[id, answer]] : []),
  check({ options }, answer) {
    if (typeof answer !== 'string') return { code: 'wrong-type' };
    if (!options.some(({ value }) => value === answer)) return { code: 'not-an-option' };
  },
  show: ({ options }, answer, locale) =>
    options.filter(({ value }) => value === answer).map(({ label }) => pick(label, locale)),
};
