import { describe, expect, it } from 'vitest';
import { checkAnswer, questionTypes, readPage, showAnswer, splitDate } from '../../../sdk/form/index.ts';
import type { Answer, QuestionType } from '../../../sdk/form/types.ts';
import { ask } from './a-form.ts';

const code = (type: QuestionType, answer: unknown, own: object = {}) =>
  checkAnswer(ask(type, 'q', own), answer as Answer)?.code;
const read = (type: QuestionType, fields: Record<string, string> | [string, string][]) =>
  readPage([ask(type)], new URLSearchParams(fields))['q'];
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('answers that are accepted', () => {
  it.each<[QuestionType, unknown, object?]>([
    ...["O'Brien", 'Siân Ŵyn-Jones', 'Ngũgĩ', '李', 'Null', '<b>&amp;'].map(
      (name) => ['short-text', name] as ['short-text', string],
    ),
    ['short-text', '😀'.repeat(200)],
    ['short-text', 'ls1 3ex', { pattern: 'postcode' }],
    ['short-text', 'SC012345', { pattern: 'charity-number' }],
    ['short-text', '1234567', { pattern: 'charity-number' }],
    ['short-text', 'RR8', { pattern: 'ods-code' }],
    ['short-text', 'ALS-7K3M-9QXD', { pattern: 'reference' }],
    ['long-text', 'One line\n\tand another\r\n'],
    ['long-text', words(300)],
    ['email', "siân.o'brien+test@bwrdd-iechyd.cymru"],
    ['telephone', '0113 496 0000'],
    ['telephone', '(028) 9032-1234 ext. 12'],
    ['telephone', '+44 20 7946 0000 x5'],
    ['telephone', '(+44) 113 496 0000'],
    ['telephone', '0113.496.0000'],
    ['telephone', '0113\u2013496\u20130000'],
    ['telephone', '0113\u00a0496\u00a00000'],
    ['telephone', '0113 496 0000 extension 12'],
    ['number', 0],
    ['number', 1.25, { decimals: 2 }],
    ['date', '2024-02-29'],
    ['date', '2026-05-01', { min: '2026-05-01', max: '2026-05-01' }],
    ['one-of', 'two'],
    ['several-of', ['two', 'one']],
    ['topics', ['one', 'two', 'three']],
    ['organisation', { code: 'RR8', name: 'Leeds Teaching Hospitals NHS Trust' }],
    ['organisation', { name: 'Gofal Ni' }],
    ['declaration', true],
    ['scale', 4],
    ['place', [{ code: 'wales', name: 'Wales' }]],
    [
      'place',
      [
        { code: 'QRL', name: 'A board' },
        { code: 'E06000001', name: 'A council' },
      ],
    ],
    [
      'group',
      [
        { name: 'Ngũgĩ', email: 'n@example.org' },
        { name: 'Siân', email: 's@example.org' },
      ],
    ],
    ['asks-offers', [{ kind: 'ask', topic: 'one', text: 'How do you begin?' }]],
  ])('%s %j', (type, answer, own) => expect(code(type, answer, own)).toBeUndefined());
});

