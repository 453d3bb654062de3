// Finds the page of an address. Knows nothing of what pages do.
import { Problem } from '../http/problem.ts';
import type { PageHandler, PageRoute } from './visit.ts';

const matchers = new WeakMap<PageRoute, RegExp>();

function matcherOf(route: PageRoute): RegExp {
  let matcher = matchers.get(route);
  if (!matcher)
    matchers.set(route, (matcher = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[A-Za-z0-9_-]{1,100})')}$`)));
  return matcher;
}

export interface Found {
  handler: PageHandler;
  params: Record<string, string>;
}

/** The methods that an address answers. */
const allowOf = ({ post }: PageRoute): string => (post ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS');

/** The handler of an English path. Throws a Problem (404, or 405 with Allow). HEAD is answered as GET, OPTIONS with Allow. */
export function findPage(routes: readonly PageRoute[], method: string, path: string): Found {
  for (const route of routes) {
    const match = matcherOf(route).exec(path);
    if (!match) continue;
    const headers = { allow: allowOf(route) };
    if (method === 'OPTIONS') return { handler: () => new Response(null, { status: 204, headers }), params: {} };
    const handler = method === 'GET' || method === 'HEAD' ? route.get : method === 'POST' ? route.post : undefined;
    if (handler) return { handler, params: { ...match.groups } };
    throw new Problem('method-not-allowed', undefined, { headers });
  }
  throw new Problem('not-found');
}
