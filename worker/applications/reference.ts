// References that people read aloud and copy by hand: `ALS-7K3M-9PX9`. Seven random characters and a check character.
import { inFours, newSpelled, readSpelled } from '../crypto/spelled.ts';

const length = 8;

/** A new random reference, one of 894 million. Whether it is free is the database's to say. */
export const newReference = (): string => `ALS-${inFours(newSpelled(length))}`;

/** The letters before a code, also as they are misread: none of these characters is ever part of one. */
const prefix = /^[\s\u2010-\u2015-]*A[LI1][S5]/i;

/** The reference in a text as someone typed it, in any case and spacing, with or without `ALS`. Null when it is not one. */
export function parseReference(text: string): string | null {
  const found = readSpelled(text.replace(prefix, ''), length);
  return found && `ALS-${inFours(found)}`;
}
