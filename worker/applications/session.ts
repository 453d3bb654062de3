// The cookie by which a browser holds an application on our own pages: one for each application, gone with the browser.
// The `__Host-` prefix ties it to this host and to https (RFC 6265bis); plain http is for local development alone.
import { cookieOf } from '../access/cookies.ts';

const isSecure = (request: Request): boolean => new URL(request.url).protocol === 'https:';

const nameOf = (request: Request, id: string): string => (isSecure(request) ? `__Host-${id}` : id);

/** The token of an application that this browser holds, or null. */
export const heldToken = (request: Request, id: string): string | null => cookieOf(request, nameOf(request, id));

/** The `Set-Cookie` value that gives this browser an application. */
export const holdingCookie = (request: Request, id: string, token: string): string =>
  [
    `${nameOf(request, id)}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure(request) ? ['Secure'] : []),
  ].join('; ');
