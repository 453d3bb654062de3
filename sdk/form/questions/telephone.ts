// A telephone number of any country, kept as the person wrote it.
import type { TelephoneQuestion } from '../types.ts';
import { checkCharacters, typed } from './characters.ts';
import type { Kind } from './kind.ts';

export const telephone: Kind<TelephoneQuestion> = {
  read: typed,
  check(_, answer) {
    const fault = checkCharacters(answer);
    if (fault) return fault;
    // Whatever space, dash or full stop parts the digits is as good as another.
    const text = (answer as string).replace(/[\s\p{Pd}.]/gu, ' ');
    // ITU-T E.164: at most 15 digits; then perhaps an extension.
    const [, number = ''] = /^(\(?\+?[\d ()]{7,30}?) *((ext[a-z]*|x|#) *\d{1,6})?$/i.exec(text) ?? [];
    const digits = number.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15) return { code: 'telephone' };
  },
};
