import { describe, expect, it } from 'vitest';
import { carry, type FormChange } from '../../../sdk/form/index.ts';
import type { Answer, Answers, Form, Localised, Question } from '../../../sdk/form/types.ts';

const both = (text: string): Localised => ({ en: text, cy: `${text} (cy)` });
const option = (value: string, label = value) => ({ value, label: both(label) });

/** A form of one page for each list of questions: `p1`, `p2` … */
const aForm = (...pages: Question[][]): Form => ({
  id: 'f',
  version: 1,
  title: both('Form'),
  pages: pages.map((questions, at) => ({ id: `p${at + 1}`, title: both(`Page ${at + 1}`), questions })),
});

const name: Question = { id: 'name', type: 'short-text', label: both('Your name') };
const colour: Question = {
  id: 'colour',
  type: 'one-of',
  label: both('Colour'),
  options: [option('red', 'Red'), option('blue', 'Blue')],
};
const fruits: Question = {
  id: 'fruits',
  type: 'several-of',
  label: both('Fruits'),
  options: [option('fig'), option('plum'), option('pear')],
};
const agree: Question = { id: 'agree', type: 'declaration', label: both('I agree'), statement: both('We take part') };

/** What happens to an answer when its question becomes another. */
function move(before: Question, now: Question, answer: Answer) {
  const from = aForm([before]);
  const to = { ...aForm([now]), version: 2 };
  return carry(from, to, { answers: { [before.id]: answer }, pagesSaved: ['p1'], setAside: [] });
}

describe('an answer', () => {
  it.each<[string, Question, Question, Answer, Answer | undefined, FormChange['code'] | undefined, Answer | undefined]>(
    [
      ['stays under a question that is as it was', name, name, 'Siân', 'Siân', undefined, undefined],
      ['stays under another hint', name, { ...name, hint: both('In full') }, 'Siân', 'Siân', undefined, undefined],
      [
        'stays where only Welsh was added',
        { ...name, label: { en: 'Your name' } },
        name,
        'Siân',
        'Siân',
        undefined,
        undefined,
      ],
      [
        'stays under other words, to be looked at',
        name,
        { ...name, label: both('Full name') },
        'Siân',
        'Siân',
        'reworded',
        undefined,
      ],
      [
        'stays where a written answer is asked for in another way',
        name,
        { ...name, type: 'long-text' },
        'Siân',
        'Siân',
        'reworded',
        undefined,
      ],
      [
        'stays outside new limits, to be changed',
        name,
        { ...name, maxLength: 3 },
        'Siân',
        'Siân',
        'does-not-fit',
        undefined,
      ],
      [
        'of several lines is set aside for a field of one',
        { ...name, type: 'long-text' },
        name,
        'a\nb',
        undefined,
        'asked-otherwise',
        'a\nb',
      ],
      [
        'is set aside when its type takes no text',
        name,
        { ...name, type: 'number' },
        'Siân',
        undefined,
        'asked-otherwise',
        'Siân',
      ],
      [
        'is set aside when its choice is gone',
        colour,
        { ...colour, options: [option('blue', 'Blue'), option('green')] },
        'red',
        undefined,
        'choice-gone',
        'red',
      ],
      [
        'is looked at when there are more choices',
        colour,
        { ...colour, options: [...colour.options, option('green')] },
        'red',
        'red',
        'reworded',
        undefined,
      ],
      [
        'keeps the choices that are still there',
        fruits,
        { ...fruits, options: [option('fig'), option('pear')] },
        ['fig', 'plum'],
        ['fig'],
        'choice-gone',
        ['fig', 'plum'],
      ],
      [
        'becomes one of several',
        colour,
        { ...fruits, id: 'colour', options: colour.options } as Question,
        'red',
        ['red'],
        'reworded',
        undefined,
      ],
      [
        'of one choice becomes the only one',
        { ...fruits, id: 'colour', options: colour.options } as Question,
        colour,
        ['red'],
        'red',
        'reworded',
        undefined,
      ],
      [
        'of two choices is asked anew as one',
        { ...fruits, id: 'colour', options: colour.options } as Question,
        colour,
        ['red', 'blue'],
        undefined,
        'asked-otherwise',
        ['red', 'blue'],
      ],
      [
        'agrees to the same words only',
        agree,
        { ...agree, statement: both('We pay') },
        true,
        undefined,
        'agree-again',
        true,
      ],
      [
        'agrees as before under a new hint',
        agree,
        { ...agree, hint: both('Read it') },
        true,
        true,
        undefined,
        undefined,
      ],
    ],
  )('%s', (_, before, now, answer, kept, code, aside) => {
    const carried = move(before, now, answer);
    expect(carried.answers).toEqual(kept === undefined ? {} : { [before.id]: kept });
    expect(carried.changes.map((change) => change.code)).toEqual(code ? [code] : []);
    expect(carried.setAside.map((each) => each.answer)).toEqual(aside === undefined ? [] : [aside]);
    expect(carried.pagesSaved).toEqual(code ? [] : ['p1']);
  });

  it('of groups is kept while its fields are there, and set aside when one goes', () => {
    const field = (id: string) => ({ id, type: 'short-text' as const, label: both(id) });
    const people = (...ids: string[]): Question => ({
      id: 'people',
      type: 'group',
      label: both('People'),
      entry: both('Person'),
      fields: ids.map(field),
    });
    const answer = [{ name: 'Siân', role: 'Lead' }];
    expect(move(people('name', 'role'), people('name', 'role'), answer).answers).toEqual({ people: answer });
    const fewer = move(people('name', 'role'), people('name'), answer);
    expect([fewer.answers, fewer.setAside[0]?.answer, fewer.changes[0]?.words]).toEqual([
      {},
      answer,
      [{ en: 'Siân, Lead', cy: 'Siân, Lead' }],
    ]);
  });
});

