// The table of moves by itself: what it allows is what is written here, and no sequence leaves it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationMove } from '../../../sdk/contract/states.ts';
import { endsOf, move, type Mover, movesOf, type State, states } from '../../../worker/applications/state.ts';

const movers: Mover[] = ['applicant', 'staff', 'system'];
const all = applicationMove.options;

/** Who may do what, state by state, as people would say it. */
const rules: Record<State, Partial<Record<Mover, string>>> = {
  draft: { applicant: 'submit' },
  submitted: { applicant: 'edit withdraw', staff: 'decline offer reopen waitlist' },
  reopened: { applicant: 'submit withdraw', system: 'lapse' },
  offered: { applicant: 'accept defer turn-down withdraw', staff: 'defer', system: 'lapse' },
  waitlisted: { applicant: 'withdraw', staff: 'decline offer' },
  withdrawn: {},
  declined: {},
  accepted: {},
  'turned-down': {},
  deferred: {},
  lapsed: {},
};

describe('the life of an application', () => {
  it.each(states)('allows exactly what is written from %s', (state) => {
    for (const by of movers) expect(movesOf(state, by).toSorted().join(' ')).toBe(rules[state][by] ?? '');
  });

  it('never reaches a state that its moves do not name, whatever is called in whatever order', () => {
    const call = fc.record({ made: fc.constantFrom(...all), by: fc.constantFrom(...movers) });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
        let state: State = 'draft';
        for (const { made, by } of calls) {
          const next = move(state, made, by);
          if (!('to' in next)) continue;
          expect(rules[state][by]?.split(' ')).toContain(made);
          expect(endsOf(made)).toContain(next.to);
          expect(states).toContain(next.to);
          expect(next.to).not.toBe('draft');
          state = next.to;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('says whether the mover or the state is wrong', () => {
    expect(move('submitted', 'offer', 'applicant')).toEqual({ refused: 'wrong-mover' });
    expect(move('draft', 'offer', 'staff')).toEqual({ refused: 'wrong-state' });
  });

  it('can be ended by a deadline where one runs, and nowhere else', () => {
    expect(states.filter((state) => movesOf(state, 'system').length > 0).toSorted()).toEqual(['offered', 'reopened']);
  });
});
