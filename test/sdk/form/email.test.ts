import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailAddress } from '../../../sdk/contract/common.ts';
import { checkAnswer } from '../../../sdk/form/index.ts';
import { ask } from './a-form.ts';

const isTaken = (address: string) => !checkAnswer(ask('email'), address);

describe('an email address', () => {
  it.each([
    "o'brien@example.org",
    'a+b@example.org',
    'siân@example.org',
    'a.b.c@d.e.f.uk',
    'a_b@xn--n28h.xn--p1ai',
    'a@bwrdd--iechyd.cymru',
    'a@हिन्दी.भारत',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.uk`,
    '{}|~`^?=/*&%$#!-@example.org',
  ])('may be %s', (address) => {
    expect(isTaken(address)).toBe(true);
    expect(emailAddress.parse(` ${address}`)).toBe(address);
  });

  it.each([
    'mailto:a@example.org',
    'a..b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a@[127.0.0.1]',
    'a@-example.org',
    'a@example-.org',
    'a@example.org-',
    'a@example.-org',
    'a@\u0301.org',
    'a@example.\u0301',
    'a@example.org.',
    'a@.org',
    'a@e..org',
    '@example.org',
    'a@example',
    `a@${'b.'.repeat(126)}uk`,
  ])('may not be %s', (address) => {
    expect(isTaken(address)).toBe(false);
    expect(emailAddress.safeParse(address).error?.issues.at(-1)?.message).toMatch(/email address|254/);
  });

  it('is judged alike on the wire and in a form', () => {
    const address = fc
      .array(fc.constantFrom('a', 'ê', '\u0301', '.', '-', '@', ':', '1', '\u200b'), { minLength: 3, maxLength: 9 })
      .map((parts) => `a${parts.join('')}c.uk`);
    fc.assert(
      fc.property(fc.oneof(address, fc.emailAddress()), (each) => {
        expect(isTaken(each)).toBe(emailAddress.safeParse(each).success);
      }),
      { numRuns: 1000 },
    );
  });

  it('is judged at once, however long it is', () => {
    const long = ['a', 'a.', 'a@', 'a@b-', 'a@b.', 'a@-'].map((part) => `${part.repeat(100_000)}!`);
    const start = performance.now();
    for (const each of long) expect(isTaken(each)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
