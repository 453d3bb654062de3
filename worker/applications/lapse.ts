// What deadlines end, on the minute: offers nobody answered lapse, reopened applications go back as they had been sent.
// Each once: a move is held to the state and version that it was made from, so any number of ticks may run or die.
import { commit, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { Problem } from '../http/problem.ts';
import { latestClosing } from './application.ts';
import { overdue } from './life-store.ts';
import { planMove } from './moves.ts';
import { applicationById } from './store.ts';

/** How many one tick ends, in three requests of the database each; the next goes on from there. */
const most = 60;

/** Ends what is overdue. Who answers in the minute of grace after a deadline is still heard. */
export async function lapseOverdue(works: Works): Promise<void> {
  const { db, source } = works;
  for (const id of await overdue(db, new Date(latestClosing(source.now())), most)) {
    const row = await applicationById(db, id);
    if (!row) continue;
    try {
      const { change } = await planMove(works, 'system', row, { move: 'lapse', by: 'system' });
      await commit(db, source, change);
    } catch (error) {
      // Answered meanwhile, or ended by another tick. Anything else must not keep the others waiting.
      if (!(error instanceof CommitRefused || error instanceof Problem)) logFailure(error, 'lapse');
    }
  }
}
