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

/**
 * The address that stands in an email: our own, whatever the link was asked for with. Anybody can have us write to anybody, and
 * name any site as the one that they are on.
 */
export const linkAddress = (origin: string, locale: Locale, token: string): string =>
  origin + address(locale, `/return/${token}`);

/** What decides whether one may go on at a partner's page. */
export interface Begun {
  /** The page that the link was asked for on. */
  returnTo: string | null;
  /** The origin that the application was started on, or the section joined; null for our own pages. */
  startedFrom: string | null;
  /** The closing of its round. */
  closesAt: string;
}

/**
 * The page of the partner that the link was asked for on, if that is on the origin where it was started or joined and
 * there is still something to fill in there; else null: only our own page opens it.
 */
export const pageBegunOn = ({ returnTo, startedFrom, closesAt }: Begun, now: Date): string | null =>
  returnTo !== null && new URL(returnTo).origin === startedFrom && takesDrafts(closesAt, now) ? returnTo : null;

/** The address at which a partner's page is given a link: the token is in the fragment, which no server sees. */
export const addressThere = (page: string, token: string): string => `${page}#alongside=${token}`;
