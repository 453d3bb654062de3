// Joins from a form that a browser may send twice: a double click or a resent POST finds what the first has joined.
import type { Locale } from '../../sdk/form/types.ts';
import { sha256 } from '../crypto/digest.ts';
import { commitOnce } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';
import { replay, type StoredAnswer } from '../http/idempotency.ts';
import { parseCode } from './code.ts';
import { joinSection } from './join.ts';

/** A section and what holds it. */
export interface Joined {
  id: string;
  token: string;
}

/** Thrown to leave a try whose code the first sending of the same form has just used. */
class JoinedMeanwhile extends Error {
  readonly answer: StoredAnswer;
  constructor(answer: StoredAnswer) {
    super();
    this.answer = answer;
  }
}

/**
 * The section that this sending of the form, or an earlier one with the same code and `once`, joined. `once` must be
 * random: the token is given to whoever sends both, for 24 hours. Throws what `joinSection` throws.
 */
export async function joinOnce(
  context: Context,
  given: { code: string; locale: Locale },
  once: string,
): Promise<Joined> {
  const key = await sha256(JSON.stringify(['pages.join', once, parseCode(given.code)]));
  const repeat = { key, request: key };
  const beforeRefusal = async () => {
    const first = await replay(context.db, context.settings, repeat);
    if (first) throw new JoinedMeanwhile(first);
  };
  try {
    const { answer } = await commitOnce(context, repeat, async () => {
      const { section, token, change } = await joinSection(context, { ...given, beforeRefusal });
      return { answer: { status: 303, body: { id: section.id, token } satisfies Joined }, change };
    });
    return answer.body as Joined;
  } catch (error) {
    if (error instanceof JoinedMeanwhile) return error.answer.body as Joined;
    throw error;
  }
}
