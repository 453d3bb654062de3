import { describe, expect, it } from 'vitest';
import { kindOf, questionTypes, validate } from '../../../sdk/form/index.ts';
import type { IssueCode } from '../../../sdk/form/types.ts';
import { cy } from '../../../sdk/locale/cy.ts';
import { en } from '../../../sdk/locale/en.ts';
import { describeIssue } from '../../../sdk/locale/issue-messages.ts';
import { closest, pick } from '../../../sdk/locale/pick.ts';
import { count } from '../../../sdk/locale/plural.ts';
import { aPage, ask, formOf } from '../form/a-form.ts';

const at = '2026-06-30T22:59:00Z';
const argument: Record<string, unknown[]> = {
  nation: ['wales'],
  timeLeft: [3, at],
  places: [12],
  runBy: [['Un', 'Eraill']],
  pageOf: [1, 5],
  youNeed: [5, 14],
  upToWords: [300],
  wordsLeft: [-2],
  selectUpTo: [3],
  organisationsFound: [2],
  organisationSucceeded: [['Un']],
};
const saysOf = (part: object, prefix = ''): [string, string][] =>
  Object.entries(part as Record<string, unknown>).flatMap(([key, value]): [string, string][] => {
    if (key === 'locale') return [];
    if (typeof value === 'string') return [[prefix + key, value]];
    if (typeof value === 'function') return [[prefix + key, value(...(argument[key] ?? [at]))]];
    return saysOf(value as object, `${prefix}${key}.`);
  });

describe('the messages', () => {
  for (const part of ['programme', 'apply', 'saving', 'telling', 'failure', 'trouble'] as const) {
    const english = saysOf(en[part]);
    const welsh = new Map(saysOf(cy[part]));
    it.each(english)(`${part}.%s is said in both languages, each in its own words`, (key, text) => {
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(welsh.get(key)).not.toMatch(/undefined|NaN|\[object/);
      expect(welsh.get(key)).not.toBe(text);
    });
  }

  it('count in Welsh with the mutation that the number causes', () => {
    expect([0, 1, 2, 3, 6, 8].map((days) => cy.programme.timeLeft(days, '2026-03-27T17:00:00Z'))).toEqual([
      'Yn cau heddiw am 5pm',
      '1 diwrnod ar ôl i ymgeisio',
      '2 ddiwrnod ar ôl i ymgeisio',
      '3 diwrnod ar ôl i ymgeisio',
      '6 diwrnod ar ôl i ymgeisio',
      '8 diwrnod ar ôl i ymgeisio',
    ]);
    expect(cy.apply.youNeed(3, 6)).toContain('6 chwestiwn ar 3 tudalen');
    expect(count('cy', 1250, { other: 'gair' })).toBe('1,250 gair');
  });

  it('count in English', () => {
    expect(en.programme.timeLeft(1, at)).toBe('1 day left to apply');
    expect(en.apply.upToWords(1250)).toBe('You can enter up to 1,250 words.');
  });

  it('join names in Welsh with the right word for and', () => {
    expect(cy.programme.runBy(['Un', 'Dau', 'Tri'])).toBe('Trefnir gan Un, Dau a Tri');
    expect(cy.programme.runBy(['Un', 'Eraill'])).toBe('Trefnir gan Un ac Eraill');
  });
});

describe('the message of an issue', () => {
  const limits = { min: 2, max: 3, count: 4, pattern: 'postcode', missing: 'day month', name: 'a.pdf', kinds: 'PDF' };
  const codes = Object.keys(en.issues).filter((key) => key !== 'locale' && key !== 'box') as IssueCode[];

  it.each(codes)('%s is a whole sentence in both languages, without a full stop', (code) => {
    const days = code === 'too-early' || code === 'too-late' ? { min: '2026-03-01', max: '2026-03-01' } : {};
    for (const messages of [en.issues, cy.issues]) {
      const text = messages[code]({ ...limits, ...days, label: 'Label' });
      expect(text).toMatch(/^[A-Z].*Label.*[^.]$/u);
      expect(text).not.toMatch(/undefined|NaN/);
    }
    expect(en.issues[code]({ ...limits, ...days, label: 'x' })).not.toBe(
      cy.issues[code]({ ...limits, ...days, label: 'x' }),
    );
  });

  it('names the question in its own language and the limit that was passed', () => {
    const form = formOf(
      aPage('a', [ask('long-text', 'why', { maxWords: 2 }), ask('date', 'day', { max: '2026-03-01' })]),
    );
    const issues = validate(form, { why: 'one two three', day: '2026-03-02' });
    expect(issues.map((issue) => describeIssue(form, issue, en.issues))).toEqual([
      'Your answer to ‘The why’ must be 2 words or fewer. It has 3',
      'Enter 1 March 2026 or an earlier date for ‘The day’',
    ]);
    expect(issues.map((issue) => describeIssue(form, issue, cy.issues))).toEqual([
      'Rhaid i’ch ateb i ‘Y why’ fod yn 2 air neu lai. Mae ynddo 3 gair',
      'Rhowch 1 Mawrth 2026 neu ddyddiad cynharach ar gyfer ‘Y day’',
    ]);
  });

  it.each(questionTypes)('asks for a missing %s with a verb', (type) => {
    const form = formOf(aPage('a', [ask(type)]));
    const [issue] = validate(form, {});
    expect(describeIssue(form, issue!, en.issues)).toMatch(/^(Enter|Select) /);
    expect(describeIssue(form, issue!, cy.issues)).toMatch(/^(Rhowch|Dewiswch) /);
    expect(kindOf(ask(type))).toBeDefined();
  });
});

describe('choosing a language', () => {
  it.each([
    ['cy', 'cy'],
    ['cy-GB', 'cy'],
    ['CY', 'cy'],
    ['en-GB', 'en'],
    ['cym', 'en'],
    ['fr', 'en'],
    [null, 'en'],
    ['', 'en'],
  ])('%j is closest to %s', (lang, expected) => expect(closest(lang)).toBe(expected));

  it('gives the language asked for, or English, and says which', () => {
    expect(pick({ en: 'Team', cy: 'Tîm' }, 'cy')).toEqual({ text: 'Tîm', lang: 'cy' });
    expect(pick({ en: 'Team' }, 'cy')).toEqual({ text: 'Team', lang: 'en' });
    expect(pick({ en: 'Team', cy: '' }, 'cy')).toEqual({ text: 'Team', lang: 'en' });
  });
});

it('names a programme in Welsh where it need not mutate', () => {
  expect(cy.joint.sectionFor('Dysgu')).toMatch(/: Dysgu$/);
});
