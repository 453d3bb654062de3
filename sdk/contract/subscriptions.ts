// "Tell me when it opens" on the wire: following the rounds of a programme or of a topic by email, confirmed and stopped
// by links in messages.
import * as z from 'zod';
import { emailAddress, locale, localised, slug } from './common.ts';
import type { Operation } from './operation.ts';

/** What an address follows: a programme, or every programme on a topic. */
export const followed = z.strictObject({ kind: z.enum(['programme', 'topic']), slug, name: localised });

const token = z.string().max(100);

const follows = z.strictObject({ follows: z.array(followed) });

export const subscriptions = {
  'subscriptions.create': {
    access: 'anyone',
    summary:
      'Asks for an email when a programme, or any programme on a topic, opens for applications. The address has to confirm it by a link within 7 days. The answer is the same for every address.',
    body: z
      .strictObject({
        programme: slug.optional(),
        topics: z.array(slug).max(10).optional(),
        email: emailAddress,
        locale: locale.optional(),
      })
      .refine(({ programme, topics }) => programme !== undefined || (topics && topics.length > 0), {
        path: ['programme'],
        message: 'give a programme, or topics, or both.',
      }),
    answer: z.strictObject({ accepted: z.literal(true) }),
    status: 202,
    idempotent: true,
    problems: ['not-found', 'too-many-emails'],
  },
  'subscriptions.confirm': {
    access: 'anyone',
    summary:
      'Confirms a request by the token of its link, and gives what it follows. Call it on a person’s click only. Repeats answer the same.',
    body: z.strictObject({ token }),
    answer: follows,
    problems: ['link-gone'],
  },
  'subscriptions.stop': {
    access: 'anyone',
    summary:
      'Stops messages by the token of the link in one of them, or with `all` every such message to that address, and gives what the address still follows. Repeats are fine.',
    body: z.strictObject({ token, all: z.literal(true).optional() }),
    answer: follows,
    problems: ['link-gone'],
  },
} as const satisfies Record<string, Operation>;
