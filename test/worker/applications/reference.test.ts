// References: readable, and with a check that finds what goes wrong when they are copied by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newReference, parseReference } from '../../../worker/applications/reference.ts';

const alphabet = [...'34679CFHJKMNPRTVWXY'];
const references = fc.constant(null).map(newReference);
/** The eight characters that count. */
const bare = (reference: string) => reference.slice(4).replace('-', '');

describe('a reference', () => {
  it('has no characters that are taken for one another, and no vowels', () => {
    for (let made = 0; made < 500; made++)
      expect(newReference()).toMatch(/^ALS-[34679CFHJKMNPRTVWXY]{4}-[34679CFHJKMNPRTVWXY]{4}$/);
  });

  it('uses every character in every place', () => {
    const seen = Array.from({ length: 8 }, () => new Set<string>());
    for (let made = 0; made < 1000; made++)
      [...bare(newReference())].forEach((character, at) => seen[at]!.add(character));
    expect(seen.map(({ size }) => size)).toEqual(Array(8).fill(19));
  });

  it('is found in any case, spacing and dashes, with or without its prefix', () => {
    fc.assert(
      fc.property(
        references,
        fc.constantFrom('', ' ', '-', ' – ', '  '),
        fc.boolean(),
        fc.boolean(),
        (reference, gap, lower, prefix) => {
          const typed = ` ${prefix ? `ALS${gap}` : ''}${bare(reference).match(/../g)!.join(gap)} `;
          expect(parseReference(lower ? typed.toLowerCase() : typed)).toBe(reference);
        },
      ),
    );
  });

  it('is found after a prefix whose letters were taken for numbers or one another', () => {
    for (const prefix of ['ALS', 'A1S', 'AIS', 'AL5', 'a15 ']) {
      const reference = newReference();
      expect(parseReference(`${prefix}${reference.slice(3)}`)).toBe(reference);
    }
  });

  it('is not found when any one character is wrong', () => {
    fc.assert(
      fc.property(references, fc.nat(7), fc.constantFrom(...alphabet), (reference, at, other) => {
        const characters = [...bare(reference)];
        fc.pre(characters[at] !== other);
        expect(parseReference(characters.with(at, other).join(''))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is not found when any two characters have changed places', () => {
    fc.assert(
      fc.property(references, fc.nat(7), fc.nat(7), (reference, one, two) => {
        const characters = [...bare(reference)];
        fc.pre(characters[one] !== characters[two]);
        expect(parseReference(characters.with(one, characters[two]!).with(two, characters[one]!).join(''))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is not found in text that is something else', () => {
    for (const text of ['', 'ALS', 'ALS-0000-0000', 'ALS-333', `${newReference()}3`, 'O1I5-SZ2B', '𝟛𝟛𝟛𝟛𝟛𝟛𝟛𝟛'])
      expect(parseReference(text), text).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => parseReference(text) === null || parseReference(text)!.startsWith('ALS-')),
    );
  });
});
