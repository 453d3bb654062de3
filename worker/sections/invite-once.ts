// Invites an organisation from a form that a browser may send twice: a double click or a resent POST invites it once.
import type { Locale } from '../../sdk/form/types.ts';
import type { ApplicationRow } from '../applications/store.ts';
import { sha256 } from '../crypto/digest.ts';
import { commitOnce } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';
import { addSection } from './invite.ts';

/**
 * Invites, unless the same organisation was invited with the same `once` before; without one, always. Throws what `addSection` and
 * its commit throw.
 */
export async function inviteOnce(
  context: Context,
  lead: ApplicationRow,
  given: { organisation: string; email: string; locale: Locale },
  once: string,
): Promise<void> {
  const sending = once || crypto.randomUUID();
  // Who goes back in the browser and invites another organisation has the same `once`.
  const key = await sha256(JSON.stringify(['pages.invite', lead.id, sending, given.organisation, given.email]));
  await commitOnce(context, { key, request: key }, async () => {
    const { change } = await addSection(context, lead, given);
    return { answer: { status: 303, body: null }, change };
  });
}
