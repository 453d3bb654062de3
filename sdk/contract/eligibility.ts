// The short check of who can apply to a round, on the wire. sdk/form/eligibility.ts is the authority; this must match it.
import * as z from 'zod';
import type { Eligibility } from '../form/eligibility.ts';
import { id, localised } from './common.ts';
import { condition, question } from './forms.ts';
import type { Operation } from './operation.ts';

const outcome = z.enum(['yes', 'no', 'ask']);

export const eligibility = z.strictObject({
  /** One or two sentences above the questions. Plain text. */
  intro: localised.optional(),
  /** Questions with a choice, a number or a box to tick: nothing that could name a person. All stand on one page. */
  questions: z.array(question).min(1).max(12),
  /** In any order: `no` outweighs `ask`, and `ask` outweighs `yes`. */
  rules: z.array(z.strictObject({ when: condition, outcome, reason: localised })).max(40),
  /** What holds when no rule does. */
  otherwise: z.strictObject({ outcome, reason: localised }),
}) as z.ZodType<Eligibility, Eligibility>;

export const eligibilityCheck = {
  'rounds.eligibility': {
    access: 'anyone',
    summary: 'Shows the short check of who can apply to a round. Who answers it sends us nothing.',
    params: z.strictObject({ id: id('rnd') }),
    answer: eligibility,
    cache: 'public',
  },
} as const satisfies Record<string, Operation>;
