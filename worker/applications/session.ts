// The cookie by which a browser holds an application on our own pages: one for each application, gone with the browser.
// The `__Host-` prefix ties it to this host and to https (RFC 6265bis); plain http is for local development alone.
import { cookieOf, cookiesOf } from '../access/cookies.ts';

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

/** The most applications of one browser that are looked at. */
const mostHeld = 5;

/** The applications that this browser says it holds, with their tokens: the latest five, latest first. */
export const heldTokens = (request: Request): { id: string; token: string }[] =>
  cookiesOf(request)
    .flatMap(([name, token]) => {
      const id = /^(?:__Host-)?(app_[0-9a-z]{26,32})$/.exec(name)?.[1];
      return id !== undefined && nameOf(request, id) === name ? [{ id, token }] : [];
    })
    // Identifiers begin with the time.
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, mostHeld);
