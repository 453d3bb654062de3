// Submits a draft, or a reopened application again: once, whatever is retried or races. Only answers that apply are kept.
import type * as z from 'zod';
import type { submission } from '../../sdk/contract/applications.ts';
import { applicable, type Form, type Issue, type Locale, validate } from '../../sdk/form/index.ts';
import { actorName } from '../access/actor.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { emailHash } from '../crypto/digest.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { takeSections } from '../sections/missing.ts';
import { dropNotSent } from '../uploads/follow.ts';
import { contactEmail, organisationCode, takesChanges } from './application.ts';
import { changedSince, planEdit } from './edit.ts';
import { fromGuess } from './from-guess.ts';
import { stillHeld } from './holder.ts';
import { insertEntry } from './life-store.ts';
import { sendableOf } from './open-now.ts';
import { newReference } from './reference.ts';
import { formChanged } from './standing.ts';
import { move } from './state.ts';
import {
  type ApplicationRow,
  expectEditable,
  markSubmitted,
  moveCounters,
  type OpenedAnswers,
  sealAnswers,
} from './store.ts';

/** What the applicant is told. */
export type Submission = z.input<typeof submission>;

/** What came of submitting: the reference, or what still stands in the way. */
export type Submitted = { ok: true; submission: Submission } | { ok: false; issues: Issue[]; form: Form };

/** How often a race or a taken reference is met with another try. */
const tries = 8;

/** How an application is submitted. */
export interface Submitting {
  locale?: Locale | undefined;
  /** The version of the form under which it was last looked at. Default: the one that it is stored under. */
  form?: number | undefined;
  /** The version of the application that was looked at: no other is submitted. Default: whatever it is by then. */
  version?: number | undefined;
}

/**
 * Submits. Repeats answer the same, whatever has been decided since, unless changes to it cannot be sent yet. Throws a Problem
 * (409) when it is too late, and when a draft has not been looked at under the version of the form that its round uses now; 412
 * when it is not at the `version` given. With a `guess` at its answers the row is one too: only a submission that commits rests on them.
 */
export async function submitApplication(
  context: Context,
  row: ApplicationRow,
  given: Submitting = {},
  guess?: OpenedAnswers,
): Promise<Submitted> {
  return fromGuess(context.db, row, guess, (known, opened) =>
    opened ? attempt(context, known, given, opened) : untilDecided(context, known, given),
  );
}

async function untilDecided(context: Context, row: ApplicationRow, given: Submitting): Promise<Submitted> {
  let current = row;
  for (let left = tries; ; left--) {
    const submits = 'to' in move(current.state, 'submit', 'applicant');
    const decided = submits ? attempt(context, current, given) : repeated(context, current, given);
    const outcome = await decided.catch((error: unknown) => {
      if (left > 1 && error instanceof CommitRefused && mendable.has(error.code)) return null;
      throw error;
    });
    if (outcome) return outcome;
    current = await stillHeld(context.db, row);
  }
}

/**
 * What is said of an application that has been submitted: the same again, or what keeps later changes from being sent. Whole
 * changes that nobody sent are left by a reopening that ended by itself: while the round is open they go now.
 */
async function repeated(context: Context, stored: ApplicationRow, given: Submitting): Promise<Submitted> {
  const now = context.source.now();
  if (stored.sentAnswers === null || !takesChanges(stored, now)) return { ok: true, submission: submissionOf(stored) };
  const row = { ...stored, locale: given.locale ?? stored.locale };
  const { form, key, answers, setAside } = await sendableOf(context, row);
  const issues = validate(form, answers);
  if (issues.length) return { ok: false, issues, form };
  expectSeen(row, given);
  const { row: sent, answers: kept, change } = await planEdit(context, row, form, key, answers, now);
  const dropped = dropNotSent(row.id, form, [{ id: '', sent: kept, setAside }]);
  await context.commit({ ...change, statements: [...change.statements, ...dropped] });
  return { ok: true, submission: submissionOf(sent) };
}

