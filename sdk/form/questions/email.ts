// An email address, held to what mail systems accept in practice; only a message can prove that it exists.
import type { EmailQuestion } from '../types.ts';
import { checkCharacters, typed } from './characters.ts';
import type { Kind } from './kind.ts';

export const email: Kind<EmailQuestion> = {
  read: typed,
  check(_, answer) {
    const fault = checkCharacters(answer);
    if (fault) return fault;
    // RFC 5321: 254 is the longest path. One @, no spaces, a dot in the domain and none at its ends or doubled.
    const text = answer as string;
    if (text.length > 254 || /\p{Cf}/u.test(text) || !/^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/.test(text))
      return { code: 'email' };
  },
};
