// A statement to agree to by ticking. Not ticked is not answered.
import type { DeclarationQuestion } from '../types.ts';
import type { Kind } from './kind.ts';

export const declaration: Kind<DeclarationQuestion> = {
  read: ({ id }, fields) => (fields.get(id) ? true : undefined),
  check: (_, answer) => (answer === true ? undefined : { code: 'wrong-type' }),
};
