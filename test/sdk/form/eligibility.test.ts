import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersForForm,
  checkEligibility,
  type Eligibility,
  type EligibilityOutcome,
  formOfCheck,
  judge,
} from '../../../sdk/form/eligibility.ts';
import { checkAnswer } from '../../../sdk/form/index.ts';
import type { Answers, Condition, Question } from '../../../sdk/form/types.ts';
import { aForm, answersFor, hostileAnswers } from './arbitrary.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const outcome = fc.constantFrom<EligibilityOutcome>('yes', 'no', 'ask');
const question = (id: string): Question => ({
  id,
  type: 'one-of',
  label: both(id),
  options: ['a', 'b', 'c'].map((value) => ({ value, label: both(value) })),
});

const condition = (ids: string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition; leaf: Condition }>((tie) => ({
    leaf: fc.oneof(
      fc.record({ question: fc.constantFrom(...ids), is: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ question: fc.constantFrom(...ids), answered: fc.boolean() }),
    ),
    any: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any;

const aCheck: fc.Arbitrary<Eligibility> = fc
  .integer({ min: 1, max: 5 })
  .chain((size) => {
    const ids = Array.from({ length: size }, (_, at) => `q-${at}`);
    const rule = fc.record({ when: condition(ids), outcome, reason: fc.lorem().map(both) });
    return fc.record({
      questions: fc.constant(ids.map(question)),
      rules: fc.array(rule, { maxLength: 6 }),
      otherwise: fc.record({ outcome, reason: fc.lorem().map(both) }),
    });
  })
  .map((check) => {
    const never = new Set(checkEligibility(check).map((fault) => fault.rule));
    return { ...check, rules: check.rules.filter((_, at) => !never.has(at)) };
  });
const answered = aCheck.chain((check) =>
  fc.tuple(
    fc.constant(check),
    fc.oneof(
      answersFor(formOfCheck(check, both('Check'))),
      hostileAnswers(formOfCheck(check, both('Check'))),
      fc.constant<Answers>({}),
    ),
  ),
);

describe('an eligibility check, over generated rules', () => {
  it('is one that may be used', () => {
    fc.assert(fc.property(aCheck, (check) => void expect(checkEligibility(check)).toEqual([])));
  });

  it('comes to an outcome whatever the answers are, the same each time, and names its reasons', () => {
    fc.assert(
      fc.property(answered, ([check, answers]) => {
        const result = judge(check, answers);
        expect(['yes', 'no', 'ask']).toContain(result.outcome);
        expect(result.reasons.length).toBeGreaterThan(0);
        expect(judge(check, structuredClone(answers))).toEqual(result);
        const written = [...check.rules, check.otherwise].filter((rule) => rule.outcome === result.outcome);
        for (const reason of result.reasons) expect(written.map((rule) => rule.reason)).toContainEqual(reason);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the rules, except for the order of the reasons', () => {
    fc.assert(
      fc.property(answered, ([check, answers]) => {
        const turned = { ...check, rules: check.rules.toReversed() };
        const [one, other] = [judge(check, answers), judge(turned, answers)];
        expect(other.outcome).toBe(one.outcome);
        expect(other.reasons.toSorted((a, b) => a.en.localeCompare(b.en))).toEqual(
          one.reasons.toSorted((a, b) => a.en.localeCompare(b.en)),
        );
      }),
    );
  });

  it('lets a no outweigh everything', () => {
    fc.assert(
      fc.property(answered, ([check, answers]) => {
        const rule = { when: { all: [] }, outcome: 'no' as const, reason: both('never') };
        expect(judge({ ...check, rules: [...check.rules, rule] }, answers).outcome).toBe('no');
      }),
    );
  });

  it('hands on only answers that the application takes as they are', () => {
    const any = aForm().chain((form) =>
      fc.tuple(
        fc.constant(form),
        fc.subarray(form.pages.flatMap(({ questions }) => questions)),
        fc.oneof(answersFor(form), hostileAnswers(form)),
      ),
    );
    fc.assert(
      fc.property(any, ([form, questions, answers]) => {
        const carried = answersForForm(form, { questions }, answers);
        for (const [id, answer] of Object.entries(carried)) {
          const asked = questions.find((each) => each.id === id);
          expect(asked && checkAnswer(asked, answer)).toBeUndefined();
          expect(asked).toBeDefined();
          expect(answers[id]).toEqual(answer);
        }
      }),
    );
  });

  it('hands on only answers that are right for the check and for the application', () => {
    const asked = question('nation');
    const check = { questions: [asked], rules: [], otherwise: { outcome: 'yes' as const, reason: both('Welcome') } };
    const form = formOfCheck(check, both('Form'));
    const narrower: Question = { ...asked, type: 'one-of', options: [{ value: 'a', label: both('a') }] };
    const forNarrower = (answer: string) => answersForForm(form, { questions: [narrower] }, { nation: answer });
    expect([forNarrower('a'), forNarrower('b')]).toEqual([{ nation: 'a' }, {}]);
    const fromWider = { ...form, pages: [{ ...form.pages[0]!, questions: [narrower] }] };
    expect(answersForForm(fromWider, { questions: [asked] }, { nation: 'b' })).toEqual({});
  });
});

describe('a check that cannot be used', () => {
  const good: Eligibility = {
    questions: [question('nation')],
    rules: [{ when: { question: 'nation', is: 'a' }, outcome: 'no', reason: both('Not here') }],
    otherwise: { outcome: 'yes', reason: both('Welcome') },
  };
  it.each([
    [
      'asks for free text',
      { ...good, questions: [...good.questions, { id: 'name', type: 'short-text', label: both('Name') }] },
      { code: 'type-not-allowed', question: 'name' },
    ],
    [
      'asks the same twice',
      { ...good, questions: [...good.questions, ...good.questions] },
      { code: 'duplicate-question', question: 'nation' },
    ],
    [
      'has a rule on no question of its own',
      { ...good, rules: [{ ...good.rules[0], when: { not: { question: 'size', answered: true } } }] },
      { code: 'rule-unknown-question', question: 'size', rule: 0 },
    ],
    [
      'has a rule on no option',
      { ...good, rules: [{ ...good.rules[0], when: { all: [{ question: 'nation', is: 'z' }] } }] },
      { code: 'rule-unknown-option', question: 'nation', rule: 0 },
    ],
    [
      'has a rule that asks for two answers to one choice',
      {
        ...good,
        rules: [
          ...good.rules,
          { ...good.rules[0], when: { all: ['a', 'b'].map((is) => ({ question: 'nation', is })) } },
        ],
      },
      { code: 'rule-never-holds', rule: 1 },
    ],
    [
      'gives a reason that shows nothing',
      { ...good, rules: [{ ...good.rules[0], reason: { en: ' ', cy: 'Nid yma' } }] },
      { code: 'text-shows-nothing', rule: 0, text: 'reason.en' },
    ],
    [
      'greets with a bell',
      { ...good, otherwise: { outcome: 'yes', reason: both('Welcome\u0007') } },
      { code: 'text-forbidden-character', text: 'otherwise.reason.cy' },
    ],
  ])('%s', (_, check, problem) => {
    expect(checkEligibility(check as Eligibility)).toContainEqual(problem);
  });
});
