// Exchanges a link from a form that a browser may send twice: a double click, or a press after an answer was lost, gets what the
// first has got.
import { sha256 } from '../../crypto/digest.ts';
import { commitOnce } from '../../http/commit-once.ts';
import type { Context } from '../../http/context.ts';
import { exchangeLink } from '../exchange.ts';

/**
 * The token that this sending of the form, or an earlier one with the same `once`, exchanged the link of `link` for. `once` must be
 * random: who sends both gets what holds the application, for 24 hours. Throws what `exchangeLink` and its commit throw.
 */
export async function exchangeOnce(context: Context, link: string, once: string): Promise<string> {
  const key = await sha256(JSON.stringify(['pages.exchange', link, once]));
  const { answer } = await commitOnce(context, { key, request: key }, async () => {
    const { token, change } = await exchangeLink(context, link);
    return { answer: { status: 303, body: token }, change };
  });
  return answer.body as string;
}
