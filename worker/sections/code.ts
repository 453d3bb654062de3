// The code that an organisation joins with: `7K3M-9PXC-4HTW`. Only a keyed hash finds it again.
import { keyedHash } from '../crypto/digest.ts';
import { inFours, newSpelled, readSpelled } from '../crypto/spelled.ts';
import type { Settings } from '../env.ts';

const length = 12;

/** How long a code works, in milliseconds: 14 days. A new invitation brings a new one. */
export const codeLife = 14 * 24 * 3600_000;

/** A new random code, one of 116 million million. */
export const newCode = (): string => inFours(newSpelled(length));

/** The code in a text as someone typed it; null when it cannot be one, which its check character says. */
export function parseCode(text: string): string | null {
  const found = readSpelled(text, length);
  return found && inFours(found);
}

/** What a code is found by. */
export const codeHash = ({ hashKey }: Pick<Settings, 'hashKey'>, code: string) => keyedHash(hashKey, `code\n${code}`);
