// Withdrawing, and answering an offer: what it means, then one button. A link or a reload does nothing by itself.
import type { Leaving } from '../../../widget/views/leave.ts';
import { leaveView, needsReason, reasonField } from '../../../widget/views/leave.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { stateAt } from '../application.ts';
import { makeMove } from '../moves.ts';
import { leavingReasons, movesOf } from '../state.ts';
import { goTo, openApplication, type Opened, stepAddress, titleOf } from './opened.ts';
import { statusPage } from './status.ts';

const answers: readonly Leaving[] = ['accept', 'turn-down', 'defer'];

/** The move that the address names. Throws a Problem (404). */
function moveOf({ params }: Visit): Leaving {
  if (params['answer'] === undefined) return 'withdraw';
  const found = answers.find((answer) => answer === params['answer']);
  if (!found) throw new Problem('page-not-found');
  return found;
}

/** Whether the page of a move is shown at this moment. */
const mayNow = ({ context }: Visit, { row }: Opened, move: Leaving): boolean =>
  movesOf(stateAt(row, context.source.now()), 'applicant').includes(move);

function confirmation(visit: Visit, opened: Opened, move: Leaving, missing: boolean): Promise<Response> {
  const { status, apply } = messagesOf(visit.locale);
  const main = leaveView(
    {
      move,
      level: 1,
      missing,
      autofocus: true,
      action: stepAddress(visit, opened, move === 'withdraw' ? 'withdraw' : `offer/${move}`),
      backHref: stepAddress(visit, opened, 'status'),
    },
    { status, apply },
  );
  const titles = {
    accept: status.accept,
    'turn-down': status.turnDown,
    defer: status.defer,
    withdraw: status.withdraw,
  };
  return privatePage(
    visit,
    { title: titleOf(visit, opened, titles[move]), main, failed: missing },
    missing ? 422 : 200,
  );
}

export async function showLeave(visit: Visit): Promise<Response> {
  const move = moveOf(visit);
  const opened = await openApplication(visit);
  if (!mayNow(visit, opened, move)) return goTo(visit, opened, 'status');
  return confirmation(visit, opened, move, false);
}

/** Makes the move. Pressed again it shows the same; where it is no longer possible, the status says so. */
export async function leave(visit: Visit): Promise<Response> {
  const move = moveOf(visit);
  const fields = await readForm(visit.context);
  const opened = await openApplication(visit);
  const reason = leavingReasons.find((each) => each === fields.get(reasonField));
  // By the state that is stored: in the minute after its deadline an offer can still be turned down.
  if (needsReason(move) && reason === undefined && movesOf(opened.row.state, 'applicant').includes(move))
    return confirmation(visit, opened, move, true);
  try {
    const wanted = { move, by: 'applicant' as const, locale: visit.locale };
    await makeMove(visit.context, opened.row, { ...wanted, ...(needsReason(move) && { reason }) });
  } catch (error) {
    const { code } = problemOf(error);
    if (code !== 'move-not-allowed' && code !== 'deadline-passed' && code !== 'changed-meanwhile') throw error;
    return statusPage(visit, await openApplication(visit), code);
  }
  return goTo(visit, opened, 'status');
}
