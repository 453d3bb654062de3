import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternLengths } from '../../../sdk/form/crossed-bounds.ts';
import { checkAnswer, checkForm, kindOf } from '../../../sdk/form/index.ts';
import type { Answer, Question, TextPattern } from '../../../sdk/form/types.ts';
import { aPage, ask, formOf } from './a-form.ts';

const codes = (question: Question) => checkForm(formOf(aPage('a', [question]))).map(({ code }) => code);

/** One text of each length that a pattern knows. */
const texts: Record<TextPattern, string[]> = {
  'charity-number': ['123456', '1234567', 'SC123456', 'SC 123456', 'NIC 123456', '1234567-123'],
  'ods-code': ['RR8', 'RR81', 'RR812', 'RR8123', 'RR81234', 'RR812345', 'RR8123456', 'RR81234567'],
  postcode: ['M11AA', 'M1 1AA', 'LS1 3EX', 'SW1A 1AA'],
  reference: Array.from({ length: 41 }, (_, at) => 'A'.repeat(at + 1)),
};

const counted = fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined });
const text = fc
  .record({
    pattern: fc.constantFrom(...(Object.keys(texts) as TextPattern[])),
    minLength: counted,
    maxLength: counted,
  })
  .map(({ maxLength, ...own }) => ({
    question: ask('short-text', 'q', { ...own, ...(maxLength && { maxLength }) }),
    answers: texts[own.pattern] as Answer[],
  }));

const tenth = fc.option(
  fc.integer({ min: -40, max: 40 }).map((value) => value / 10),
  { nil: undefined },
);
const number = fc.record({ min: tenth, max: tenth, decimals: fc.constantFrom(undefined, 0, 1, 2) }).map((own) => ({
  question: ask('number', 'q', own),
  answers: Array.from({ length: 2001 }, (_, at) => (at - 1000) / 100) as Answer[],
}));

const several = fc
  .record({
    min: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    max: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  .map((own) => ({
    question: ask('several-of', 'q', own),
    answers: [1, 2, 3, 4].map((count) => ['one', 'two', 'three', 'four'].slice(0, count)) as Answer[],
  }));

describe('the bounds of a question', () => {
  it('are refused exactly where no answer keeps them', () => {
    fc.assert(
      fc.property(fc.oneof(text, number, several), ({ question, answers }) => {
        const some = answers.some((answer) => !checkAnswer(question, answer));
        expect(codes(question)).toEqual(some ? [] : ['bounds-crossed']);
      }),
      { numRuns: 1000 },
    );
  });

  it('know the shortest and the longest text of every pattern', () => {
    for (const [pattern, [shortest, longest]] of Object.entries(patternLengths)) {
      const lengths = texts[pattern as TextPattern].map((each) => each.length);
      expect([Math.min(...lengths), Math.min(Math.max(...lengths), 41)]).toEqual([shortest, Math.min(longest, 41)]);
      for (const answer of texts[pattern as TextPattern])
        expect(kindOf(ask('short-text')).check(ask('short-text', 'q', { pattern }), answer)).toBeUndefined();
    }
  });

  it.each<[string, Question]>([
    ['more choices than there are', ask('several-of', 'q', { min: 6 })],
    ['more choices than there are, though more are allowed', ask('several-of', 'q', { min: 6, max: 9 })],
    ['it where it need not be answered', ask('several-of', 'q', { min: 6, required: false })],
    ['a whole number between 1.2 and 1.8', ask('number', 'q', { min: 1.2, max: 1.8 })],
    ['a number too large to be told from the next', ask('number', 'q', { min: 1e20 })],
    ['a postcode of four characters', ask('short-text', 'q', { pattern: 'postcode', maxLength: 4 })],
    ['a postcode of nine characters', ask('short-text', 'q', { pattern: 'postcode', minLength: 9 })],
    ['three people and at most two', ask('group', 'q', { min: 3, max: 2 })],
  ])('may not ask for %s', (_, question) => expect(codes(question)).toEqual(['bounds-crossed']));

  it('are those of the fields of an entry too', () => {
    const field = ask('short-text', 'code', { pattern: 'ods-code', maxLength: 2 });
    expect(codes(ask('group', 'q', { fields: [field] }))).toEqual(['bounds-crossed']);
  });

  it('may leave a single answer', () => {
    expect(codes(ask('number', 'q', { min: 0.07, max: 0.07, decimals: 2 }))).toEqual([]);
    expect(codes(ask('several-of', 'q', { min: 4 }))).toEqual([]);
    expect(codes(ask('short-text', 'q', { pattern: 'postcode', minLength: 8, maxLength: 8 }))).toEqual([]);
    expect(codes(ask('date', 'q', { min: '2026-02-01', max: '2026-02-01' }))).toEqual([]);
  });
});
