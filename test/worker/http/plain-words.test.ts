import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { applications } from '../../../sdk/contract/applications.ts';
import { life } from '../../../sdk/contract/life.ts';
import { staff } from '../../../sdk/contract/staff.ts';
import { subscriptions } from '../../../sdk/contract/subscriptions.ts';
import { newForm } from '../../../sdk/contract/forms.ts';
import { typedMonitoring } from '../../../worker/console/typed-check.ts';
import { typedForm } from '../../../worker/console/typed-form.ts';
import { parse } from '../../../worker/http/parse.ts';
import { Problem } from '../../../worker/http/problem.ts';

function faults(schema: z.ZodType, value: unknown): string[] {
  try {
    parse(schema, value, 'invalid-body');
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.issues!.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
}

const subscribe = subscriptions['subscriptions.create'].body;
const decide = life['staff.decide'].body;
const reopen = life['staff.reopen'].body;
const save = applications['applications.save'].body;
const list = staff['staff.applications'].query;
const text = { en: 'Text', cy: 'Testun' };
const form = (...questions: object[]) => ({ id: 'form', title: text, pages: [{ id: 'a', title: text, questions }] });

describe('what is wrong with an input', () => {
  it('is said in the contract’s own words where it has some, also of what is not there', () => {
    expect(faults(subscribe, { topics: [], email: 'a@b.cd' })).toEqual([
      'programme: give a programme, or topics, or both.',
    ]);
    expect(faults(decide, { decision: 'offer' })).toEqual(['answerBy: an offer needs one, and nothing else does.']);
  });

  it('is said to be needed where it is not there', () => {
    expect(faults(decide, {})).toContain('decision: it is needed.');
    expect(faults(newForm, form({ id: 'q', label: text }))).toEqual(['pages.0.questions.0.type: it is needed.']);
  });

  it.each<[z.ZodType, unknown, string]>([
    [subscribe, { programme: 'p', email: 'us' }, 'email: give an email address such as name@example.org.'],
    [
      subscribe,
      { programme: 'A b', email: 'a@b.cd' },
      'programme: give lower-case letters and digits, with hyphens between them.',
    ],
    [subscribe, { programme: 'p', email: 'a@b.cd', more: 1 }, ': “more” is not known here: remove it.'],
    [subscribe, { programme: 'p', email: 'a@b.cd', locale: 'fr' }, 'locale: give one of “en”, “cy”.'],
    [subscribe, { topics: 'p', email: 'a@b.cd' }, 'topics: give a list in square brackets.'],
    [subscribe, [], ': give an object in braces.'],
    [decide, { decision: 'offer', answerBy: 'soon' }, 'answerBy: give an instant such as 2026-05-01T09:00:00Z.'],
    [
      reopen,
      { questions: ['q'], deadline: '2026-05-01T09:00:00Z', note: '\u200b' },
      'note: it must have a character that shows, and no control characters except tabs and line ends.',
    ],
    [list, { limit: '0' }, 'limit: give a whole number from 1 to 100.'],
    [list, { cursor: '%' }, 'cursor: give the `next` of the page before, as it is.'],
    [
      save,
      { answers: { q: null } },
      'answers.q: give text, a number, true or false, a list, or an object with a name, as the question’s type asks. Leave it out to clear it.',
    ],
    [
      save,
      { answers: { 'A b': 'x' } },
      'answers.A b: the name is not allowed: give lower-case letters and digits, with hyphens between them.',
    ],
    [newForm, { ...form(), pages: [] }, 'pages: give at least 1 entry.'],
    [
      newForm,
      form({ id: 'q', type: 'number', label: text, decimals: 7 }),
      'pages.0.questions.0.decimals: give at most 6.',
    ],
    [
      newForm,
      form({ id: 'q', type: 'number', label: text, decimals: 0.5 }),
      'pages.0.questions.0.decimals: give a whole number.',
    ],
    [
      newForm,
      form({ id: 'q', type: 'upload', label: text, when: {} }),
      'pages.0.questions.0.when: give a question with is, includes or answered, or one of all, any and not.',
    ],
  ])('says what to send %#', (schema, value, sentence) => expect(faults(schema, value)).toContain(sentence));

  it('is told to organisers in the same words', () => {
    expect(typedMonitoring('{"more": 1}').faults.map(({ message }) => message)).toEqual([
      'In the list of equality questions, questions: it is needed',
      'In the list of equality questions, at the top: “more” is not known here: remove it',
    ]);
    const typed = typedForm(JSON.stringify({ title: text, pages: 'none' }), { id: 'f', version: 1, englishOnly: true });
    expect(typed).toEqual({
      faults: [{ anchor: 'definition', message: 'In the form, pages: give a list in square brackets' }],
    });
  });
});
