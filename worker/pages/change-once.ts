// Forms with one button or one field that send an email or use something up: sent twice by a browser, they do it once. Whether
// a form was sent before is known by what it carries, never by what is found for an address.
import { html, type TemplateResult } from 'lit/html.js';
import { sha256 } from '../crypto/digest.ts';
import type { Change } from '../db/commit.ts';
import { commitOnce } from '../http/commit-once.ts';
import type { Context } from '../http/context.ts';
import { onceField } from './once.ts';

/** The hidden field of one showing of a form. */
export const onceInput = (): TemplateResult =>
  html`<input type="hidden" name=${onceField} value=${crypto.randomUUID()} />`;

/**
 * Commits what `plan` gives, unless the same was committed before: `sending` is what the form does, its `once` (`onceIn`) and
 * everything that may differ between two sendings of it. Throws what `plan` and the commit throw.
 */
export async function changeOnce(
  context: Context,
  sending: readonly string[],
  plan: () => Promise<Change>,
): Promise<void> {
  const key = await sha256(JSON.stringify(sending));
  await commitOnce(context, { key, request: key }, async () => ({
    answer: { status: 303, body: null },
    change: await plan(),
  }));
}
