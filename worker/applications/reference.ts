// References that people read aloud and copy by hand: `ALS-7K3M-9PXC`. Seven random characters and a check character.

/**
 * Characters that are not taken for one another in print, by hand or on a screen, and no vowels, so that no words appear.
 * A prime number of them, so that the check can tell every pair of characters apart in every place.
 */
const alphabet = '34679CFHJKMNPRTVWXY';
const length = 8;

/** What the characters weigh: their numbers, each times its place from 1 to 8. A reference's weight is a multiple of 19. */
const weight = (characters: string) =>
  [...characters].reduce((sum, character, at) => sum + alphabet.indexOf(character) * (at + 1), 0) % alphabet.length;

/** The check character that makes seven characters a reference: the last place weighs 8, and 12 is its inverse modulo 19. */
const checkOf = (seven: string) => alphabet.charAt(((alphabet.length - weight(seven)) * 12) % alphabet.length);

const show = (characters: string) => `ALS-${characters.slice(0, 4)}-${characters.slice(4)}`;

/** A new random reference, one of 894 million. Whether it is free is the database's to say. */
export function newReference(): string {
  let seven = '';
  while (seven.length < length - 1) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // 247 is 13 × 19: the bytes from there on would make some characters likelier.
    if (byte < 247) seven += alphabet.charAt(byte % alphabet.length);
  }
  return show(seven + checkOf(seven));
}

/**
 * The reference in a text as someone typed it, in any case and spacing, with or without `ALS`. Null when it is not one: the
 * check finds every wrong character and every two characters that changed places.
 */
export function parseReference(text: string): string | null {
  const characters = text
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/^ALS/, '');
  const known = characters.length === length && [...characters].every((character) => alphabet.includes(character));
  return known && weight(characters) === 0 ? show(characters) : null;
}
