// Save and return on the wire: links by email that open an application, or a section of a joint one, on another device, once each.
import * as z from 'zod';
import { application } from './applications.ts';
import { emailAddress, id, locale, slug } from './common.ts';
import type { Operation } from './operation.ts';
import { section } from './sections.ts';

/**
 * The page that asks. A link leads to our own page, and that one on to this, with `#alongside=` and its token, when the application
 * was started, or the section joined, on the same origin and the round is open.
 */
const returnTo = z.string().max(2000);

/** The same whether or not an email is sent: who asks learns nothing about an address. */
const accepted = z.strictObject({ accepted: z.literal(true) });

const token = z.string().max(100);

const forLater = z.strictObject({ email: emailAddress, locale: locale.optional(), returnTo: returnTo.optional() });

/** What a link opened: an application, or a section of a joint one for who joined it; and the token that holds it. */
export const openedByLink = z.union([
  z.strictObject({ application, token: z.string() }),
  z.strictObject({ section, token: z.string() }),
]);

export const links = {
  'applications.saveForLater': {
    access: 'applicant',
    summary: 'Sends a link to an address with which the application can be opened on any device, once, for 14 days.',
    params: z.strictObject({ id: id('app') }),
    body: forLater,
    answer: accepted,
    status: 202,
    idempotent: true,
    problems: ['too-many-emails'],
  },
  'sections.saveForLater': {
    access: 'co-applicant',
    summary: 'Sends a link to an address with which the section can be opened on any device, once, for 14 days.',
    params: z.strictObject({ id: id('sec') }),
    body: forLater,
    answer: accepted,
    status: 202,
    idempotent: true,
    problems: ['too-many-emails'],
  },
  'links.request': {
    access: 'anyone',
    summary:
      'Sends a link to an address with which an application to the programme was saved for later or submitted, or an organisation joined one. The answer is the same if not.',
    body: z.strictObject({
      programme: slug,
      email: emailAddress,
      locale: locale.optional(),
      returnTo: returnTo.optional(),
    }),
    answer: accepted,
    status: 202,
    idempotent: true,
    problems: ['not-found', 'too-many-emails'],
  },
  'links.renew': {
    access: 'anyone',
    summary:
      'Sends a new link to the address that a link went to. The answer is the same for a token that is no link’s.',
    body: z.strictObject({ token }),
    answer: accepted,
    status: 202,
    idempotent: true,
    problems: ['too-many-emails'],
  },
  'links.exchange': {
    access: 'anyone',
    summary:
      'Exchanges the token of a link for one that holds what it opens. Call it on a person’s click only: it works once.',
    body: z.strictObject({ token }),
    answer: openedByLink,
    idempotent: true,
    problems: ['link-gone'],
  },
} as const satisfies Record<string, Operation>;
