// The operations of subscriptions. Asking answers the same for every address.
import type { Handlers } from '../http/handler.ts';
import { askToBeTold } from './ask.ts';
import { confirm, stop } from './confirm.ts';
import type { Followed } from './subscription.ts';

const follows = (rows: readonly Followed[]) => ({
  body: { follows: rows.map(({ kind, slug, name }) => ({ kind, slug, name })) },
});

export const subscriptionRoutes = {
  'subscriptions.create': async ({ body }, context) => {
    const { programme, topics, email, locale = 'en' } = body;
    return {
      body: { accepted: true },
      change: await askToBeTold(context, { programme, topics, email, locale }),
    };
  },
  'subscriptions.confirm': async ({ body }, context) => follows(await confirm(context, body.token)),
  'subscriptions.stop': async ({ body }, context) => follows(await stop(context, body.token, body.all === true)),
} satisfies Partial<Handlers>;