describe('answers that are refused, and why', () => {
  it.each<[QuestionType, unknown, string, object?]>([
    ['short-text', '😀'.repeat(201), 'too-long'],
    ['short-text', 'ab', 'too-short', { minLength: 3 }],
    ['short-text', 'LS1', 'pattern', { pattern: 'postcode' }],
    ['short-text', 'a\nb', 'forbidden-character'],
    ['short-text', 'a\0b', 'forbidden-character'],
    ['long-text', 'a\ud800b', 'forbidden-character'],
    ['long-text', 'a\u001bb', 'forbidden-character'],
    ['long-text', words(301), 'too-many-words'],
    ['long-text', 'x'.repeat(20_001), 'too-long'],
    ['email', 'siân@localhost', 'email'],
    ['email', 'a@b@c.uk', 'email'],
    ['email', 'a b@c.uk', 'email'],
    ['email', 'a@c..uk', 'email'],
    ['email', `${'a'.repeat(250)}@b.uk`, 'email'],
    ['telephone', '12345', 'telephone'],
    ['telephone', '+44 1234 5678 9012 3456', 'telephone'],
    ['telephone', 'call me', 'telephone'],
    ['telephone', '0113/496/0000', 'telephone'],
    ['telephone', '0113 496 0000 extension', 'telephone'],
    ['number', 'a few', 'not-a-number'],
    ['number', 1.5, 'not-whole'],
    ['number', 1.255, 'too-many-decimals', { decimals: 2 }],
    ['number', 3, 'too-small', { min: 4 }],
    ['number', 6, 'too-large', { max: 5 }],
    ['number', 1e300, 'too-large'],
    ['number', true, 'wrong-type'],
    ['date', '2026-2-31', 'not-a-date'],
    ['date', '26-02-03', 'not-a-date'],
    ['date', '2026--3', 'date-incomplete'],
    ['date', '2026-04-30', 'too-early', { min: '2026-05-01' }],
    ['date', '2026-05-02', 'too-late', { max: '2026-05-01' }],
    ['one-of', 'five', 'not-an-option'],
    ['several-of', ['one', 'five'], 'not-an-option'],
    ['several-of', ['one', 'one'], 'wrong-type'],
    ['several-of', ['one', 7], 'wrong-type'],
    ['several-of', ['one'], 'too-few', { min: 2 }],
    ['several-of', ['one', 'two', 'three'], 'too-many', { max: 2 }],
    ['topics', ['one', 'two', 'three', 'four'], 'too-many'],
    ['organisation', 'Leeds', 'not-an-option'],
    ['organisation', { code: 'R R', name: 'x' }, 'wrong-type'],
    ['organisation', { code: 'RR8', name: '' }, 'wrong-type'],
    ['organisation', { name: 'x', other: 1 }, 'wrong-type'],
    ['organisation', { name: 'x'.repeat(301) }, 'too-long'],
    ['scale', 0, 'not-an-option'],
    ['scale', 5, 'not-an-option'],
    ['scale', 1.5, 'not-an-option'],
    ['scale', 'high', 'not-an-option'],
    ['place', [{ name: 'Leeds' }], 'not-an-option'],
    ['place', [{ code: 'wales', name: 'Wales' }], 'not-an-option', { levels: ['system'] }],
    [
      'place',
      [
        { code: 'A', name: 'a' },
        { code: 'A', name: 'b' },
      ],
      'wrong-type',
    ],
    [
      'place',
      [
        { code: 'A', name: 'a' },
        { code: 'B', name: 'b' },
      ],
      'too-many',
      { max: 1 },
    ],
    ['place', [{ code: 'A', name: 'a\0' }], 'forbidden-character'],
    ['group', [{ email: 'sian@example.org' }], 'required'],
    ['group', [{ name: 'Siân', email: 'nobody' }], 'email'],
    ['group', [{ name: 'Siân', other: 'x' }], 'wrong-type'],
    ['group', [{ name: 'Siân', email: 's@b.uk' }], 'too-few', { min: 2 }],
    ['group', Array.from({ length: 11 }, () => ({ name: 'Siân', email: 's@b.uk' })), 'too-many'],
    ['asks-offers', [{ kind: 'gift', topic: 'one', text: 'x' }], 'not-an-option'],
    ['asks-offers', [{ kind: 'ask', topic: 'five', text: 'x' }], 'not-an-option'],
    ['asks-offers', [{ kind: 'ask', topic: 'one', text: words(61) }], 'too-many-words'],
    ['asks-offers', Array.from({ length: 7 }, () => ({ kind: 'ask', topic: 'one', text: 'x' })), 'too-many'],
    ['declaration', 'yes', 'wrong-type'],
    ['declaration', false, 'required'],
  ])('%s %j: %3$s', (type, answer, expected, own) => expect(code(type, answer, own)).toBe(expected));

  it.each(questionTypes)('a blank %s is missing when required and nothing at all when not', (type) => {
    for (const blank of [undefined, null, '', ' \n', []]) {
      expect(code(type, blank)).toBe('required');
      expect(code(type, blank, { required: false })).toBeUndefined();
    }
  });

  it.each(questionTypes)('%s refuses every shape that is not its own', (type) => {
    for (const shape of [{}, { name: 5 }, [[]], [{}], -Infinity]) expect(code(type, shape)).toMatch(/wrong-type/);
    expect(code(type, type === 'organisation' || type === 'number' || type === 'date' ? 'x' : {})).toBeTruthy();
  });

  it('says which boxes of a date are empty and points at the first', () => {
    expect(checkAnswer(ask('date'), '2026--')).toEqual({
      code: 'date-incomplete',
      part: 'day',
      params: { missing: 'day month' },
    });
    expect(checkAnswer(ask('date'), '26-1-1')?.part).toBe('year');
  });
});

