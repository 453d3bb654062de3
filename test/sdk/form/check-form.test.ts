import { describe, expect, it } from 'vitest';
import { checkForm, missingWelsh } from '../../../sdk/form/index.ts';
import { aPage, ask, formOf } from './a-form.ts';

const codes = (...pages: Parameters<typeof formOf>) => checkForm(formOf(...pages)).map(({ code }) => code);

describe('a form that is to be published', () => {
  it('passes when nothing is wrong with it', () => {
    expect(
      codes(aPage('a', [ask('one-of', 'x')]), aPage('b', [ask('date', 'y')], { when: { question: 'x', is: 'one' } })),
    ).toEqual([]);
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

  it('says where Welsh is missing, apart from the problems', () => {
    const form = formOf(aPage('a', [ask('email', 'x', { label: { en: 'Email' } })]));
    expect(checkForm(form)).toEqual([]);
    expect(missingWelsh(form)).toEqual(['pages.0.questions.0.label']);
  });
});
