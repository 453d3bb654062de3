// Which member of staff is calling: by Cloudflare Access or, on this machine only, by the local sign-in.
// Fails closed: without Access settings, and away from loopback, nobody is staff.
import { keyedHash } from '../crypto/digest.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import type { AccessSettings, VerifyAccess } from './cloudflare-access.ts';
import { isLocalSignIn, localSessionOf } from './local-sign-in.ts';
import { isFromAnotherSite, isReading } from './same-origin.ts';

/** A member of staff who has signed in. */
export interface Staff {
  kind: 'staff';
  /** Keyed hash of the email address: what the event log knows them by. */
  id: string;
  email: string;
  /** Names this sign-in; what the tokens of console forms are bound to. */
  session: string;
}

/**
 * The member of staff, or null. Throws a Problem: 403 when another site's page asks for a change in their name,
 * 503 when a token cannot be checked because the keys of Access cannot be had.
 */
export async function staffOf(context: Context): Promise<Staff | null> {
  const found = (isLocalSignIn(context) ? await localSessionOf(context) : null) ?? (await accessIdentityOf(context));
  if (!found) return null;
  if (!isReading(context.request) && isFromAnotherSite(context.request)) {
    throw new Problem(
      'wrong-origin',
      'Changes are made from the console’s own pages, or by a program that has the sign-in of a member of staff and sends no Origin.',
    );
  }
  const email = found.email.trim().toLowerCase();
  return {
    kind: 'staff',
    id: await keyedHash(context.settings.hashKey, `staff\n${email}`),
    email,
    session: found.session,
  };
}

// The verifier holds the team's keys, so there is one for each team's settings in an isolate.
const verifiers = new WeakMap<AccessSettings, VerifyAccess>();

async function accessIdentityOf({ settings, request, source }: Context) {
  if (!settings.access) return null;
  const { accessTokenOf, accessVerifier } = await import('./cloudflare-access.ts');
  const token = accessTokenOf(request);
  if (!token) return null;
  let verify = verifiers.get(settings.access);
  if (!verify) verifiers.set(settings.access, (verify = accessVerifier(settings.access)));
  return verify(token, source.now());
}
