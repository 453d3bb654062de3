// What organisers call: applications of a round, and the next round of a programme.
import * as z from 'zod';
import { answers } from './applications.ts';
import { id, instant, instantWithOffset, lineOfText, locale, localised, page, paging, slug } from './common.ts';
import { eligibility } from './eligibility.ts';
import { monitoring } from './monitoring.ts';
import type { Operation } from './operation.ts';
import { named } from './organisations.ts';
import { round } from './programmes.ts';
import { sectionState } from './sections.ts';
import { applicationState } from './states.ts';

export const staffApplicationRow = z.strictObject({
  id: id('app'),
  state: applicationState,
  reference: z.string().nullable(),
  /** The body of the register that it was sent for; null while it is a draft, and where the applicant typed a name. */
  organisation: named.nullable(),
  locale,
  /** The origin of the page that it was started on; null for the hosted pages and server calls. */
  startedFrom: z.string().nullable(),
  createdAt: instant,
  submittedAt: instant.nullable(),
  /** When the state ends by itself; null when it does not. */
  dueAt: instant.nullable(),
});

/** One organisation's section of a joint application. */
export const staffSection = z.strictObject({
  id: id('sec'),
  organisation: z.string(),
  state: sectionState,
  /** The origin of the page that it was joined from; null for the hosted pages and server calls, and before joining. */
  startedFrom: z.string().nullable(),
  joinedAt: instant.nullable(),
  consentedAt: instant.nullable(),
  answers,
});

export const staffApplication = z.strictObject({
  ...staffApplicationRow.shape,
  round: id('rnd'),
  form: z.strictObject({ id: z.string(), version: z.int() }),
  /** What was last sent; empty while it has not been submitted. */
  answers,
  /** None while it has not been submitted. The other organisations of a joint application, as they were invited; removed ones are not among them. */
  sections: z.array(staffSection),
});

/**
 * The name and dates of a new round. Instants must be in order, each later than the one before, and no other round of the
 * programme may be open at any time from its opening to its closing; one may open at the moment at which another closes.
 */
export const newRound = z.strictObject({
  name: localised.extend({ en: lineOfText, cy: lineOfText }),
  opensAt: instantWithOffset,
  closesAt: instantWithOffset,
  decisionsAt: instantWithOffset,
  startsAt: instantWithOffset,
  endsAt: instantWithOffset,
  places: z.int().min(1).max(10_000).nullable(),
  form: z.strictObject({ id: z.string().max(80), version: z.int().min(1) }),
  /** A short check of who can apply; left out, the round has none. */
  eligibility: eligibility.optional(),
  /** Equality questions, asked after an application has gone in; left out, the round asks none. */
  monitoring: monitoring.optional(),
});

/**
 * What can be changed of a round that is there, stated whole. Before it opens all of it can be; once it is open its opening stays
 * as it is, once it has closed its closing too. A date that changes what can be applied to must be in the future.
 */
export const roundDetails = newRound.omit({ form: true, eligibility: true, monitoring: true });

/** The check of a round; null where it has none. */
export const roundEligibility = z.strictObject({ eligibility: eligibility.nullable() });

export const staff = {
  'staff.applications': {
    access: 'staff',
    summary: 'Lists the applications of a round, latest first.',
    params: z.strictObject({ id: id('rnd') }),
    query: z.strictObject({
      state: applicationState.optional(),
      reference: z
        .string()
        .max(100)
        .meta({
          description:
            'Only the application of this reference, if it is of this round. As people type it: in any case and spacing, with or without `ALS`.',
          example: 'als 7k3m 9px9',
        })
        .optional(),
      ...paging,
    }),
    answer: page(staffApplicationRow),
    problems: ['round-not-found'],
  },
  'staff.application': {
    access: 'staff',
    summary: 'Shows one application with its answers. The reading is recorded.',
    params: z.strictObject({ id: id('app') }),
    answer: staffApplication,
  },
  'staff.createRound': {
    access: 'staff',
    summary: 'Creates the next round of a programme with an existing form.',
    params: z.strictObject({ slug }),
    body: newRound,
    answer: round,
    status: 201,
    idempotent: true,
    problems: [
      'dates-out-of-order',
      'deadline-in-past',
      'rounds-overlap',
      'form-not-found',
      'eligibility-invalid',
      'monitoring-invalid',
    ],
  },
  'staff.round': {
    access: 'staff',
    summary: 'Shows a round, with the version that a change has to name.',
    params: z.strictObject({ id: id('rnd') }),
    answer: round,
    problems: ['round-not-found'],
  },
  'staff.changeRound': {
    access: 'staff',
    summary: 'Changes the name, the dates and the places of a round. Everyone sees it at once.',
    params: z.strictObject({ id: id('rnd') }),
    body: roundDetails,
    answer: round,
    conditional: true,
    problems: ['round-not-found', 'dates-out-of-order', 'deadline-in-past', 'date-fixed', 'rounds-overlap'],
  },
  'staff.eligibility': {
    access: 'staff',
    summary: 'Shows the check of who can apply to a round, with the version that a change has to name.',
    params: z.strictObject({ id: id('rnd') }),
    answer: roundEligibility,
    problems: ['round-not-found'],
  },
  'staff.changeEligibility': {
    access: 'staff',
    summary: 'Changes the check of who can apply to a round, or takes it away. Everyone sees it at once.',
    params: z.strictObject({ id: id('rnd') }),
    body: roundEligibility,
    answer: roundEligibility,
    conditional: true,
    problems: ['round-not-found', 'eligibility-invalid'],
  },
} as const satisfies Record<string, Operation>;
