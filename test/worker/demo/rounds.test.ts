// The three rounds of the demo, whatever day somebody first starts it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRound } from '../../../sdk/contract/staff.ts';
import { demoForm } from '../../../worker/demo/form.ts';
import { demoRounds, type DemoRound, neighbourhoodRounds } from '../../../worker/demo/rounds.ts';
import { utcToLondon } from '../../../worker/programmes/london.ts';

const day = 86_400_000;
const phases = ['opensAt', 'closesAt', 'decisionsAt', 'startsAt', 'endsAt'] as const;
const anyStart = fc.date({ min: new Date('2025-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
const dayOfWeek = (local: string) => new Date(`${local}:00Z`).getUTCDay();

/** How many phases of a round have begun: 0 is announced, 1 open, 2 assessing, 3 cohort, 4 running, 5 concluded. */
const begun = (round: DemoRound, at: Date) => phases.filter((phase) => Date.parse(round[phase]) <= at.getTime()).length;

/** Runs a check for first starts on any day, and on each day and hour near both clock changes of 2026 and 2027. */
function forAnyStart(check: (rounds: [DemoRound, DemoRound, DemoRound], start: Date) => void): void {
  forStarts((start) => {
    const [concluded, open, announced, ...more] = demoRounds(start);
    if (!concluded || !open || !announced || more.length > 0) throw new Error('expected three rounds');
    check([concluded, open, announced], start);
  });
}

function forStarts(one: (start: Date) => void): void {
  fc.assert(fc.property(anyStart, one));
  for (const change of ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z']) {
    for (let days = -50; days <= 50; days += 1) one(new Date(Date.parse(change) + days * day));
    for (let hours = -3; hours <= 3; hours += 1) one(new Date(Date.parse(change) + hours * 3_600_000));
  }
}

describe('the rounds of the demo', () => {
  it('are concluded, open and announced at the first start', () => {
    forAnyStart((rounds, start) => {
      expect(rounds.map((round) => begun(round, start))).toEqual([5, 1, 0]);
    });
  });

  it('have their dates in order and fit what an organiser may create', () => {
    forAnyStart((rounds) => {
      for (const round of rounds) {
        const dates = phases.map((phase) => round[phase]);
        expect([...new Set(dates)].sort()).toEqual(dates);
        expect(newRound.parse(round)).toEqual(round);
      }
    });
  });

  it('follow one another: each opens after the one before has closed', () => {
    forAnyStart(([first, second, third]) => {
      expect(first.closesAt < second.opensAt && second.closesAt < third.opensAt).toBe(true);
    });
  });

  it('close at noon in London on a Thursday, summer and winter', () => {
    forAnyStart((rounds) => {
      for (const local of rounds.map(({ closesAt }) => utcToLondon(closesAt))) {
        expect(local).toMatch(/T12:00$/);
        expect(dayOfWeek(local)).toBe(4);
      }
    });
  });

  it('open at ten in the morning in London on a Tuesday', () => {
    forAnyStart((rounds) => {
      for (const local of rounds.map(({ opensAt }) => utcToLondon(opensAt))) {
        expect(local).toMatch(/T10:00$/);
        expect(dayOfWeek(local)).toBe(2);
      }
    });
  });

  it('leave the open one about three weeks old with about five weeks to go, and the next one about ten weeks off', () => {
    forAnyStart(([, open, announced], start) => {
      const away = (instant: string) => (Date.parse(instant) - start.getTime()) / day;
      expect(Math.abs(away(open.opensAt) + 21)).toBeLessThan(5);
      expect(Math.abs(away(open.closesAt) - 38)).toBeLessThan(5);
      expect(Math.abs(away(announced.opensAt) - 73)).toBeLessThan(5);
    });
  });

  it('use the demo form and are named after the year in which teams start', () => {
    forAnyStart((rounds) => {
      rounds.forEach((round, index) => {
        const year = round.startsAt.slice(0, 4);
        expect(round.name).toEqual({ en: `Round ${index + 1}, ${year}`, cy: `Rownd ${index + 1}, ${year}` });
        expect(round.form).toEqual({ id: demoForm.id, version: demoForm.version });
      });
    });
  });
});

describe('the round of the second demo programme', () => {
  it('is open at the first start with more than six weeks to go, and fits what an organiser may create', () => {
    forStarts((start) => {
      const [round, ...more] = neighbourhoodRounds(start);
      if (!round || more.length > 0) throw new Error('expected one round');
      expect(newRound.parse(round)).toEqual(round);
      const dates = phases.map((phase) => round[phase]);
      expect([...new Set(dates)].sort()).toEqual(dates);
      expect(begun(round, start)).toBe(1);
      expect((Date.parse(round.closesAt) - start.getTime()) / day).toBeGreaterThan(42);
    });
  });
});
