// Links that say what they are for and prove that we made them: an identifier and a keyed hash of it. Nothing of a link
// is stored, so nothing that is stored opens one.
import { keyedHash } from '../crypto/digest.ts';
import type { Settings } from '../env.ts';
import { isSame } from './signed-value.ts';

/** What a link is the right to do; one made for one purpose is worth nothing for another. */
export type Right = 'reminder-stop' | 'subscription-confirm' | 'subscription-stop';

type Keyed = Pick<Settings, 'hashKey'>;

const proofOf = ({ hashKey }: Keyed, right: Right, id: string) => keyedHash(hashKey, `${right}\n${id}`);

/** What the link carries. It does not expire by itself. */
export const provenToken = async (settings: Keyed, right: Right, id: string): Promise<string> =>
  `${id}-${await proofOf(settings, right, id)}`;

/** The identifier in a token; null when we did not make it for this. */
export async function provenId(settings: Keyed, right: Right, token: string): Promise<string | null> {
  const [, id = '', proof = ''] = /^([a-z]{3}_[0-9a-f]{32})-([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  return (await isSame(proof, await proofOf(settings, right, id))) && id ? id : null;
}
