// Starts an application: a draft with its own key, and the token that holds it, which is given out once and never stored.
import type { D1Database } from '@cloudflare/workers-types';
import type * as z from 'zod';
import type { application } from '../../sdk/contract/applications.ts';
import type { Answers, Locale } from '../../sdk/form/types.ts';
import { answersForForm } from '../../sdk/form/eligibility.ts';
import { actorName } from '../access/actor.ts';
import { newToken, sha256 } from '../crypto/digest.ts';
import { newRecordKey } from '../crypto/keyring.ts';
import type { Change } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { checkOfRound } from '../eligibility/store.ts';
import { Problem } from '../http/problem.ts';
import { publishedForm } from '../forms/store.ts';
import { forgetRound, type OpenRound, openRound } from './open-round.ts';
import { takesChanges, takesNew } from './application.ts';
import type { Sendable } from './open-now.ts';
import { setAsideShown, type Standing } from './standing.ts';
import { expectOpen, insertDraft, moveCounters, sealAnswers } from './store.ts';

/** An application as its holder sees it. */
export type Application = z.input<typeof application>;

/** What starting gives: the token that holds the draft, and the change that makes it exist, for the caller to commit. */
export interface Started {
  application: Application;
  token: string;
  version: number;
  change: Change;
  /** To be called when the change was refused: the round was perhaps remembered as it is no more. */
  forget: () => void;
}

/** A new draft for a round that is open. Throws a Problem (404, 409) when the round does not take applications. */
export async function startApplication(
  context: Context,
  given: { round: string; locale?: Locale | undefined; answers?: Answers | undefined },
): Promise<Started> {
  const { db, settings, source } = context;
  const began = source.now();
  const round = await openRound(db, given.round, began);
  if (!round) throw new Problem('round-not-found', 'There is no round with this identifier.');
  if (!takesNew(round, began))
    throw new Problem('round-not-open', `The round takes applications from ${round.opensAt} to ${round.closesAt}.`);
  const id = source.newId('app');
  const token = newToken();
  const { wrapped, key } = await newRecordKey(settings.keyring, id);
  const carried = await carriedOver(db, round, given.answers ?? {});
  const [answers, tokenHash] = await Promise.all([sealAnswers(key, id, carried), sha256(token)]);
  const now = source.now();
  const draft = {
    id,
    roundId: round.id,
    locale: given.locale ?? 'en',
    formId: round.formId,
    formVersion: round.formVersion,
    tokenHash,
    dataKey: wrapped,
    answers,
    startedFrom: originOf(context),
    createdAt: now.toISOString(),
  };
  return {
    token,
    version: 1,
    forget: () => forgetRound(db, round.id),
    application: {
      id,
      round: round.id,
      form: { id: round.formId, version: round.formVersion },
      state: 'draft',
      locale: draft.locale,
      answers: carried,
      pagesSaved: [],
      createdAt: draft.createdAt,
      updatedAt: draft.createdAt,
      submittedAt: null,
      reference: null,
      editable: true,
      unsent: false,
      dueAt: null,
      asked: [],
      openQuestions: null,
      formChanges: [],
      setAside: [],
    },
    change: {
      expectations: [expectOpen(round, now)],
      statements: [insertDraft(draft), moveCounters(round.id, { draft: 1 })],
      events: [
        { type: 'application.created', subject: id, actor: actorName(context.actor), data: { round: round.id } },
      ],
    },
  };
}

/** The answers to the round's eligibility check that its form asks for too. No query where there are none. */
async function carriedOver(db: D1Database, round: OpenRound, answers: Answers): Promise<Answers> {
  if (!Object.keys(answers).length) return {};
  const [form, { value: check }] = await Promise.all([
    publishedForm(db, round.formId, round.formVersion),
    checkOfRound(db, { id: round.id }),
  ]);
  return form && check ? answersForForm(form, check, answers) : {};
}

/** An application as its holder sees it at `now`, with the questions that are `open` then. */
export const shown = (
  { row, form, answers, pagesSaved, changes, setAside, open }: Standing & Pick<Sendable, 'open'>,
  now: Date,
): Application => ({
  id: row.id,
  round: row.roundId,
  form: { id: row.formId, version: form.version },
  state: row.state,
  locale: row.locale,
  answers,
  pagesSaved: [...pagesSaved],
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  submittedAt: row.submittedAt,
  reference: row.reference,
  editable: takesChanges(row, now),
  unsent: row.sentAnswers !== null,
  dueAt: row.dueAt,
  asked: row.asked ?? [],
  openQuestions: open && [...open],
  formChanges: [...changes],
  setAside: setAsideShown(setAside),
});

/** The origin of the partner's page that the request came from; null for our own pages and for servers. */
export function originOf({ request, settings }: Context): string | null {
  const origin = request.headers.get('origin') ?? '';
  if (
    !/^https?:\/\/[^\s/]{1,255}$/.test(origin) ||
    origin === settings.origin ||
    origin === new URL(request.url).origin
  )
    return null;
  return origin;
}
