// What a person asks for happens once, however often they press: until it has been answered, asking again is the same
// request to the letter, because the answer may be all that was lost.
import { isProblem } from '../../sdk/errors.ts';
import { newKey } from '../../sdk/request.ts';
import type { Locale } from '../../sdk/types.ts';

/** Does `work` with a request and the options that name it, both as they were the first time where that is still open. */
export type Asking = <R extends { locale?: Locale | undefined }, T>(
  request: R,
  work: (request: R, options: { idempotencyKey: string }) => Promise<T>,
) => Promise<T>;

/**
 * Asks for things of one kind. A request that differs, other than in its language, is another one. It is answered once
 * `work` resolves, or the service refuses it for a reason that stays.
 */
export function sameRequest(): Asking {
  const unanswered = new Map<string, [request: never, options: { idempotencyKey: string }]>();
  return async (request, work) => {
    const asked = JSON.stringify({ ...request, locale: undefined });
    const first = unanswered.get(asked) ?? [request as never, { idempotencyKey: newKey() }];
    unanswered.set(asked, first);
    try {
      const answer = await work(...first);
      unanswered.delete(asked);
      return answer;
    } catch (error) {
      // What another program answered, or who asks us to wait, does not know of a try before.
      if (isProblem(error) && error.problem && error.retryAfter === Infinity) unanswered.delete(asked);
      throw error;
    }
  };
}
