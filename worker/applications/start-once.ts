// Starts an application from a form that a browser may send twice: a double click or a resent POST finds the first draft.
import type { Answers, Locale } from '../../sdk/form/types.ts';
import { sha256 } from '../crypto/digest.ts';
import { commitThenLook } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';
import { heldApplications, isUntouched } from './held.ts';
import { startApplication } from './start.ts';

/** A draft and what holds it. */
export interface Held {
  id: string;
  token: string;
}

/**
 * The draft that this sending of the form, or an earlier one with the same `once`, started. `once` must be random: the
 * token is given to whoever sends it, for 24 hours. Throws what `startApplication` throws.
 */
export async function startOnce(
  context: Context,
  wanted: { round: string; locale: Locale; answers?: Answers | undefined },
  once: string,
): Promise<Held> {
  // The round is part of the key: a form that was left open while the next round opened starts a draft of that one.
  const repeat = { key: await sha256(`pages.start\n${wanted.round}\n${once}`), request: await sha256(wanted.round) };
  const { answer } = await commitThenLook(context, repeat, async () => {
    const { application, token, change, forget } = await startApplication(context, wanted);
    return { answer: { status: 303, body: { id: application.id, token } satisfies Held }, change, forget };
  });
  return answer.body as Held;
}

/** The draft of a round that this browser holds and has saved nothing in, if there is one. No query without a cookie. */
export async function unsavedDraft(context: Context, round: string): Promise<string | undefined> {
  const held = await heldApplications(context);
  return held.find((row) => row.roundId === round && isUntouched(row))?.id;
}
