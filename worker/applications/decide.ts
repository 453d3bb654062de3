// What organisers do with an application: decide on it, or ask for a change. One rule for the API and the console.
import type * as z from 'zod';
import type { life } from '../../sdk/contract/life.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { makeMove } from './moves.ts';
import { applicationById, type ApplicationRow } from './store.ts';

/** A decision: an offer has the instant until which it can be answered, with any offset. */
export type Decision = z.output<(typeof life)['staff.decide']['body']>;
/** What an applicant is asked to change, until when, and what the organisers write about it. */
export type Reopening = z.output<(typeof life)['staff.reopen']['body']>;

/** The application of an id. Throws a Problem (404). */
export async function applicationFor({ db }: Pick<Context, 'db'>, id: string): Promise<ApplicationRow> {
  const row = await applicationById(db, id);
  if (!row) throw new Problem('not-found', 'There is no application of that id.');
  return row;
}

const inUtc = (instant: string): string => new Date(instant).toISOString();

/** Decides. A repeat of the same decision does nothing. Throws what `makeMove` throws. */
export const decide = (context: Context, row: ApplicationRow, { decision, answerBy }: Decision) =>
  makeMove(context, row, { move: decision, by: 'staff', ...(answerBy && { dueAt: inUtc(answerBy) }) });

/** Asks for changes. Throws what `makeMove` throws. */
export const reopen = (context: Context, row: ApplicationRow, { questions, deadline, note }: Reopening) =>
  makeMove(context, row, {
    move: 'reopen',
    by: 'staff',
    dueAt: inUtc(deadline),
    asked: [...new Set(questions)],
    note,
  });
