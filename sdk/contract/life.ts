// What follows a submission, on the wire: leaving, answering an offer, reading what happened, and the organisers' moves.
import * as z from 'zod';
import { checkCharacters, visible } from '../form/questions/characters.ts';
import { answers, application, copiedPages } from './applications.ts';
import { id, instant, instantWithOffset, locale, localised, page, slug } from './common.ts';
import type { Operation } from './operation.ts';
import { copyOrganisation } from './sections.ts';
import { staffApplicationRow } from './staff.ts';
import { applicationMove, applicationState, leavingReason } from './states.ts';

/** One thing that happened to an application. */
export const historyEntry = z.strictObject({
  at: instant,
  actor: z.enum(['applicant', 'staff', 'system']),
  move: applicationMove,
  /** The state that it led to. */
  state: applicationState,
  /** Why the applicant left; null for every other move. */
  reason: leavingReason.nullable(),
  /** The deadline that came with it: to answer an offer, or to send a reopened application. */
  dueAt: instant.nullable(),
  /** Ids of the questions that it is about: whose answers changed, or whose answers the organisers ask to change. */
  questions: z.array(z.string()),
  /** What the organisers wrote to the applicant. */
  note: z.string().nullable(),
});

/** An application to keep: every question that applies with its answer in words, and what has happened. */
export const applicationCopy = z.strictObject({
  application,
  programme: localised,
  roundName: localised,
  formTitle: localised,
  pages: copiedPages,
  /** The organisations that take part, the lead first, without what they answered. Empty where the lead applies alone. */
  organisations: z.array(copyOrganisation),
  /** The answers as the organisers read them; null while nothing has been submitted. */
  sentAnswers: answers.nullable(),
  history: z.array(historyEntry),
});

const params = z.strictObject({ id: id('app') });

export const life = {
  'applications.withdraw': {
    access: 'applicant',
    summary: 'Withdraws a submitted application. Repeats answer the same.',
    params,
    body: z.strictObject({ reason: leavingReason, locale: locale.optional() }),
    answer: application,
    problems: ['move-not-allowed'],
  },
  'applications.answerOffer': {
    access: 'applicant',
    summary: 'Answers the offer of a place: accept it, turn it down with a reason, or defer it to the next round.',
    params,
    body: z
      .strictObject({
        answer: z.enum(['accept', 'turn-down', 'defer']),
        reason: leavingReason.optional(),
        locale: locale.optional(),
      })
      .refine(({ answer, reason }) => (answer === 'turn-down') === (reason !== undefined), {
        path: ['reason'],
        message: 'give one to turn an offer down, and only then.',
      }),
    answer: application,
    problems: ['move-not-allowed', 'deadline-passed'],
  },
  'applications.history': {
    access: 'applicant',
    summary: 'Lists what has happened to an application since it was submitted, oldest first.',
    params,
    answer: page(historyEntry),
  },
  'applications.copy': {
    access: 'applicant',
    summary: 'Gives a copy of an application to keep, its answers in words of the language that it is written in.',
    params,
    answer: applicationCopy,
  },
  'staff.decide': {
    access: 'staff',
    summary:
      'Decides on an application: offers a place until a deadline, puts it on the waiting list, declines or defers it.',
    params,
    body: z
      .strictObject({
        decision: z.enum(['offer', 'waitlist', 'decline', 'defer']),
        answerBy: instantWithOffset.optional(),
      })
      .refine(({ decision, answerBy }) => (decision === 'offer') === (answerBy !== undefined), {
        path: ['answerBy'],
        message: 'an offer needs one, and nothing else does.',
      }),
    answer: staffApplicationRow,
    problems: ['move-not-allowed', 'deadline-in-past'],
  },
  'staff.reopen': {
    access: 'staff',
    summary: 'Asks an applicant to change the answers to named questions by a deadline.',
    params,
    body: z.strictObject({
      questions: z.array(slug).min(1).max(100),
      deadline: instantWithOffset,
      note: z
        .string()
        .trim()
        .min(1)
        .max(2000)
        .refine((text) => visible.test(text) && !checkCharacters(text, true), {
          message: 'it must have a character that shows, and no control characters except tabs and line ends.',
        }),
    }),
    answer: staffApplicationRow,
    problems: ['move-not-allowed', 'deadline-in-past', 'question-not-found'],
  },
} as const satisfies Record<string, Operation>;
