// One request for a page, as the pages' handlers see it.
import type { Locale } from '../../sdk/form/types.ts';
import type { Context } from '../http/context.ts';
import { address } from './address.ts';
import { cy } from './locale/cy.ts';
import { type ChromeMessages, en } from './locale/en.ts';

export interface Visit {
  readonly context: Context;
  readonly locale: Locale;
  /** The path as the English page has it, without the query. */
  readonly path: string;
  /** The parts of the path that the route names. */
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly say: ChromeMessages;
  /** The address of another page in the language of this one, from its English path. */
  to(path: string): string;
}

export type PageHandler = (visit: Visit) => Promise<Response> | Response;

/** What one address does. An address without `post` answers 405 to a form. */
export interface PageRoute {
  /** The English path, with `:name` for a part that varies. */
  path: string;
  get: PageHandler;
  post?: PageHandler;
}

const chromeOf = (locale: Locale): ChromeMessages => (locale === 'cy' ? cy : en);

export const newVisit = (
  context: Context,
  place: { locale: Locale; path: string },
  params: Record<string, string>,
): Visit => ({
  ...place,
  context,
  params,
  url: new URL(context.request.url),
  say: chromeOf(place.locale),
  to: (path) => address(place.locale, path),
});
