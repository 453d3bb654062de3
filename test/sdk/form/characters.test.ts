// Which characters count as an answer, and which no answer may hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, isBlank, readPage } from '../../../sdk/form/index.ts';
import type { Answer, QuestionType } from '../../../sdk/form/types.ts';
import { ask } from './a-form.ts';

const code = (type: QuestionType, answer: unknown) => checkAnswer(ask(type), answer as Answer)?.code;
const read = (type: QuestionType, fields: Record<string, string>) =>
  readPage([ask(type)], new URLSearchParams(fields))['q'];

const invisible = [
  ...['\u200b', '\u3164', '\u2800', '\u{e0041}', '\u00ad', '\u034f', '\u115f', '\u1160', '\u180e', '\u2060', '\ufeff'],
  ...[
    '\ufe0f',
    '\uffa0',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u{1d173}',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\t',
    '\x7f',
    '\x85',
  ],
];
const typedTypes = ['short-text', 'long-text', 'email', 'telephone', 'number'] as const;

describe('text in which nothing shows', () => {
  const nothing = fc.array(fc.constantFrom(...invisible), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));

  it.each(typedTypes)('counts as no answer to a %s', (type) => {
    fc.assert(
      fc.property(nothing, (text) => {
        expect(isBlank(ask(type), text)).toBe(true);
        expect(code(type, text)).toBe('required');
        expect(read(type, { q: text })).toBeUndefined();
      }),
    );
  });

  it('counts as no organisation, typed or said to be missing from the register', () => {
    fc.assert(
      fc.property(nothing, (name) => {
        expect(isBlank(ask('organisation'), name)).toBe(true);
        expect(read('organisation', { q: name, 'q-code': '-' })).toBeUndefined();
        expect(['wrong-type', 'forbidden-character']).toContain(code('organisation', { name }));
        expect(['wrong-type', 'forbidden-character']).toContain(code('organisation', { code: 'RR8', name }));
      }),
    );
  });

  it('stops being nothing with one character that shows', () => {
    fc.assert(
      fc.property(nothing, fc.constantFrom('a', '李', '😀', '0', '.', 'ע', '\u0301'), (text, shown) => {
        expect(isBlank(ask('short-text'), text + shown)).toBe(false);
      }),
    );
  });
});

describe('characters that no answer may hold', () => {
  const controls = Array.from({ length: 0xa0 }, (_, at) => String.fromCharCode(at)).filter((each) =>
    /\p{Cc}/u.test(each),
  );
  const lines = ['\t', '\n', '\r'];

  it.each(['short-text', 'email', 'telephone', 'date', 'organisation'] as const)(
    'are every control and line end in the one line of a %s',
    (type) => {
      for (const each of [...controls, '\u2028', '\u2029'])
        expect(code(type, `a${each}b`), JSON.stringify(each)).toBe('forbidden-character');
    },
  );

  it('are every control but tabs and line ends in a long text', () => {
    for (const each of controls)
      expect(code('long-text', `a${each}b`), JSON.stringify(each)).toBe(
        lines.includes(each) ? undefined : 'forbidden-character',
      );
    expect(code('long-text', 'a\u2028b\u2029c')).toBeUndefined();
    expect(code('long-text', '\ud83d\n\ude00')).toBe('forbidden-character');
  });

  it.each(['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u{e0041}'])(
    'are in an email address also what changes nothing to see: %j',
    (each) => {
      for (const address of [`si${each}an@example.org`, `sian@exam${each}ple.org`])
        expect(code('email', address)).toBe('email');
    },
  );
});

describe('names that people have', () => {
  it.each([
    ...["O'Brien", 'O’Brien', 'Siân Ŵyn-Jones', 'Ngũgĩ wa Thiong’o', '李', 'Null', 'undefined', 'Ø', 'ʻIolani'],
    ...[
      'محمد',
      'דוד בן־גוריון',
      'محمد\u200f (Leeds)',
      'می\u200cخواهم',
      'क्\u200dष',
      '👩\u200d⚕\ufe0f',
      '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    ],
    ...['José', 'Jose\u0301', 'Nguyễn', 'Ærøskøbing', '<b>&amp;'],
  ])('pass as they are: %s', (name) => {
    for (const type of ['short-text', 'long-text'] as const) {
      expect(read(type, { q: name })).toBe(name);
      expect(code(type, name)).toBeUndefined();
    }
    expect(read('organisation', { q: name, 'q-code': '-' })).toEqual({ name });
    expect(code('organisation', { name })).toBeUndefined();
  });
});
