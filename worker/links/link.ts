// The rules of links that open an application or a section: how long they hold, where they lead. Pure: no SQL, no clock.
import type { Locale } from '../../sdk/form/types.ts';
import { takesDrafts } from '../applications/application.ts';
import { address } from '../pages/address.ts';

/** How long a link can be used, in milliseconds: 14 days. It opens once; a new one can be asked for at any time. */
export const linkLife = 14 * 24 * 3600_000;

/** The path of the page that letters about an application lead to. */
export const wayIn = (locale: Locale, application: string): string => address(locale, `/return/to/${application}`);

/** The page that someone wants to come back to, as it is stored; null when there is no such page on the web. */
export function pageOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  url.hash = '';
  return url.href.length > 1000 ? null : url.href;
}

/**
 * Where to come back to for who asked by address, on the page `asked`: the first of `saved` on the same site, null when there
 * is none. Never `asked` itself, which anybody may have made up: a redirect there would hand the token to another site.
 */
export function pageOnSite(saved: readonly string[], asked: string | null): string | null {
  const site = asked === null ? null : new URL(asked).origin;
  return saved.find((page) => new URL(page).origin === site) ?? null;
}

/** What decides where a link leads. */
export interface Destination {
  /** Our own origin. */
  origin: string;
  locale: Locale;
  token: string;
  returnTo: string | null;
  /** The origin that the application was started on, or the section joined; null for our own pages. */
  startedFrom: string | null;
  /** The closing of its round. */
  closesAt: string;
}

/**
 * Back to the page of the partner where it was asked for, if that is on the origin where it was started or joined and
 * there is still something to fill in there; the token is then in the fragment, which no server sees. Else to our own page.
 */
export function linkAddress(
  { origin, locale, token, returnTo, startedFrom, closesAt }: Destination,
  now: Date,
): string {
  if (
    returnTo !== null &&
    startedFrom !== null &&
    new URL(returnTo).origin === startedFrom &&
    takesDrafts(closesAt, now)
  )
    return `${returnTo}#alongside=${token}`;
  return origin + address(locale, `/return/${token}`);
}
