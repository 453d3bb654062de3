// An email address, held to what mail systems accept in practice; only a message can prove that it exists.
import type { EmailQuestion } from '../types.ts';
import { checkCharacters, typed } from './characters.ts';
import type { Kind } from './kind.ts';

// RFC 5321: 254 is the longest path. One @, no spaces; no dot at an end or doubled; a domain of two labels or more (RFC 5890).
// No character that shows nothing: with it, one mailbox would have as many addresses as anyone likes.
// Linear on any input: in every repetition, one character says how to go on.
export const emailShape =
  /^(?!\.|.{255}|.*[\p{Cf}\p{DI}])(\.?[^\s@<>,;:.])+@([\p{L}\d](-*[\p{L}\p{M}\d])*(\.(?!$)|$)){2,}$/u;

export const email: Kind<EmailQuestion> = {
  read: typed,
  check(_, answer) {
    const fault = checkCharacters(answer);
    if (fault) return fault;
    if (!emailShape.test(answer as string)) return { code: 'email' };
  },
};
