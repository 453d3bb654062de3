// The app on one screen: what every request passes, every operation, and everything else as pages.
import { type Context, Hono } from 'hono';
import { METHOD_NAME_ALL } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';
import { type OperationName, routes } from '../sdk/routes.ts';
import { serveEmbed } from './embed/serve-embed.ts';
import { type Bindings, settingsOf, type Source } from './env.ts';
import { type AppEnv, newContext, type Surroundings } from './http/context.ts';
import { logFailure, problemOf } from './http/errors.ts';
import { corsHeaders, dataHeaders, preflight, withHeaders } from './http/headers.ts';
import { Problem, problemResponse } from './http/problem.ts';
import { serve } from './http/serve.ts';
import { operationOf } from './operations.ts';

let waking: typeof import('./events/wake.ts') | undefined;

/** The whole Worker as a Hono app, on the clock and identifiers that it is given. */
export function createApp(source: Source): Hono<AppEnv> {
  // The default router builds a regular expression of every route before it answers the first request.
  const app = new Hono<AppEnv>({ strict: true, router: new TrieRouter() });
  const surroundings = (c: Context<AppEnv>): Surroundings => ({
    request: c.req.raw,
    requestId: c.get('requestId'),
    bindings: c.env,
    source,
    wake: async (works) => (waking ??= await import('./events/wake.ts')).wake(works),
    later: (work) => c.executionCtx.waitUntil(work.catch((error: unknown) => logFailure(error, c.get('requestId')))),
  });

  // Every answer that is made here carries the id that the log names its request by (from memory: decision 4).
  const named = (response: Response, c: Context<AppEnv>): Response => {
    response.headers.set('x-request-id', c.get('requestId'));
    return response;
  };
  // A request passes one handler and no more, which Hono calls without making a chain of it.
  const answering = (run: (c: Context<AppEnv>) => Response | Promise<Response>) => async (c: Context<AppEnv>) => {
    c.set('requestId', crypto.randomUUID());
    return named(toHttps(c.req.raw, c.env) ?? (await run(c)), c);
  };

  for (const [name, [method, path]] of Object.entries(routes) as [OperationName, readonly [string, string]][])
    app.on(method, path, answering(serve<OperationName>(name, () => operationOf(name), surroundings)));
  // Where Notify is told to send its delivery callbacks (docs/email.md).
  app.post(
    callbacks,
    answering(async (c) => {
      const { notifyCallback } = await import('./notifications/notify/callback.ts');
      return notifyCallback(newContext(surroundings(c)));
    }),
  );
  app.get(
    '/embed/*',
    answering((c) => serveEmbed(c.req.raw, c.env)),
  );
  app.notFound(
    answering(async (c) => {
      const { method, path } = c.req;
      if (isData(path)) {
        if (method === 'OPTIONS') return preflight();
        const allow = allowedAt(path);
        if (allow) throw new Problem('method-not-allowed', `This address answers ${allow}.`, { headers: { allow } });
        throw new Problem('not-found', 'There is no operation at this address. See /docs.');
      }
      // By itself and first: the modules of a split build may be evaluated in another order than they are imported.
      await import('./pages/dom.ts');
      const { servePage } = await import('./pages/site.ts');
      return servePage(surroundings(c));
    }),
  );

  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status >= 500) logFailure(error, c.get('requestId'));
    const answer = problemResponse(problem, new URL(c.req.url).origin, c.req.path);
    return named(withHeaders(answer, { ...dataHeaders, ...corsHeaders }), c);
  });
  return app;
}

/**
 * Over plain http, what leads a reader to https; null where the request is served. Throws a Problem (400) for all that is not reading.
 * Http is served locally, and where PUBLIC_ORIGIN says that it is how people reach us.
 */
function toHttps({ method, url }: Request, bindings: Bindings): Response | null {
  if (!url.startsWith('http:') || bindings.ENVIRONMENT === 'local') return null;
  if (!settingsOf(bindings).origin.startsWith('https:')) return null;
  if (method !== 'GET' && method !== 'HEAD')
    throw new Problem('bad-request', 'Nothing is taken over plain http. Send it to the same address over https.');
  const location = `https:${url.slice('http:'.length)}`;
  // Another site's module scripts and reads follow only with CORS headers.
  return new Response(null, { status: 308, headers: { ...corsHeaders, location, 'cache-control': 'no-store' } });
}

const callbacks = '/v1/callbacks/notify';

let addresses: TrieRouter<string[]> | undefined;

/** The methods that an address answers, for an Allow header; undefined when there is nothing at it. */
function allowedAt(path: string): string | undefined {
  if (!addresses) {
    addresses = new TrieRouter();
    const methods = Map.groupBy([...Object.values(routes), ['POST', callbacks], ['GET', '/embed/*']], ([, at]) => at);
    for (const [at, found] of methods)
      addresses.add(
        METHOD_NAME_ALL,
        at,
        found.map(([method]) => method),
      );
  }
  const methods = addresses.match(METHOD_NAME_ALL, path)[0][0]?.[0];
  return methods && [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** Addresses that speak JSON to everyone; all others are pages. */
const isData = (path: string): boolean => /^\/(v1(\/|$)|embed(\/|$)|openapi\.json$|health$)/.test(path);