describe('reading submitted fields', () => {
  it.each<[QuestionType, Record<string, string> | [string, string][], Answer | undefined]>([
    ['short-text', { q: '  Ngũgĩ ' }, 'Ngũgĩ'],
    ['short-text', { q: '   ' }, undefined],
    ['long-text', { q: 'a\r\nb\rc' }, 'a\nb\nc'],
    ['number', { q: ' 1,250 ' }, 1250],
    ['number', { q: '-0' }, 0],
    ['number', { q: '1e5' }, '1e5'],
    ['number', { q: 'a few' }, 'a few'],
    ['date', { 'q-day': '3', 'q-month': '2', 'q-year': '2026' }, '2026-02-03'],
    ['date', { 'q-day': '31', 'q-month': '02', 'q-year': '2026' }, '2026-02-31'],
    ['date', { 'q-day': '', 'q-month': '', 'q-year': ' ' }, undefined],
    ['date', { 'q-day': '3' }, '--3'],
    ['one-of', { q: 'two' }, 'two'],
    [
      'several-of',
      [
        ['q', 'two'],
        ['q', 'one'],
        ['q', 'two'],
      ],
      ['two', 'one'],
    ],
    ['several-of', {}, undefined],
    ['declaration', { q: 'yes' }, true],
    ['declaration', {}, undefined],
  ])('%s %j gives %j', (type, fields, answer) => expect(read(type, fields)).toEqual(answer));

  it('keeps a hyphen typed into a box of a date in its box', () => {
    const answer = read('date', { 'q-day': '1-2', 'q-month': '-', 'q-year': '2026' });
    expect(splitDate(answer)).toEqual({ day: '1‐2', month: '‐', year: '2026' });
  });

  it('takes an organisation that was picked, with the name it had then', () => {
    expect(read('organisation', { q: 'Leeds', 'q-code': 'RR8 Leeds Teaching Hospitals', 'q-for': 'Leeds' })).toEqual({
      code: 'RR8',
      name: 'Leeds Teaching Hospitals',
    });
  });

  it('takes what was typed when the person said that it is not listed', () => {
    expect(read('organisation', { q: 'Gofal Ni', 'q-code': '-' })).toEqual({ name: 'Gofal Ni' });
  });

  it('forgets a choice that was offered for another text', () => {
    expect(read('organisation', { q: 'Bradford', 'q-code': 'RR8 Leeds', 'q-for': 'Leeds' })).toBe('Bradford');
  });

  it('never maps typed text to an organisation by itself', () => {
    expect(read('organisation', { q: 'Leeds' })).toBe('Leeds');
  });
});

describe('a summary of an answer', () => {
  const show = (type: QuestionType, answer: Answer, own: object = {}, locale: 'en' | 'cy' = 'en') =>
    showAnswer(ask(type, 'q', own), answer, locale);

  it('names choices in the language asked for, in the order of the list', () => {
    expect(show('several-of', ['two', 'one'], {}, 'cy')).toEqual([
      { text: 'Dewis one', lang: 'cy' },
      { text: 'Dewis two', lang: 'cy' },
    ]);
  });

  it('says when it had to fall back to English', () => {
    const options = [{ value: 'one', label: { en: 'One' } }];
    expect(show('one-of', 'one', { options }, 'cy')).toEqual([{ text: 'One', lang: 'en' }]);
  });

  it('writes dates and numbers out', () => {
    expect(show('date', '2026-03-01', {}, 'cy')).toEqual([{ text: '1 Mawrth 2026', lang: 'cy' }]);
    expect(show('number', 1250.5, { unit: { en: 'people' } })).toEqual([{ text: '1,250.5 people', lang: 'en' }]);
  });
});