/** Throws a Problem (412) where another version was looked at than what is stored. */
function expectSeen(row: ApplicationRow, { version = row.version }: Submitting): void {
  if (row.version !== version)
    throw new Problem('changed-meanwhile', 'The application has changed since it was looked at.');
}

/** Refusals after which another look at the application, or another reference, decides. */
const mendable = new Set(['already-submitted', 'changed-meanwhile', 'form-changed', 'unique:applications.reference']);

async function attempt(
  context: Context,
  stored: ApplicationRow,
  given: Submitting,
  guess?: OpenedAnswers,
): Promise<Submitted> {
  const { settings, source } = context;
  expectSeen(stored, given);
  if (!takesChanges(stored, source.now()))
    throw new Problem('round-not-open', `It could be submitted until ${stored.dueAt ?? stored.closesAt}.`);
  // A repeat of what was sent before must not take back what the organisers asked for since.
  if (stored.state === 'reopened' && given.version === undefined)
    throw new Problem('changed-meanwhile', 'It was reopened after it was submitted: read it, then send its `version`.');
  const standing = await sendableOf(context, stored, guess);
  const { form, key, answers, typed } = standing;
  const row = { ...stored, formVersion: form.version, pagesSaved: [...standing.pagesSaved] };
  if ((given.form ?? stored.formVersion) !== form.version) throw formChanged(standing);
  const locale = given.locale ?? row.locale;
  const issues = validate(form, answers);
  if (issues.length) return { ok: false, issues, form };
  const together = await takeSections(context, form, row, guess && 'none');

  const email = contactEmail(form, answers);
  const sent = applicable(form, answers);
  const [sealed, hash] = await Promise.all([
    sealAnswers(key, row.id, sent),
    email ? emailHash(settings.hashKey, email) : null,
  ]);
  // What was typed for questions that are not open stays beside what is sent.
  const isKept = typed !== answers && canonicalJson(typed) !== canonicalJson(answers);
  const written = isKept ? { answers: row.answers, sentAnswers: sealed } : { answers: sealed, sentAnswers: null };
  const isFirst = row.submittedAt === null;
  const reference = row.reference ?? newReference();
  const changed = isFirst ? [] : await changedSince(context, row, form, answers);
  const now = source.now();
  const actor = actorName(context.actor);
  await context.commit({
    expectations: [expectEditable(row, now), ...together.expectations],
    statements: [
      ...together.statements,
      markSubmitted({
        ...row,
        ...written,
        ...{ locale, reference, emailHash: hash, organisation: organisationCode(form, sent), now },
      }),
      ...dropNotSent(row.id, form, [
        { id: '', sent, setAside: standing.setAside },
        ...(isKept ? [{ id: '', sent: typed, setAside: [] }] : []),
        ...together.sections,
      ]),
      insertEntry({
        ...{
          applicationId: row.id,
          version: row.version + 1,
          at: now.toISOString(),
          actor: 'applicant',
          move: 'submit',
        },
        ...{ state: 'submitted', questions: changed },
      }),
      moveCounters(row.roundId, { [row.state]: -1, submitted: 1 }),
    ],
    events: [
      {
        type: isFirst ? 'application.submitted' : 'application.resubmitted',
        subject: row.id,
        actor,
        data: { round: row.roundId, reference },
      },
      // Once: a section does not change when a reopened application is sent again.
      ...(isFirst ? together.sections : []).map(({ id }) => ({
        type: 'section.submitted' as const,
        subject: id,
        actor,
        data: { application: row.id },
      })),
    ],
  });
  return {
    ok: true,
    submission: submissionOf({ ...row, reference, submittedAt: row.submittedAt ?? now.toISOString(), emailHash: hash }),
  };
}

/** What the holder of a submitted application is told, the first time and every other. */
export function submissionOf(row: ApplicationRow): Submission {
  if (row.reference === null || row.submittedAt === null) throw new Error('A draft has no submission.');
  return {
    application: row.id,
    reference: row.reference,
    submittedAt: row.submittedAt,
    decisionsAt: row.decisionsAt,
    confirmationByEmail: row.emailHash !== null,
  };
}
