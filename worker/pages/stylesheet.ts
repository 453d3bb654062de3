// The one style sheet of the pages: the views' own sheet, and what stands around them. Named by its content, kept for ever.
import { sha256 } from '../crypto/digest.ts';
import { Problem } from '../http/problem.ts';
import { chrome } from './styles/chrome.ts';
import { docs } from './styles/docs.ts';
import { print } from './styles/print.ts';
import { views } from './styles/views.ts';
import type { PageHandler, PageRoute } from './visit.ts';

export interface Stylesheet {
  /** Its address, which changes with every change of the sheet. */
  path: string;
  text: string;
}

let made: Promise<Stylesheet> | undefined;

/** The style sheet of this release. */
export const stylesheet = (): Promise<Stylesheet> => (made ??= make());

async function make(): Promise<Stylesheet> {
  const text = [views, chrome, docs, print].join('\n');
  return { path: `/assets/${(await sha256(text)).slice(0, 16)}.css`, text };
}

/** Our own mark: two circles, side by side and sharing ground. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0a3446"/><g fill="none" stroke="#7fd3e6" stroke-width="3"><circle cx="12.5" cy="16" r="7"/><circle cx="19.5" cy="16" r="7"/></g></svg>';

/** The asset at a path under /assets/. Throws a Problem (404). A page of an older release may still name an older sheet: it gets this one. */
async function assetAt(path: string): Promise<Response> {
  const headers = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' };
  if (path === '/assets/icon.svg')
    return new Response(icon, {
      headers: { ...headers, 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
    });
  if (!/^\/assets\/[A-Za-z0-9_-]{16}\.css$/.test(path)) throw new Problem('not-found');
  const sheet = await stylesheet();
  const life = path === sheet.path ? 'public, max-age=31536000, immutable' : 'no-store';
  return new Response(sheet.text, {
    headers: { ...headers, 'content-type': 'text/css; charset=utf-8', 'cache-control': life },
  });
}

const asset: PageHandler = ({ url }) => assetAt(url.pathname);

export const assetPages: readonly PageRoute[] = [
  { path: '/assets/icon\\.svg', get: asset },
  { path: '/assets/:sheet\\.css', get: asset },
];
