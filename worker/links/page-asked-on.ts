// The page of a host that a link was asked for on. It is stored encrypted: its query is that site's own, and may say who somebody is.
import { decryptJson, openRecordKey } from '../crypto/keyring.ts';
import type { Settings } from '../env.ts';
import { type PageRow, placeOf } from './store.ts';

/** The page, null where there is none. Throws when it cannot be read. */
export async function pageAskedOn(
  { settings }: { settings: Settings },
  { id, dataKey, returnTo }: PageRow,
): Promise<string | null> {
  if (returnTo === null) return null;
  const key = await openRecordKey(settings.keyring, dataKey, id);
  return decryptJson<string>(key, returnTo, placeOf(id, 'return_to'));
}
