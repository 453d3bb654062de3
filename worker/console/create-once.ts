// Creates a round from a form of the console, once: a double click, a reload or a lost answer finds the first one again.
import type { Staff } from '../access/staff.ts';
import { sha256 } from '../crypto/digest.ts';
import { commitOnce } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';
import { type NewRound, planRound } from './new-round.ts';

/**
 * The id of the round that this sending of the form, or an earlier one with the same `once`, created. Throws what
 * `planRound` throws, and `idempotency-key-reused` when the form was sent before with other values.
 */
export async function createOnce(
  context: Context,
  staff: Staff,
  slug: string,
  wanted: NewRound,
  once: string,
): Promise<string> {
  const repeat = {
    key: await sha256(`console.createRound\n${staff.id}\n${once}`),
    request: await sha256(JSON.stringify([slug, wanted])),
  };
  const { answer } = await commitOnce(context, repeat, async () => {
    const { round, change } = await planRound(context, slug, wanted);
    return { answer: { status: 201, body: { id: round.id } }, change };
  });
  return (answer.body as { id: string }).id;
}
