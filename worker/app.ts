// The app on one screen: what every request passes, every operation, and everything else as pages.
import { type Context, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { type OperationName, routes } from '../sdk/routes.ts';
import { serveEmbed } from './embed/serve-embed.ts';
import type { Source } from './env.ts';
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

  app.use(async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    await next();
    c.res.headers.set('x-request-id', c.get('requestId'));
  });
  app.options('*', async (c, next) => (isData(c.req.path) ? preflight() : next()));

  for (const [name, [method, path]] of Object.entries(routes) as [OperationName, readonly [string, string]][])
    app.on(
      method,
      path,
      serve(name, () => operationOf(name), surroundings),
    );
  const only = (path: string, methods: readonly string[]) => {
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    app.all(path, () => {
      throw new Problem('method-not-allowed', `This address answers ${allow}.`, { headers: { allow } });
    });
  };
  for (const path of new Set(Object.values(routes).map(([, path]) => path))) {
    const methods = Object.values(routes)
      .filter((route) => route[1] === path)
      .map(([method]) => method);
    only(path, methods);
  }
  // Where Notify is told to send its delivery callbacks (docs/email.md).
  app.post('/v1/callbacks/notify', async (c) => {
    const { notifyCallback } = await import('./notifications/notify/callback.ts');
    return notifyCallback(newContext(surroundings(c)));
  });
  only('/v1/callbacks/notify', ['POST']);
  app.get('/embed/*', (c) => serveEmbed(c.req.raw, c.env));
  app.all('/embed/*', () => {
    throw new Problem('method-not-allowed', 'Scripts are read.', { headers: { allow: 'GET, HEAD, OPTIONS' } });
  });
  app.all('*', async (c) => {
    if (isData(c.req.path)) throw new Problem('not-found', 'There is no operation at this address. See /docs.');
    // By itself and first: the modules of a split build may be evaluated in another order than they are imported.
    await import('./pages/dom.ts');
    const { servePage } = await import('./pages/site.ts');
    return servePage(surroundings(c));
  });

  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status >= 500) logFailure(error, c.get('requestId'));
    return withHeaders(problemResponse(problem, new URL(c.req.url).origin, c.req.path), {
      ...dataHeaders,
      ...corsHeaders,
    });
  });
  return app;
}

/** Addresses that speak JSON to everyone; all others are pages. */
const isData = (path: string): boolean => /^\/(v1(\/|$)|embed(\/|$)|openapi\.json$|health$)/.test(path);
