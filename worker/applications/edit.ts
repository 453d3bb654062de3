// A change to the answers of a submitted application. The organisers read it as soon as the whole is complete again;
// until then they read what was sent before, and the applicant keeps both.
import { applicable, type Answers, type Form, validate } from '../../sdk/form/index.ts';
import { actorName } from '../access/actor.ts';
import { emailHash } from '../crypto/digest.ts';
import type { Change } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { contactEmail, organisationCode } from './application.ts';
import { changedQuestions } from './changes.ts';
import { insertEntry, keepSent } from './life-store.ts';
import { asSent } from './sent.ts';
import { move } from './state.ts';
import { type ApplicationRow, expectEditable, markSubmitted, openAnswers, sealAnswers, updateDraft } from './store.ts';

/** A change to a submitted application, and the application as it is then. */
export interface PlannedEdit {
  row: ApplicationRow;
  answers: Answers;
  change: Change;
}

/** Plans the change. `row` is as stored but for its pages and language, which are taken over. */
export async function planEdit(
  context: Context,
  row: ApplicationRow,
  form: Form,
  key: CryptoKey,
  answers: Answers,
  now: Date,
): Promise<PlannedEdit> {
  const { id, reference } = row;
  if (!('to' in move(row.state, 'edit', 'applicant')) || reference === null)
    throw new Error('Only a submitted application is edited.');
  const expectations = [expectEditable(row, now)];
  if (validate(form, answers).length) {
    const sealed = await sealAnswers(key, id, answers);
    return {
      row: { ...row, answers: sealed, sentAnswers: row.sentAnswers ?? row.answers },
      answers,
      change: {
        expectations,
        statements: [keepSent(id), updateDraft({ ...row, answers: sealed, now })],
      },
    };
  }
  const kept = applicable(form, answers);
  const changed = await changedSince(context, row, form, kept);
  const email = contactEmail(form, kept);
  const [sealed, hash] = await Promise.all([
    sealAnswers(key, id, kept),
    email ? emailHash(context.settings.hashKey, email) : null,
  ]);
  const organisation = organisationCode(form, kept);
  const entry = insertEntry({
    ...{ applicationId: id, version: row.version + 1, at: now.toISOString(), actor: 'applicant', move: 'edit' },
    ...{ state: 'submitted', questions: changed },
  });
  return {
    row: { ...row, answers: sealed, sentAnswers: null, emailHash: hash, organisation },
    answers: kept,
    change: {
      expectations,
      statements: [
        markSubmitted({ ...row, answers: sealed, sentAnswers: null, reference, emailHash: hash, organisation, now }),
        ...(changed.length ? [entry] : []),
      ],
      events: changed.length
        ? [
            {
              type: 'application.changed',
              subject: id,
              actor: actorName(context.actor),
              data: { round: row.roundId, questions: changed.join(' ') },
            },
          ]
        : [],
    },
  };
}

/** The ids of the questions whose answers differ from what the organisers read. */
export async function changedSince(
  { settings }: Pick<Context, 'settings'>,
  row: ApplicationRow,
  form: Form,
  answers: Answers,
): Promise<string[]> {
  const { answers: sent } = await openAnswers(settings, asSent(row));
  return changedQuestions(form, sent, answers);
}
