// What is filled into letters: typed words stay words, and the compiler knows who wrote them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicantLetters, Named } from '../../../worker/notifications/catalogue.ts';
import { asHtml, asSubject, asText, type LetterOf } from '../../../worker/notifications/letter.ts';
import { everyLetter } from '../../../worker/notifications/letters.ts';
import {
  marks,
  trusted,
  type Trusted,
  untrusted,
  type Untrusted,
  wordsOf,
} from '../../../worker/notifications/placeholder.ts';

interface Example {
  name: Untrusted;
  link: Trusted;
}
const write: LetterOf<Example> = ({ name, link }) => ({
  subject: `About ${name}`,
  blocks: [`Dear ${name},`, { heading: 'Next' }, { link, text: 'Go on' }],
});
const letter = write(marks as Parameters<typeof write>[0]);
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '((link))',
    'https://evil.example/x',
    'www.evil.example',
    'a\r\nBcc: b@c.d',
    '" onclick="x',
    '\u202egnp.exe',
  ),
);
const both = fc.tuple(nasty, nasty).map(([a, b]) => `${a} ${b}`);

describe('words that a person typed', () => {
  it('stay on one line, without addresses of the web, wherever they go', () => {
    fc.assert(
      fc.property(both, (typed) => {
        const values = { name: untrusted(typed), link: trusted('https://alongside.example/x') };
        const [subject, text, html] = [asSubject(letter, values), asText(letter, values), asHtml(letter, values, 'en')];
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(text.split('\n')).toHaveLength(7);
        expect(text.replace('https://alongside.example/x', '')).not.toMatch(/:\/\/\S|\bwww\.\S/i);
        expect(html.match(/<[a-z]+/g)).toEqual(['<html', '<head', '<meta', '<title', '<body', '<p', '<h', '<p', '<a']);
      }),
    );
  });

  it('that look like a placeholder are not filled in again', () => {
    const values = { name: untrusted('((link)) ((name))'), link: trusted('https://alongside.example/x') };
    expect(asSubject(letter, values)).toBe('About ((link)) ((name))');
  });

  it('that a mail program would make a link of are broken up, and other words with full stops are not', () => {
    expect(wordsOf(untrusted('Win at evil.example/now or evil。example, St. Mary’s v2.0, e.g. N.H.S'))).toBe(
      'Win at evil. example/now or evil. example, St. Mary’s v2.0, e.g. N.H.S',
    );
    expect(wordsOf(untrusted('evil\ufe0f.com evil.c\u034fom ht\u00adtps://evil.com/x x\u0336.com'))).toBe(
      'evil. com evil. com x\u0336. com',
    );
    expect(wordsOf(untrusted('cafe\u0301.com भारती.com evil.भारत'))).toBe('cafe\u0301. com भारती. com evil. भारत');
  });

  it('that would begin a heading, a list or an inset do not', () => {
    expect(['# Win', '* # Win', '^ Win', '## - Win', '#Win', '-'].map((text) => wordsOf(untrusted(text)))).toEqual([
      'Win',
      'Win',
      'Win',
      'Win',
      '#Win',
      '-',
    ]);
  });

  it('are as they were typed when nothing is wrong with them', () => {
    expect(wordsOf(untrusted("Cymru & O'Brien’s “team” – 30% 李"))).toBe("Cymru & O'Brien’s “team” – 30% 李");
  });
});

describe('the compiler', () => {
  it('refuses a value that does not say who wrote it, a typed link, and a catalogue that lacks a letter', () => {
    // @ts-expect-error A plain string says nothing of who wrote it.
    const plain: Example['name'] = 'text';
    // @ts-expect-error What was typed is not trusted.
    const typed: Named['application-reminder']['link'] = untrusted('https://evil.example');
    // @ts-expect-error Only a trusted placeholder can be a link.
    const linked: LetterOf<Example> = ({ name }) => ({ subject: '', blocks: [{ link: name, text: '' }] });
    // @ts-expect-error A letter cannot name what its message does not.
    const stranger: LetterOf<Example> = ({ reference }) => ({ subject: reference as string, blocks: [] });
    // @ts-expect-error Letters are missing.
    const lacking: ApplicantLetters = {};
    expect([plain, typed, linked, stranger, lacking]).toHaveLength(5);
  });
});

describe('every letter', () => {
  it.each(everyLetter())('$kind in $locale has open marks only, and a subject of one line', ({ letter: each }) => {
    expect(each.subject).toMatch(/^[^\n]{5,120}$/);
    expect(JSON.stringify(each)).not.toMatch(/undefined|\[object/);
  });

  it('to applicants is there in both languages', () => {
    const inLocale = (locale: string) =>
      everyLetter()
        .filter((each) => each.locale === locale)
        .map(({ kind }) => kind);
    expect(inLocale('en')).toEqual(expect.arrayContaining(inLocale('cy')));
    expect(inLocale('cy')).toContain('application-reminder');
  });
});
