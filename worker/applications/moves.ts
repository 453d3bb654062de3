// Makes one move of an application's life: once, whatever is retried or races. Which moves there are is in state.ts.
import type { EventType } from '../events/event.ts';
import { actorName } from '../access/actor.ts';
import type { Locale } from '../../sdk/form/types.ts';
import { type Change, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { sectionsOf } from '../sections/store.ts';
import { latestClosing } from './application.ts';
import { formOf } from './form-of.ts';
import { expectUnchanged, insertEntry, lastOfMove, sealNote, updateState } from './life-store.ts';
import { endsOf, type LeavingReason, type Move, move, type Mover, type State } from './state.ts';
import { applicationById, type ApplicationRow, moveCounters } from './store.ts';

/** A move that someone wants. Submitting and changing answers are not among them: they bring answers. */
export interface Wanted {
  move: Exclude<Move, 'submit' | 'edit'>;
  by: Mover;
  /** Why the applicant leaves. */
  reason?: LeavingReason | undefined;
  /** Until when an offer can be answered or a reopened application sent, an instant in UTC. */
  dueAt?: string;
  /** The questions that it is reopened for, and what the organisers write about them. */
  asked?: readonly string[];
  note?: string;
  /** The language that the applicant speaks now. */
  locale?: Locale | undefined;
}

/** How often a lost race is met with another look. */
const tries = 8;

/** What the log calls a state that was reached. Returning from reopened by the deadline is told apart. */
const eventOf = (made: Move, to: State): EventType =>
  made === 'lapse' && to === 'submitted' ? 'application.returned' : `application.${to as Exclude<State, 'draft'>}`;

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** Whether the application is as the move would leave it, because the same move was made with the same particulars. */
async function isRepeat(context: Context, row: ApplicationRow, wanted: Wanted): Promise<boolean> {
  const { move: made, dueAt = null, reason = null, note = null, asked = [] } = wanted;
  if (made === 'lapse' || !endsOf(made).includes(row.state)) return false;
  const done = await lastOfMove(context, row, made);
  if (!done || done.dueAt !== dueAt || done.reason !== reason || done.note !== note) return false;
  return isSameSet(new Set(asked), new Set(done.questions));
}

/** The change that makes a move, or null when there is nothing to move. Throws a Problem when it is not allowed. */
export async function planMove(
  { db, settings, source }: Works,
  actor: string,
  row: ApplicationRow,
  wanted: Wanted,
): Promise<{ row: ApplicationRow; change: Change }> {
  const { by, reason, dueAt = null, asked = null, note } = wanted;
  const next = move(row.state, wanted.move, by);
  if ('refused' in next)
    throw new Problem('move-not-allowed', `It is ${row.state}, and from there this is not possible.`);
  const now = source.now();
  if (dueAt !== null && dueAt <= now.toISOString())
    throw new Problem('deadline-in-past', `It is now ${now.toISOString()}.`);
  // The minute's tick comes late by its nature: what the deadline has ended is over for everyone from then on.
  const isOver = row.dueAt !== null && row.dueAt <= latestClosing(now);
  if (by === 'system' ? !isOver : isOver)
    throw new Problem('deadline-passed', `The deadline was ${row.dueAt ?? 'never set'}.`);
  if (asked) await expectAsked(db, row, asked);
  const after: ApplicationRow = {
    ...row,
    state: next.to,
    dueAt,
    asked: asked && [...asked],
    locale: wanted.locale ?? row.locale,
    version: row.version + 1,
    updatedAt: now.toISOString(),
    sentAnswers: next.to === 'reopened' ? (row.sentAnswers ?? row.answers) : row.sentAnswers,
  };
  const together = next.to === 'withdrawn' ? await withdrawnWith(db, row, actor) : [];
  const change: Change = {
    expectations: [expectUnchanged(row)],
    statements: [
      updateState({ id: row.id, state: next.to, dueAt, asked, locale: after.locale, now }),
      insertEntry({
        ...{ applicationId: row.id, version: after.version, at: after.updatedAt, actor: by, move: wanted.move },
        ...{ state: next.to, reason: reason ?? null, dueAt, questions: asked ?? [] },
        note: note === undefined ? null : await sealNote(settings, row, note),
      }),
      moveCounters(row.roundId, { [row.state]: -1, [next.to]: 1 }),
    ],
    events: [
      {
        type: eventOf(wanted.move, next.to),
        subject: row.id,
        actor,
        data: { round: row.roundId, from: row.state, ...(reason && { reason }), ...(dueAt && { dueAt }) },
      } as NonNullable<Change['events']>[number],
      ...together,
    ],
  };
  return { row: after, change };
}

/** That it is withdrawn for each organisation that holds a section of it, which is told as the lead is. */
async function withdrawnWith(db: Works['db'], { id }: ApplicationRow, actor: string) {
  const held = (await sectionsOf(db, id)).filter(({ tokenHash }) => tokenHash !== null);
  return held.map((section) => ({
    type: 'section.withdrawn' as const,
    subject: section.id,
    actor,
    data: { application: id },
  }));
}

/**
 * Makes a move and gives the application as it then is; a repeat gives it without doing anything. Throws a Problem:
 * `move-not-allowed`, `deadline-passed`, `deadline-in-past`, `question-not-found`.
 */
export async function makeMove(context: Context, row: ApplicationRow, wanted: Wanted): Promise<ApplicationRow> {
  let current = row;
  for (let left = tries; ; left--) {
    if (await isRepeat(context, current, wanted)) return current;
    const planned = await planMove(context, actorName(context.actor), current, wanted);
    try {
      await context.commit(planned.change);
      return planned.row;
    } catch (error) {
      if (!(error instanceof CommitRefused && error.code === 'changed-meanwhile' && left > 1)) throw error;
    }
    const again = await applicationById(context.db, row.id);
    if (!again) throw new Problem('token-invalid');
    current = again;
  }
}

/** Throws a Problem (422) unless the form asks every one of these questions. */
async function expectAsked(db: Works['db'], row: ApplicationRow, asked: readonly string[]): Promise<void> {
  const form = await formOf(db, row);
  const known = new Set(form.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length) throw new Problem('question-not-found', `The form does not ask: ${unknown.join(', ')}.`);
}
