// Codes that people read aloud and copy by hand: random characters and one that checks the others.

/**
 * Characters that are not taken for one another in print, by hand or on a screen, and no vowels, so that no words appear.
 * A prime number of them, so that the check can tell every pair of characters apart in each of up to 18 places.
 */
const alphabet = '34679CFHJKMNPRTVWXY';

/** What the characters weigh: their numbers, each times its place from 1 on. The weight of a code is a multiple of 19. */
const weight = (characters: string) =>
  [...characters].reduce((sum, character, at) => sum + alphabet.indexOf(character) * (at + 1), 0) % alphabet.length;

/** New random characters, `length` with the last one, which checks the others. */
export function newSpelled(length: number): string {
  let code = '';
  while (code.length < length - 1) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // 247 is 13 × 19: the bytes from there on would make some characters likelier.
    if (byte < 247) code += alphabet.charAt(byte % alphabet.length);
  }
  return [...alphabet].map((check) => code + check).find((whole) => weight(whole) === 0) ?? '';
}

/**
 * The characters in a text as someone typed it, in any case and spacing. Null when they are no code of `length`: the check
 * finds every wrong character and every two characters that changed places.
 */
export function readSpelled(text: string, length: number): string | null {
  const characters = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  const known = characters.length === length && [...characters].every((character) => alphabet.includes(character));
  return known && weight(characters) === 0 ? characters : null;
}

/** The characters in groups of four. */
export const inFours = (characters: string): string => characters.replace(/(.{4})(?=.)/g, '$1-');
