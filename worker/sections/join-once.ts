// Joins from a form that a browser may send twice: a double click or a resent POST finds what the first has joined.
import type { Locale } from '../../sdk/form/types.ts';
import { sha256 } from '../crypto/digest.ts';
import { commitOnce } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';
import { replay } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { parseCode } from './code.ts';
import { joinSection } from './join.ts';

/** A section and what holds it. */
export interface Joined {
  id: string;
  token: string;
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
  // What the first sending has used is no wrong code: commitOnce gives its answer.
  const beforeRefusal = async () => {
    if (await replay(context.db, context.settings, repeat)) throw new Problem('code-invalid');
  };
  const { answer } = await commitOnce(context, repeat, async () => {
    const { section, token, change } = await joinSection(context, { ...given, beforeRefusal });
    return { answer: { status: 303, body: { id: section.id, token } satisfies Joined }, change };
  });
  return answer.body as Joined;
}
