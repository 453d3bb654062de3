// Invitations on the wire: the lead of a joint application invites organisations, follows them, and hands over to one.
import * as z from 'zod';
import { emailAddress, id, instant, lineOfText, locale, page } from './common.ts';
import type { Operation } from './operation.ts';
import { sectionState } from './sections.ts';

/** A section as the lead sees it. */
export const invitation = z.strictObject({
  id: id('sec'),
  organisation: z.string(),
  /** Where the invitation went. */
  email: z.string(),
  state: sectionState,
  /**
   * What the organisation joins with, such as `7K3M-9PXC-4HTW`; null once it has been used, or has expired. Once somebody has
   * joined, a new code goes to the address alone: it opens what they have answered.
   */
  code: z.string().nullable(),
  codeExpiresAt: instant.nullable(),
  saved: z.int(),
  pages: z.int(),
  invitedAt: instant,
  joinedAt: instant.nullable(),
  consentedAt: instant.nullable(),
});

const lead = z.strictObject({ id: id('app') });
const leadOfSection = z.strictObject({ id: id('app'), section: id('sec') });

export const invitations = {
  'sections.add': {
    access: 'applicant',
    summary: 'Invites an organisation to apply together: gives its section a code and emails it to the address.',
    params: lead,
    body: z.strictObject({ organisation: lineOfText, email: emailAddress, locale: locale.optional() }),
    answer: invitation,
    status: 201,
    idempotent: true,
    problems: ['round-not-open', 'already-submitted', 'not-joint', 'too-many-sections', 'too-many-emails'],
  },
  'sections.list': {
    access: 'applicant',
    summary: 'Lists the organisations that the lead has invited and how far each has come.',
    params: lead,
    answer: page(invitation),
  },
  'sections.reinvite': {
    access: 'applicant',
    summary: 'Sends a new code; the one before no longer works. The address can change until somebody has joined.',
    params: leadOfSection,
    body: z.strictObject({ email: emailAddress.optional(), locale: locale.optional() }),
    answer: invitation,
    idempotent: true,
    problems: [
      'round-not-open',
      'already-submitted',
      'section-not-found',
      'section-joined',
      'changed-meanwhile',
      'too-many-invitations',
      'too-many-emails',
    ],
  },
  'sections.remove': {
    access: 'applicant',
    summary: 'Removes an organisation from the application; its answers are deleted. Repeats change nothing.',
    params: leadOfSection,
    body: z.strictObject({ locale: locale.optional() }),
    answer: invitation,
    problems: ['round-not-open', 'already-submitted', 'section-not-found'],
  },
  'applications.handOver': {
    access: 'applicant',
    summary:
      'Makes a co-applicant the lead. The token of each then opens what was the other’s. The page that asks for the contact is to be answered again.',
    params: lead,
    body: z.strictObject({ section: id('sec'), locale: locale.optional() }),
    answer: z.strictObject({ application: id('app'), section: id('sec') }),
    idempotent: true,
    problems: ['round-not-open', 'already-submitted', 'form-changed', 'section-not-found', 'section-not-joined'],
  },
} as const satisfies Record<string, Operation>;
