// The life of an application as one table: who may bring it from which state to which. Pure; the database holds every
// move to it by an expectation on the state and version that the move was made from (moves.ts).
import type * as z from 'zod';
import { type applicationMove, applicationState, leavingReason } from '../../sdk/contract/states.ts';

export type State = z.infer<typeof applicationState>;
export type Move = z.infer<typeof applicationMove>;
/** Why an applicant leaves. */
export type LeavingReason = z.infer<typeof leavingReason>;
/** Every state, in the order of a life. */
export const states: readonly State[] = applicationState.options;
/** Every reason for leaving. */
export const leavingReasons: readonly LeavingReason[] = leavingReason.options;

/** Who moves: the holder, a member of staff, or the minute's tick. */
export type Mover = 'applicant' | 'staff' | 'system';

/** Why a move is not made. */
export type Refusal = 'wrong-mover' | 'wrong-state';

type Moves = { [M in Move]: { by: readonly Mover[]; from: Partial<Record<State, State>> } };

const table: Moves = {
  submit: { by: ['applicant'], from: { draft: 'submitted', reopened: 'submitted' } },
  edit: { by: ['applicant'], from: { submitted: 'submitted' } },
  reopen: { by: ['staff'], from: { submitted: 'reopened' } },
  withdraw: {
    by: ['applicant'],
    from: { submitted: 'withdrawn', reopened: 'withdrawn', waitlisted: 'withdrawn', offered: 'withdrawn' },
  },
  offer: { by: ['staff'], from: { submitted: 'offered', waitlisted: 'offered' } },
  waitlist: { by: ['staff'], from: { submitted: 'waitlisted' } },
  decline: { by: ['staff'], from: { submitted: 'declined', waitlisted: 'declined' } },
  accept: { by: ['applicant'], from: { offered: 'accepted' } },
  'turn-down': { by: ['applicant'], from: { offered: 'turned-down' } },
  defer: { by: ['applicant', 'staff'], from: { offered: 'deferred' } },
  lapse: { by: ['system'], from: { offered: 'lapsed', reopened: 'submitted' } },
};

/** The state that a move leads to, or why it is not made. */
export function move(state: State, made: Move, by: Mover): { to: State } | { refused: Refusal } {
  const { by: movers, from } = table[made];
  if (!movers.includes(by)) return { refused: 'wrong-mover' };
  const to = from[state];
  return to ? { to } : { refused: 'wrong-state' };
}

/** The states that a move may lead to. */
export const endsOf = (made: Move): readonly State[] => [...new Set(Object.values(table[made].from))];

/** What someone may do with an application as it stands. */
export const movesOf = (state: State, by: Mover): Move[] =>
  (Object.keys(table) as Move[]).filter((made) => 'to' in move(state, made, by));
