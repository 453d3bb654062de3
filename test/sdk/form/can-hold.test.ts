import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, journey, validate } from '../../../sdk/form/index.ts';
import type { Answer, Answers, Condition, Form, Question } from '../../../sdk/form/types.ts';
import { aPage, ask, formOf } from './a-form.ts';

const two = ['one', 'two'].map((value) => ({ value, label: { en: value } }));

/** Questions with few answers, so that all answers to a form can be gone through. */
const few: [question: Question, answers: Answer[]][] = [
  [ask('one-of', 'must', { options: two }), ['one', 'two']],
  [ask('one-of', 'may', { options: two, required: false }), ['one', 'two']],
  [ask('several-of', 'some', { options: two, max: 1, required: false }), [['one'], ['two']]],
  [ask('scale', 'point', { points: [{ en: 'Low' }, { en: 'High' }] }), [1, 2]],
  [ask('declaration', 'agree'), [true]],
];
const later: [Question, Answer[]] = [ask('one-of', 'later', { options: two }), ['one', 'two']];

const leaves: Condition[] = [...few, later].flatMap(([{ id, type }]) => [
  { question: id, answered: true },
  { question: id, answered: false },
  ...(['one', 'two'] as const).flatMap((value): Condition[] =>
    type === 'one-of'
      ? [{ question: id, is: value }]
      : type === 'several-of'
        ? [{ question: id, includes: value }]
        : [],
  ),
  ...(type === 'scale' ? [1, 2].map((is) => ({ question: id, is })) : []),
]);
const over = (own: Condition[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...own),
      fc.record({ not: tie('any') }),
      fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }),
    ),
  })).any;
const early = leaves.filter((leaf) => 'question' in leaf && leaf.question !== 'later');

const aForm = fc.tuple(fc.option(over(early), { nil: undefined }), over(leaves)).map(([first, second]) =>
  formOf(
    aPage(
      'a',
      few.map(([question]) => question),
    ),
    aPage('b', [{ ...later[0], ...(first && { when: first }) }, ask('email', 'b', { required: false })]),
    aPage('c', [ask('email', 'c', { required: false, when: second })]),
  ),
);

/** All right answers to a form. */
const everyAnswers = (form: Form): Answers[] =>
  [...few, later]
    .reduce<Answers[]>(
      (known, [{ id }, answers]) =>
        known.flatMap((one) => [one, ...answers.map((answer) => ({ ...one, [id]: answer }))]),
      [{}],
    )
    .filter((answers) => !validate(form, answers).length);

describe('a condition', () => {
  it('is refused exactly where no right answers to the form meet it', () => {
    fc.assert(
      fc.property(aForm, (form) => {
        const shown = new Set(
          everyAnswers(form).flatMap((answers) =>
            journey(form, answers).flatMap(({ questions }) => questions.map(({ id }) => id)),
          ),
        );
        const never = ['later', 'c'].filter((id) => !shown.has(id));
        expect(checkForm(form).map(({ question }) => question)).toEqual(never);
      }),
      { numRuns: 1000 },
    );
  });

  const asked = [
    ask('one-of', 'nation'),
    ask('one-of', 'role', { required: false }),
    ask('number', 'size', { min: 1, max: 5, required: false }),
    ask('date', 'day', { required: false }),
    ask('email', 'mail', { required: false }),
    ask('short-text', 'name', { maxLength: 5, required: false }),
    ask('topics', 'topics', { required: false }),
  ];
  const judge = (when: Condition) =>
    checkForm(formOf(aPage('a', asked), aPage('b', [ask('telephone', 'x', { when })]))).map(({ code }) => code);

  it.each<[string, Condition]>([
    ['any of nothing', { any: [] }],
    ['not all of nothing', { not: { all: [] } }],
    ['a day that is none', { question: 'day', is: 'banana' }],
    ['half a person', { question: 'size', is: 2.5 }],
    ['more than the most', { question: 'size', is: 6 }],
    ['an email address that is none', { question: 'mail', is: 'us' }],
    ['text that is too long', { question: 'name', is: 'Angharad' }],
    ['text that shows nothing', { question: 'name', is: '' }],
    [
      'two answers to one choice',
      {
        all: [
          { question: 'role', is: 'one' },
          { question: 'role', is: 'two' },
        ],
      },
    ],
    [
      'two numbers at once',
      {
        all: [
          { question: 'size', is: 1 },
          { question: 'size', is: 2 },
        ],
      },
    ],
    ['no answer where one must be', { question: 'nation', answered: false }],
    [
      'more topics than may be chosen',
      { all: ['one', 'two', 'three', 'four'].map((includes) => ({ question: 'topics', includes })) },
    ],
    ['what it also rules out', { all: [{ question: 'role', is: 'one' }, { not: { question: 'role', is: 'one' } }] }],
  ])('may not ask for %s', (_, when) => expect(judge(when)).toEqual(['condition-unknown-answer']));

  it('may ask for what can be, also in a way that always holds', () => {
    const some: Condition[] = [
      { all: [] },
      { not: { any: [] } },
      { any: [{ question: 'nation', is: 'one' }, { any: [] }] },
      { question: 'day', is: '2026-05-01' },
      { question: 'size', is: 5 },
      { question: 'role', answered: false },
      { not: { question: 'nation', answered: false } },
      { all: ['one', 'two', 'three'].map((includes) => ({ question: 'topics', includes })) },
    ];
    for (const when of some) expect(judge(when)).toEqual([]);
  });

  it('is refused on a page that its own page’s condition leaves out', () => {
    const page = aPage('b', [ask('email', 'x', { when: { question: 'role', is: 'two' } }), ask('email', 'y')]);
    const form = formOf(aPage('a', asked), { ...page, when: { question: 'role', is: 'one' } });
    expect(checkForm(form)).toEqual([{ code: 'condition-unknown-answer', page: 'b', question: 'x' }]);
  });

  it('is not gone through without end', () => {
    const any = ['one', 'two', 'three', 'four'].map((is) => ({ question: 'role', is }));
    const none = any.map((each) => ({ not: each }));
    expect(judge({ all: [...Array.from({ length: 300 }, () => ({ any })), ...none, { any: none }] })).toBeDefined();
  });
});
