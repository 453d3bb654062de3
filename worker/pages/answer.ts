// From a page to an answer over HTTP: private, public or always the same.
import { sha256 } from '../crypto/digest.ts';
import { cached, isSeen, type PublicAnswer } from '../http/cache.ts';
import { address } from './address.ts';
import { documentOf } from './document.ts';
import { pageHeaders, privateHeaders } from './headers.ts';
import { layout } from './layout.ts';
import { renderHtml } from './render.ts';
import { stylesheet } from './stylesheet.ts';
import type { Visit } from './visit.ts';

/** A page, before it stands in the layout. */
export interface Page {
  /** What the page is called in the browser's tab, without the service's name. */
  title: string;
  description?: string;
  main: unknown;
  /** The page was shown again because something is wrong. */
  failed?: boolean;
  /** The `id` of the page's form, where what was typed in it must survive a change of language. */
  form?: string;
  /** Whether search engines may list it, in both languages. */
  listed?: boolean;
}

/** The page as a whole document. */
async function documentFor(visit: Visit, page: Page): Promise<string> {
  const { locale, say, path, url, context } = visit;
  const here = `${path}${url.search}`;
  const absolute = (language: 'en' | 'cy') => `${context.settings.origin}${address(language, path)}`;
  const body = renderHtml(layout({ locale, say, path: here, form: page.form, main: page.main }));
  return documentOf(
    {
      locale,
      title: `${page.failed ? say.error : ''}${page.title} – ${say.service}`,
      description: page.description,
      look: 'as-root',
      stylesheet: (await stylesheet()).path,
      alternates: page.listed ? { en: absolute('en'), cy: absolute('cy') } : undefined,
    },
    body,
  );
}

/** A page about one person: kept nowhere. */
export async function privatePage(
  visit: Visit,
  page: Page,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  return new Response(await documentFor(visit, page), { status, headers: { ...privateHeaders, ...headers } });
}

/** Sends the browser to another page with GET. */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...privateHeaders, location, ...headers } });

/**
 * A page that is the same for everyone, from the public cache while nothing has changed. Of the query, it depends on
 * `query` alone: whatever else stands in the address neither changes the page nor makes another entry of the cache.
 */
export function publicPage(
  visit: Visit,
  produce: () => Promise<{ page: Page } & Pick<PublicAnswer, 'revision' | 'changesAt'>>,
  query = new URLSearchParams(),
): Promise<Response> {
  const { request, requestId, source, later } = visit.context;
  const url = new URL(visit.url.pathname, visit.url);
  url.search = query.toString();
  return cached({ request: new Request(url, request), requestId, later, now: source.now().getTime() }, async () => {
    const { page, revision, changesAt } = await produce();
    return {
      body: await documentFor({ ...visit, url }, { listed: true, ...page }),
      contentType: pageHeaders['content-type'] ?? 'text/html',
      revision,
      changesAt,
      headers: pageHeaders,
    };
  });
}

const rendered = new Map<string, { body: string; etag: string }>();

/** A page that only a new release changes: rendered once in each isolate. It must not look at the query. */
export async function fixedPage(visit: Visit, make: () => Page | Promise<Page>): Promise<Response> {
  const key = `${visit.context.settings.origin} ${visit.locale} ${visit.path}`;
  let kept = rendered.get(key);
  if (!kept) {
    const plain = { ...visit, url: new URL(visit.url.pathname, visit.url) };
    const body = await documentFor(plain, { listed: true, ...(await make()) });
    rendered.set(key, (kept = { body, etag: `W/"${(await sha256(body)).slice(0, 22)}"` }));
  }
  const headers = { ...pageHeaders, etag: kept.etag, 'cache-control': 'public, max-age=300' };
  const same = isSeen(visit.context.request, kept.etag);
  return new Response(same ? null : kept.body, { status: same ? 304 : 200, headers });
}
