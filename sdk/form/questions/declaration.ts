// A statement to agree to by ticking. Not ticked is not answered.
import { pick } from '../../locale/pick.ts';
import type { DeclarationQuestion } from '../types.ts';
import type { Kind } from './kind.ts';

const agreed = { en: 'Agreed', cy: 'Cytunwyd' };

export const declaration: Kind<DeclarationQuestion> = {
  read: ({ id }, fields) => (fields.get(id) ? true : undefined),
  fill: ({ id }, answer) => (answer === true ? [[id, 'yes']] : []),
  check: (_, answer) => (answer === true ? undefined : { code: 'wrong-type' }),
  show: (_, answer, locale) => (answer === true ? [pick(agreed, locale)] : []),
};
