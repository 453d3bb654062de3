// Applications on the wire: drafts held by a bearer token, saved page by page, submitted once.
import * as z from 'zod';
import type { Answer, Issue } from '../form/types.ts';
import { id, instant, locale, localised, page, slug } from './common.ts';
import type { Operation } from './operation.ts';
import { applicationState } from './states.ts';

const text = z.string().max(20_000);

/** The outer bounds of an answer. What a question allows within them is the form engine's to say. */
export const answer = z.union(
  [
    text,
    z.number(),
    z.boolean(),
    z.array(z.string().max(80)).max(50),
    z.array(z.record(z.string().max(80), text)).max(50),
    z.strictObject({ code: z.string().max(40), name: text }),
    z.strictObject({ name: text }),
  ],
  'give text, a number, true or false, a list, or an object with a name, as the question’s type asks. Leave it out to clear it.',
) as z.ZodType<Answer, Answer>;

export const answers = z.record(slug, answer);

export const issue = z.strictObject({
  page: z.string(),
  question: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  part: z.string().optional(),
}) as unknown as z.ZodType<Issue>;

const formChangeCode = z.enum([
  'removed',
  'not-asked',
  'asked-otherwise',
  'choice-gone',
  'agree-again',
  'does-not-fit',
  'reworded',
  'needed',
  'added',
  'returned',
]);

/** One change of the form that concerns what has been filled in. */
export const formChange = z.strictObject({
  /**
   * `removed` no longer asked: the answer is set aside · `not-asked` not asked in this case any more: the answer is kept, and
   * not sent · `asked-otherwise` asked in another way: set aside · `choice-gone` a choice is no longer offered: the answer is set
   * aside, what remains of it kept · `agree-again` what is agreed to has changed · `does-not-fit` kept, but outside the new
   * limits · `reworded` kept, under words that changed · `needed` was left out, and may not be · `added` asked now ·
   * `returned` an answer that had been set aside is back.
   */
  code: formChangeCode,
  /** The page that asks it now; null when none does. */
  page: z.string().nullable(),
  question: z.string(),
  /** What the question is called now or, when it is gone, was called. */
  label: localised,
  /** What it was called before, if that has changed; else null. */
  was: localised.nullable(),
  /** The answer that it concerns as it had been given, in words, one entry a line. */
  words: z.array(localised),
});

/** An answer that the form has no place for any more. It is kept for its holder to read, and goes when the draft is submitted. */
export const setAsideAnswer = z.strictObject({
  question: z.string(),
  /** What the question was called. */
  label: localised,
  answer,
  /** The answer in words, one entry a line. */
  words: z.array(localised),
  /** The version of the form that asked it. */
  version: z.int(),
});

export const application = z.strictObject({
  id: id('app'),
  round: id('rnd'),
  /** The form that it answers: of a draft, the version that its round uses now; from submission on, always the same. */
  form: z.strictObject({ id: z.string(), version: z.int() }),
  state: applicationState,
  locale,
  /** All answers given so far, also those that a later answer has made inapplicable. */
  answers,
  /** Ids of the pages that have been saved. */
  pagesSaved: z.array(z.string()),
  createdAt: instant,
  updatedAt: instant,
  submittedAt: instant.nullable(),
  /** What the applicant quotes to us, such as `ALS-7K3M-9PX9`; null until submitted. */
  reference: z.string().nullable(),
  /** Whether its answers may be changed at the moment of the answer. */
  editable: z.boolean(),
  /** Whether the answers hold changes that the organisers do not read yet: complete them, or submit again when asked. */
  unsent: z.boolean(),
  /** When the state ends by itself: to answer an offer, or to send what the organisers asked for. Else null. */
  dueAt: instant.nullable(),
  /** Ids of the questions whose answers the organisers ask to change; empty unless reopened. */
  asked: z.array(z.string()),
  /**
   * Ids of the questions that are open at the moment of the answer, when the round has closed and the organisers ask for changes to
   * some: those, and what did not apply when it was sent. Null when `editable` speaks for all of them.
   */
  openQuestions: z.array(z.string()).nullable(),
  /** What has changed in the form since the draft was last saved, as far as it concerns what is filled in. Else empty. */
  formChanges: z.array(formChange),
  /** Answers that a later version of the form has no place for, oldest first. Empty unless it is a draft. */
  setAside: z.array(setAsideAnswer),
});

export const submission = z.strictObject({
  application: id('app'),
  reference: z.string(),
  submittedAt: instant,
  /** When the applicant hears back. */
  decisionsAt: instant,
  /** Whether a confirmation is on its way to an email address given in the answers. */
  confirmationByEmail: z.boolean(),
});

const params = z.strictObject({ id: id('app') });

/** The pages of a copy: every question that applies with its answer in words, one entry a line. */
export const copiedPages = z.array(
  z.strictObject({
    title: z.string(),
    rows: z.array(z.strictObject({ question: z.string(), label: z.string(), answer: z.array(z.string()) })),
  }),
);

export const applications = {
  'applications.create': {
    access: 'anyone',
    summary: 'Starts an application to an open round and answers with the token that holds it.',
    body: z.strictObject({
      round: id('rnd'),
      locale: locale.optional(),
      /** Answers of the round's eligibility check. Those that the form asks for under the same id are filled in, others are not kept. */
      answers: answers.optional(),
    }),
    answer: z.strictObject({ application, token: z.string() }),
    status: 201,
    idempotent: true,
    problems: ['round-not-open', 'round-not-found'],
  },
  'applications.show': {
    access: 'applicant',
    summary: 'Reads an application back. The ETag is what a save sends as If-Match.',
    params,
    answer: application,
  },
  'applications.save': {
    access: 'applicant',
    summary: 'Saves the answers of one page after checking them; refuses the whole page if any is wrong.',
    params: z.strictObject({ id: id('app'), page: slug }),
    body: z.strictObject({
      answers,
      locale: locale.optional(),
      /**
       * For a person who leaves in the middle of a page: keeps it as it was typed, whatever is wrong with it. A page with
       * faults then does not count as saved.
       */
      unfinished: z.literal(true).optional(),
    }),
    answer: application,
    conditional: true,
    problems: [
      'round-not-open',
      'already-submitted',
      'form-changed',
      'page-not-found',
      'question-not-asked',
      'answers-invalid',
    ],
  },
  'applications.check': {
    access: 'applicant',
    summary: 'Lists what still stands between a draft and its submission, in the order of the form.',
    params,
    answer: page(issue),
  },
  'applications.submit': {
    access: 'applicant',
    summary:
      'Submits a draft, or a reopened application again. Repeats answer with the same reference, or with what keeps later changes from being sent.',
    params,
    body: z.strictObject({
      locale: locale.optional(),
      /** The version of the form under which the answers were last looked at. Left out, it is that of the last save. */
      form: z.int().min(1).optional(),
      /**
       * The version of the application that was looked at: the number that its ETag begins with. Left out, it may be any, but
       * not once it was reopened: a late repeat of an earlier submission says nothing of what was asked for since.
       */
      version: z.int().min(1).optional(),
    }),
    answer: submission,
    problems: ['round-not-open', 'form-changed', 'changed-meanwhile', 'answers-invalid', 'sections-incomplete'],
  },
} as const satisfies Record<string, Operation>;
