// Serves the widget: /embed/v1.js, which pages paste once and which must be able to change, and the chunks it imports,
// named by their content, which never do. Compression is the edge's job.
import { isSeen } from '../http/cache.ts';
import { Problem } from '../http/problem.ts';
import { corsHeaders, withHeaders } from '../http/headers.ts';
import type { Bindings } from '../env.ts';

const loader = /^\/embed\/v1\.js$/;
const chunk = /^\/embed\/[a-z-]+-[A-Z0-9]{8}\.js$/;

/** Browsers ask again after five minutes, and get 304 unless there was a release; a day's grace when we are down. */
const cacheShort = 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';
const cacheForever = 'public, max-age=31536000, immutable';

/** Any page may run this script, under any opener or embedder policy (Fetch standard, CORP and COEP). */
const headers = {
  ...corsHeaders,
  'content-type': 'text/javascript; charset=utf-8',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'timing-allow-origin': '*',
};

/** Answers GET and HEAD under /embed/. Throws a Problem (404) when there is nothing at the address. */
export async function serveEmbed(request: Request, bindings: Bindings): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const cacheControl = loader.test(pathname) ? cacheShort : chunk.test(pathname) ? cacheForever : null;
  const found = cacheControl && (await asset(origin + pathname, request, bindings));
  if (!found || !(found.ok || found.status === 304)) {
    throw new Problem('not-found', 'There is no script at this address. Pages load /embed/v1.js.');
  }
  const answer = withHeaders(found, {});
  for (const [name, value] of Object.entries({ ...headers, 'cache-control': cacheControl }))
    answer.headers.set(name, value);
  return answer;
}

/** The file as it was built, or 304 when the visitor has it. Only the validator is passed on. */
async function asset(url: string, request: Request, { ASSETS }: Bindings): Promise<Response> {
  const seen = request.headers.get('if-none-match');
  const init = { method: request.method, headers: seen === null ? {} : { 'if-none-match': seen } };
  const found = (await ASSETS.fetch(url, init)) as unknown as Response;
  const etag = found.ok ? found.headers.get('etag') : null;
  // Cloudflare's assets compare the whole header with their ETag: they know neither lists nor `*`.
  if (etag === null || !isSeen(request, etag)) return found;
  await found.body?.cancel();
  return new Response(null, { status: 304, headers: { etag } });
}
