import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMonitoring, choicesIn, formOfMonitoring, type Monitoring } from '../../../sdk/form/monitoring.ts';
import { validate } from '../../../sdk/form/validate.ts';
import { ask } from './a-form.ts';
import { hostileAnswers } from './arbitrary.ts';

const asked = { questions: [ask('one-of', 'age'), ask('several-of', 'langs')] } as Monitoring;
const form = formOfMonitoring(asked, { en: 'Equality' });

describe('equality questions', () => {
  it('need no answer, whatever the organiser wrote', () => {
    const strict = { questions: [{ ...ask('one-of', 'age'), required: true }] } as Monitoring;
    expect(validate(formOfMonitoring(strict, { en: 'Equality' }), {})).toEqual([]);
  });

  it('count the options that were chosen, in the order of the questions', () => {
    expect(choicesIn(asked, { langs: ['three', 'one'], age: 'two' })).toEqual([
      { question: 'age', value: 'two' },
      { question: 'langs', value: 'one' },
      { question: 'langs', value: 'three' },
    ]);
  });

  it('never count what is not on a list, nor one option twice, whatever the answers are', () => {
    fc.assert(
      fc.property(hostileAnswers(form), (answers) => {
        const choices = choicesIn(asked, answers);
        expect(new Set(choices.map((each) => JSON.stringify(each))).size).toBe(choices.length);
        for (const { question, value } of choices)
          expect(asked.questions.find(({ id }) => id === question)?.options.map((each) => each.value)).toContain(value);
      }),
    );
  });

  it('may only be of a kind that can be counted', () => {
    const written = { questions: [ask('short-text', 'age')] } as unknown as Monitoring;
    expect(checkMonitoring(written)).toEqual([{ code: 'type-not-allowed', question: 'age' }]);
    expect(checkMonitoring(asked)).toEqual([]);
    expect(checkMonitoring({ questions: [...asked.questions, ...asked.questions] }).length).toBeGreaterThan(0);
  });
});
