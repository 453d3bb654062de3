import { describe, expect, it } from 'vitest';
import { form as contractForm } from '../../../sdk/contract/forms.ts';
import { checkForm, type FormProblemCode, missingWelsh } from '../../../sdk/form/index.ts';
import type { Condition, Form, GroupField, Question } from '../../../sdk/form/types.ts';
import { aPage, ask, formOf } from './a-form.ts';

const codes = (...pages: Parameters<typeof formOf>) => checkForm(formOf(...pages)).map(({ code }) => code);

describe('a form that is to be published', () => {
  it('passes when nothing is wrong with it', () => {
    expect(
      codes(aPage('a', [ask('one-of', 'x')]), aPage('b', [ask('date', 'y')], { when: { question: 'x', is: 'one' } })),
    ).toEqual([]);
  });

  it('passes when ids only look like those of choices and entries', () => {
    const own = ['x-1', 'x-5', 'x-2024', 'x-two', 'x-items', 'y-0', 'y-51', 'y-2024'].map((id) => ask('email', id));
    expect(codes(aPage('a', [ask('one-of', 'x'), ask('group', 'y'), ...own]))).toEqual([]);
  });

  it('passes when each organisation is asked for a file', () => {
    const theirs = { ...aPage('a', [ask('upload')]), for: 'organisation' as const };
    expect(codes(theirs, aPage('b', [ask('email', 'e')]))).toEqual([]);
  });

  it.each([
    ['has no pages', [], ['no-pages']],
    ['has an empty page', [aPage('a', [])], ['no-questions']],
    [
      'uses a page twice',
      [aPage('a', [ask('email', 'x')]), aPage('a', [ask('email', 'y')])],
      ['duplicate-page', 'duplicate-page'],
    ],
    [
      'uses a question twice',
      [aPage('a', [ask('email', 'x'), ask('email', 'x')])],
      ['duplicate-question', 'duplicate-question'],
    ],
    ['takes the name of a box', [aPage('a', [ask('date', 'x'), ask('email', 'x-day')])], ['field-name-taken']],
    [
      'takes the id of a choice, of a hint or of an entry’s box',
      [
        aPage('a', [ask('one-of', 'x'), ask('email', 'x-2'), ask('email', 'y'), ask('email', 'y-hint')]),
        aPage('b', [ask('group', 'z'), ask('email', 'z-1-name')]),
      ],
      ['field-name-taken', 'field-name-taken', 'field-name-taken'],
    ],
    [
      'has a box in an entry that takes the id of a choice',
      [
        aPage('a', [
          ask('group', 'x', { fields: [ask('one-of', 'kind'), ask('short-text', 'kind-2')] as GroupField[] }),
        ]),
      ],
      ['field-name-taken'],
    ],
    ['names a page as one of ours', [aPage('status', [ask('email', 'x')])], ['page-id-taken']],
    ['has an id that is no id', [aPage('a', [ask('email', 'My id')])], ['bad-id']],
    [
      'looks at a later page',
      [aPage('a', [ask('email', 'x')], { when: { question: 'y', answered: true } }), aPage('b', [ask('email', 'y')])],
      ['condition-not-earlier'],
    ],
    [
      'looks at its own page',
      [aPage('a', [ask('email', 'x'), ask('email', 'y', { when: { not: { question: 'x', answered: true } } })])],
      ['condition-not-earlier'],
    ],
    ...(
      [
        [ask('one-of', 'x'), { question: 'x', is: 'Wales' }],
        [ask('several-of', 'x'), { question: 'x', is: 'one' }],
        [ask('several-of', 'x'), { question: 'x', includes: 'five' }],
        [ask('place', 'x'), { question: 'x', includes: 'wales' }],
        [ask('number', 'x'), { question: 'x', is: '3' }],
        [ask('scale', 'x'), { question: 'x', is: 99 }],
        [ask('declaration', 'x'), { question: 'x', is: false }],
      ] as [Question, Condition][]
    ).map(
      ([asked, when]) =>
        [
          `looks at ${asked.type} for ${JSON.stringify(when)}`,
          [aPage('a', [asked]), aPage('b', [ask('email', 'y')], { when })],
          ['condition-unknown-answer'],
        ] as [string, ReturnType<typeof aPage>[], FormProblemCode[]],
    ),
    [
      'looks at nothing',
      [aPage('a', [ask('email', 'x')], { when: { all: [{ any: [{ question: 'z', is: 1 }] }] } })],
      ['condition-unknown-question'],
    ],
    [
      'crosses its bounds',
      [
        aPage('a', [
          ask('number', 'x', { min: 2, max: 1 }),
          ask('several-of', 'y', { min: 5 }),
          ask('date', 'z', { min: '2026-02-01', max: '2026-01-01' }),
        ]),
      ],
      ['bounds-crossed', 'bounds-crossed', 'bounds-crossed'],
    ],
    [
      'repeats an option',
      [aPage('a', [ask('one-of', 'x', { options: [1, 2].map(() => ({ value: 'v', label: { en: 'V' } })) })])],
      ['duplicate-option'],
    ],
  ])('is refused when it %s', (_, pages, expected) => expect(codes(...pages)).toEqual(expected));

  const options = (count: number, value = 'o') => ({
    options: Array.from({ length: count }, (_, at) => ({ value: `${value}${at}`, label: { en: 'V' } })),
  });
  it.each<[string, Question, FormProblemCode]>([
    ['one of a single option', ask('one-of', 'x', options(1)), 'too-few-options'],
    ['several of no options', ask('several-of', 'x', options(0)), 'too-few-options'],
    ['51 topics', ask('topics', 'x', options(51)), 'too-many-options'],
    ['an option whose value is no id', ask('one-of', 'x', options(2, 'Not an id ')), 'bad-option'],
    ['a length of nothing', ask('short-text', 'x', { maxLength: 0 }), 'bounds-out-of-range'],
    ['half a character', ask('short-text', 'x', { minLength: 0.5 }), 'bounds-out-of-range'],
    ['2,001 words', ask('long-text', 'x', { maxWords: 2001 }), 'bounds-out-of-range'],
    ['seven decimals', ask('number', 'x', { decimals: 7 }), 'bounds-out-of-range'],
    ['no end', ask('number', 'x', { max: Infinity }), 'bounds-out-of-range'],
    ['a day that does not exist', ask('date', 'x', { min: '2026-02-30' }), 'bounds-out-of-range'],
    ['at least no choice', ask('several-of', 'x', { min: 0 }), 'bounds-out-of-range'],
    ['at most no topic', ask('topics', 'x', { max: 0 }), 'bounds-out-of-range'],
  ])('may not ask for %s, and the contract refuses it too', (_, question, expected) => {
    const form = formOf(aPage('a', [question]));
    expect(checkForm(form).map(({ code }) => code)).toEqual([expected]);
    expect(contractForm.safeParse(form).success).toBe(false);
  });

  it('may have 30 pages of 20 questions and a version from 1, as the contract has it', () => {
    const pages = (count: number, each: number) =>
      Array.from({ length: count }, (_, at) =>
        aPage(
          `p${at}`,
          Array.from({ length: each }, (_, index) => ask('email', `q${at}-${index}`)),
        ),
      );
    const judged = (form: Form) => [checkForm(form).map(({ code }) => code), contractForm.safeParse(form).success];
    expect(judged(formOf(...pages(30, 20)))).toEqual([[], true]);
    expect(judged(formOf(...pages(31, 1)))).toEqual([['too-many-pages'], false]);
    expect(judged(formOf(...pages(1, 21)))).toEqual([['too-many-questions'], false]);
    for (const version of [0, 1.5, Number.NaN])
      expect(judged({ ...formOf(...pages(1, 1)), version })).toEqual([['bad-version'], false]);
  });

  it('says where Welsh is missing, apart from the problems', () => {
    const form = formOf(aPage('a', [ask('email', 'x', { label: { en: 'Email' } })]));
    expect(checkForm(form)).toEqual([]);
    expect(missingWelsh(form)).toEqual(['pages.0.questions.0.label']);
  });
});
