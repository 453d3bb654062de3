import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentRound,
  datesOutOfOrder,
  nextChange,
  phaseOf,
  type Round,
} from '../../../worker/programmes/programme.ts';

const at = (milliseconds: number) => new Date(milliseconds).toISOString();
const start = Date.parse('2024-01-01T00:00:00Z');

const dates = fc
  .uniqueArray(fc.integer({ min: 0, max: 4e10 }), { minLength: 5, maxLength: 5 })
  .map((offsets) => offsets.toSorted((a, b) => a - b).map((offset) => at(start + offset)))
  .map(
    ([opensAt, closesAt, decisionsAt, startsAt, endsAt]) =>
      ({ opensAt, closesAt, decisionsAt, startsAt, endsAt }) as Pick<
        Round,
        'opensAt' | 'closesAt' | 'decisionsAt' | 'startsAt' | 'endsAt'
      >,
  );

const phases = ['announced', 'open', 'assessing', 'cohort', 'running', 'concluded'];
const round = (id: string, phase: Round['phase'], opensAt: string): Round => ({ id, phase, opensAt }) as Round;

describe('the phase of a round', () => {
  it('begins at the very instant of its date and not a millisecond before', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 4 }), (round, which) => {
        const instant = Date.parse(Object.values(round)[which]!);
        expect(phaseOf(round, new Date(instant))).toBe(phases[which + 1]);
        expect(phaseOf(round, new Date(instant - 1))).toBe(phases[which]);
      }),
    );
  });

  it('only moves forward', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1e9, max: 5e10 }), fc.nat(1e10), (round, moment, later) => {
        const before = phases.indexOf(phaseOf(round, new Date(start + moment)));
        expect(phases.indexOf(phaseOf(round, new Date(start + moment + later)))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('stays what it is until the next change, and changes then', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1e9, max: 5e10 }), (round, moment) => {
        const now = new Date(start + moment);
        const change = nextChange([round], now);
        if (change === null) {
          expect(phaseOf(round, now)).toBe('concluded');
          return;
        }
        expect(phaseOf(round, new Date(change - 1))).toBe(phaseOf(round, now));
        expect(phaseOf(round, new Date(change))).not.toBe(phaseOf(round, now));
      }),
    );
  });
});

describe('the dates of a round', () => {
  it('are in order exactly when each is later than the one before', () => {
    fc.assert(
      fc.property(dates, (round) => {
        expect(datesOutOfOrder(round)).toEqual([]);
      }),
    );
    const round = { opensAt: at(5), closesAt: at(5), decisionsAt: at(9), startsAt: at(8), endsAt: at(10) };
    expect(datesOutOfOrder(round)).toEqual(['closesAt', 'startsAt']);
  });
});

describe('the round that a visitor sees', () => {
  const open = round('open', 'open', at(30));
  const soon = round('soon', 'announced', at(40));
  const later = round('later', 'announced', at(50));
  const assessing = round('assessing', 'assessing', at(20));
  const running = round('running', 'running', at(10));
  const old = round('old', 'concluded', at(5));
  const older = round('older', 'concluded', at(1));

  it.each([
    ['the open one before all others', [later, assessing, open, running], open],
    ['the one that people wait to hear from before the next', [soon, assessing, old], assessing],
    ['the soonest to open before one that runs', [later, running, soon], soon],
    ['the one that runs before those that are over', [old, running], running],
    ['the latest of those that are over', [older, old], old],
  ])('is %s', (_, rounds, expected) => {
    expect(currentRound(rounds)).toBe(expected);
    expect(currentRound(rounds.toReversed())).toBe(expected);
  });

  it('is none before the first', () => expect(currentRound([])).toBeNull());
});
