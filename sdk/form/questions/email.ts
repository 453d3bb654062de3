// An email address, held to what mail systems accept in practice; only a message can prove that it exists.
import type { EmailQuestion } from '../types.ts';
import { checkCharacters, typed } from './characters.ts';
import type { Kind } from './kind.ts';

// RFC 5321: 254 is the longest path. One @, no spaces, a dot in the domain and none at its ends or doubled.
export const emailLength = 254;
export const emailShape = /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/;

/** A character that shows nothing: with it, one mailbox would have as many addresses as anyone likes. */
export const unseen = /[\p{Cf}\p{DI}]/u;

export const email: Kind<EmailQuestion> = {
  read: typed,
  check(_, answer) {
    const fault = checkCharacters(answer);
    if (fault) return fault;
    const text = answer as string;
    if (text.length > emailLength || unseen.test(text) || !emailShape.test(text)) return { code: 'email' };
  },
};
