// Cloudflare Access: who passed it, proved by the token that it puts on each request (RS256, keys fetched from the team's
// domain). Access itself signs people in and out; here a token is checked and nothing else.
import * as errors from 'jose/errors';
import { createRemoteJWKSet, customFetch } from 'jose/jwks/remote';
import { jwtVerify } from 'jose/jwt/verify';
import { Problem } from '../http/problem.ts';
import { cookieOf } from './cookies.ts';

/** The team's domain, `<team>.cloudflareaccess.com`, and the audience tag of the application. */
export interface AccessSettings {
  team: string;
  audience: string;
}

/** Who a token was made for, and what tells one sign-in of theirs from the next. */
export interface AccessIdentity {
  email: string;
  session: string;
}

/** Checks a token at a moment. Null when it proves nothing; throws a Problem (503) when the team's keys cannot be had. */
export type VerifyAccess = (token: string, now: Date) => Promise<AccessIdentity | null>;

/** Failures that speak against the token. Any other means that we could not tell. */
const untrue = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** The token of a request: the header that Access adds or, where something removed it, Access's own cookie. */
export const accessTokenOf = (request: Request): string | null =>
  request.headers.get('cf-access-jwt-assertion') ?? cookieOf(request, 'CF_Authorization');

/**
 * A verifier that keeps the team's keys for ten minutes and asks again, at most every 30 seconds, for a key that it
 * does not know. `fetchKeys` is the global `fetch` unless a test hands in its own.
 */
export function accessVerifier(
  { team, audience }: AccessSettings,
  fetchKeys: typeof fetch = (...request) => fetch(...request),
): VerifyAccess {
  const issuer = `https://${team}`;
  const keys = createRemoteJWKSet(new URL(`${issuer}/cdn-cgi/access/certs`), { [customFetch]: fetchKeys as never });
  return async (token, now) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat'],
        currentDate: now,
      });
      // A service token has no email: a program is not a member of staff.
      const { email, sub, identity_nonce: nonce } = payload;
      if (typeof email !== 'string' || email === '') return null;
      return { email, session: `${sub ?? ''} ${typeof nonce === 'string' ? nonce : ''}` };
    } catch (error) {
      if (untrue.some((kind) => error instanceof kind)) return null;
      throw new Problem('unavailable', 'Sign-in could not be checked just now. Try again in a few seconds.', {
        headers: { 'retry-after': '5' },
      });
    }
  };
}
