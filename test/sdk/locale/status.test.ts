// What is said of an application after submission: every state, in both languages, each in its own words.
import { describe, expect, it } from 'vitest';
import { status as cy } from '../../../sdk/locale/cy/status.ts';
import { status as en } from '../../../sdk/locale/en/status.ts';

const at = '2026-06-30T22:59:00Z';
const dates = { due: at, closes: at, decisions: at, starts: at };

describe('the words of each state', () => {
  it.each(Object.keys(en.heading) as (keyof typeof en.heading)[])('%s is said in both languages', (state) => {
    expect(cy.heading[state]).not.toBe(en.heading[state]);
    const [english, welsh] = [en.next[state](dates), cy.next[state](dates)];
    expect(welsh).not.toBe(english);
    for (const text of [english, welsh]) expect(text).not.toMatch(/undefined|NaN|Invalid/);
  });

  it.each(['happened', 'reasons'] as const)('%s is said in both languages', (part) => {
    const welsh = cy[part] as Record<string, string>;
    for (const [key, text] of Object.entries(en[part])) expect(welsh[key]).not.toBe(text);
  });
});
