// Equality questions on the wire. sdk/form/monitoring.ts is the authority. No operation here takes or gives an application.
import * as z from 'zod';
import type { Monitoring } from '../form/monitoring.ts';
import { answers } from './applications.ts';
import { id, instant, localised } from './common.ts';
import { countedQuestion } from './forms.ts';
import type { Operation } from './operation.ts';

export const monitoring = z.strictObject({
  /** One or two sentences above the questions. Plain text. */
  intro: localised.optional(),
  /** Choices of one or several options, none of which has to be made. All stand on one page. */
  questions: z.array(countedQuestion).min(1).max(12),
}) as z.ZodType<Monitoring, Monitoring>;

/** What may be known of the answers. Numbers are rounded to the nearest 5; `null` is "fewer than 5". */
export const monitoringCounts = z.strictObject({
  /** When the counts may first be read: a day after the round has closed. */
  shownFrom: instant,
  /** How many people answered; `null` before that moment and below 10, and then there are no counts either. */
  answered: z.int().nullable(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      label: localised,
      options: z.array(z.strictObject({ value: z.string(), label: localised, count: z.int().nullable() })),
    }),
  ),
});

export const equality = {
  'rounds.monitoring': {
    access: 'anyone',
    summary: 'Shows the equality questions of a round, to be asked once an application has gone in.',
    params: z.strictObject({ id: id('rnd') }),
    answer: monitoring,
    cache: 'public',
  },
  'rounds.answerMonitoring': {
    access: 'anyone',
    summary:
      'Counts answers to the equality questions. Nothing says who gave them, or which application they came after.',
    params: z.strictObject({ id: id('rnd') }),
    body: z.strictObject({ answers }),
    answer: z.strictObject({ accepted: z.literal(true) }),
    status: 202,
    idempotent: 'untold',
    problems: ['round-not-open', 'answers-invalid'],
  },
  'staff.monitoring': {
    access: 'staff',
    summary: 'Shows how the equality questions of a round were answered, in numbers that name nobody.',
    params: z.strictObject({ id: id('rnd') }),
    answer: monitoringCounts,
    problems: ['round-not-found'],
  },
} as const satisfies Record<string, Operation>;