describe('a draft', () => {
  const from = aForm([name], [colour], [agree]);
  const draft = {
    answers: { name: 'Siân', colour: 'red', agree: true } as Answers,
    pagesSaved: ['p1', 'p2', 'p3'],
    setAside: [],
  };

  it('is told of a removed question in both languages, with its answer in words', () => {
    const to = { ...aForm([name], [agree]), version: 2 };
    to.pages[1]!.id = 'p3';
    const { answers, setAside, changes, pagesSaved } = carry(from, to, draft);
    expect(answers).toEqual({ name: 'Siân', agree: true });
    expect(changes).toEqual([
      { code: 'removed', page: null, question: 'colour', label: both('Colour'), was: null, words: [both('Red')] },
    ]);
    expect(setAside).toEqual([{ question: colour, answer: 'red', version: 1 }]);
    expect(pagesSaved).toEqual(['p1', 'p3']);
  });

  it('is told of a question that is new, on its page', () => {
    const to = {
      ...aForm([name, { ...name, id: 'email', type: 'email', label: both('Email') }], [colour], [agree]),
      version: 2,
    };
    const { changes, pagesSaved } = carry(from, to, draft);
    expect(changes.map(({ code, page, question }) => [code, page, question])).toEqual([['added', 'p1', 'email']]);
    expect(pagesSaved).toEqual(['p2', 'p3']);
  });

  it('that has not been begun is told of nothing', () => {
    const to = { ...aForm([name], [fruits]), version: 2 };
    expect(carry(from, to, { answers: {}, pagesSaved: [], setAside: [] }).changes).toEqual([]);
  });

  it('keeps an answer that does not apply any more, and says so', () => {
    const to = { ...aForm([name], [colour], [{ ...agree, when: { question: 'colour', is: 'blue' } }]), version: 2 };
    const { answers, changes, setAside } = carry(from, to, draft);
    expect([answers['agree'], setAside]).toEqual([true, []]);
    expect(changes.map(({ code, page }) => [code, page])).toEqual([['not-asked', null]]);
  });

  it('is told of what was optional and is needed now', () => {
    const optional = aForm([{ ...name, required: false }]);
    const to = { ...aForm([name]), version: 2 };
    const { changes } = carry(optional, to, { answers: {}, pagesSaved: ['p1'], setAside: [] });
    expect(changes.map(({ code }) => code)).toEqual(['needed']);
  });

  it('gets back what an earlier version had taken away', () => {
    const without = { ...aForm([name], [agree]), version: 2 };
    const once = carry(from, without, draft);
    const again = carry(without, { ...from, version: 3 }, once);
    expect([again.answers['colour'], again.setAside]).toEqual(['red', []]);
    expect(again.changes.map(({ code, words }) => [code, words])).toContainEqual(['returned', [both('Red')]]);
  });

  it('keeps what was set aside beside what has been answered since', () => {
    const setAside = [{ question: { ...name, type: 'long-text' } as Question, answer: 'a\nb', version: 1 }];
    const carried = carry(from, { ...from, version: 3 }, { ...draft, setAside });
    expect([carried.answers['name'], carried.setAside]).toEqual(['Siân', setAside]);
  });
});
