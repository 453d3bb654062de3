// Counts what one person answered. It is not told who that is, keeps nothing of what was answered together, writes no
// event, and does not look at cookies: whoever reads the database finds numbers.
import { choicesIn, formOfMonitoring, type Monitoring, monitoringPage } from '../../sdk/form/monitoring.ts';
import type { Answers, Issue } from '../../sdk/form/types.ts';
import { validate } from '../../sdk/form/validate.ts';
import { CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { takesAnswers } from './counts.ts';
import { type AskingRound, askingRound, countOnce } from './store.ts';

/** A round that asks. Throws a Problem (404) when there is none, or it has no equality questions. */
export async function roundThatAsks(context: Context, id: string) {
  const { revision, value } = await askingRound(context.db, { id });
  if (!value?.monitoring) throw new Problem('not-found', 'That round has no equality questions.');
  return { round: value as AskingRound & { monitoring: Monitoring }, revision };
}

/**
 * Counts answers, once for a receipt, and answers what is wrong with them: nothing is counted then. Answers of which none
 * is given count nobody. Throws a Problem: 404, or 409 when the round has not opened or closed over a day ago.
 */
export async function answerMonitoring(
  context: Context,
  id: string,
  answers: Answers,
  receipt: string,
): Promise<Issue[]> {
  const { round } = await roundThatAsks(context, id);
  const now = context.source.now();
  if (!takesAnswers(round, now)) throw new Problem('round-not-open', 'Answers are counted until a day after closing.');
  const issues = validate(formOfMonitoring(round.monitoring, { en: monitoringPage }), answers);
  const choices = choicesIn(round.monitoring, answers);
  if (issues.length || !choices.length) return issues;
  try {
    await context.commit({ statements: countOnce(id, choices, receipt, now) });
  } catch (error) {
    const wasCounted = error instanceof CommitRefused && error.code === 'unique:monitoring_receipts.id';
    if (!wasCounted) throw error;
  }
  return [];
}
