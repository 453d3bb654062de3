// The rule by which numbers are told: no small one, none before all are in, none exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCounts, shownFrom, takesAnswers } from '../../../worker/monitoring/counts.ts';
import { equalityQuestions } from './questions.ts';

const round = { opensAt: '2027-01-01T09:00:00.000Z', closesAt: '2027-02-01T17:00:00.000Z' };
const after = new Date('2027-02-02T17:00:00.000Z');
const aCount = fc.nat({ max: 300 });
const someCounts = fc
  .tuple(aCount, aCount, aCount, aCount, aCount, aCount)
  .map(([people, ...counts]) => [
    { question: '', value: '', count: people },
    ...equalityQuestions.questions
      .flatMap(({ id, options }) => options.map(({ value }) => ({ question: id, value })))
      .map((choice, at) => ({ ...choice, count: counts[at]! })),
  ]);

describe('counts of equality questions', () => {
  it('are never told exactly where they are small, and else to the nearest 5', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { answered, questions } = shownCounts(round, equalityQuestions, counts, after);
        const people = counts[0]!.count;
        if (people < 10) expect([answered, questions]).toEqual([null, []]);
        else expect(Math.abs(answered! - people)).toBeLessThanOrEqual(2);
        for (const { id, options } of questions)
          for (const { value, count } of options) {
            const real = counts.find((each) => each.question === id && each.value === value)!.count;
            if (real < 5) expect(count).toBeNull();
            else {
              expect(count! % 5).toBe(0);
              expect(Math.abs(count! - real)).toBeLessThanOrEqual(2);
            }
          }
      }),
    );
  });

  it('are not told while answers may still come in', () => {
    fc.assert(
      fc.property(
        someCounts,
        fc.date({ min: new Date(round.opensAt), max: after, noInvalidDate: true }),
        (counts, now) => {
          if (now >= after) return;
          expect(shownCounts(round, equalityQuestions, counts, now)).toEqual({
            shownFrom: after.toISOString(),
            answered: null,
            questions: [],
          });
        },
      ),
    );
  });

  it('grow from the opening until a day after the closing', () => {
    expect(shownFrom(round)).toEqual(after);
    expect(takesAnswers(round, new Date(Date.parse(round.opensAt) - 1))).toBe(false);
    expect(takesAnswers(round, new Date(round.opensAt))).toBe(true);
    expect(takesAnswers(round, new Date(after.getTime() - 1))).toBe(true);
    expect(takesAnswers(round, after)).toBe(false);
  });
});
