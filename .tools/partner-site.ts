// Owns the pretend partner websites: serves test/hosts on an origin of its own, each page with its own content security
// policy. `{origin}` in pages and policies becomes the Worker's origin, `{pages}` in a page the links from each to the others.
// Knows nothing of the Worker otherwise.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const HOSTS = join(import.meta.dirname, '..', 'test', 'hosts');

/** The strictest policy under which the embed must work, plus the page's own style sheets and images. */
const DEFAULT_POLICY =
  "default-src 'none'; script-src {origin}; connect-src {origin}; style-src 'self'; img-src 'self'; base-uri 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const PLAIN_TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const TEXT = new Set(['.html', '.css', '.js']);

/** The pages that a visitor of the demo is led through, and what each is called. */
const PAGES: Record<string, string> = {
  '/': 'First page',
  '/plain': 'Plain page',
  '/nhs': 'Health service page',
  '/wordpress': 'WordPress page',
  '/welsh': 'Welsh page',
  '/neighbourhoods': 'Second programme',
  '/list': 'List of programmes',
  '/apply': 'Application only',
};

export interface PartnerSite {
  origin: string;
  stop: () => Promise<void>;
}

/** Serves the pages on `http://localhost:<port>`. Rejects when the port is taken. */
export function startPartnerSite(options: { port: number; workerOrigin: string }): Promise<PartnerSite> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', options.workerOrigin, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, PLAIN_TEXT);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, 'localhost', () => {
      const stop = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ origin: `http://localhost:${options.port}`, stop });
    });
  });
}

async function answer(target: string, workerOrigin: string, response: ServerResponse): Promise<void> {
  // A target such as `//` or `*` is no path of a URL. `URL.parse` says so without throwing.
  const path = URL.parse(target, 'http://localhost')?.pathname;
  const page = path === undefined ? undefined : await find(path);
  if (!page) {
    response.writeHead(404, PLAIN_TEXT).end('There is no such page here.\n');
    return;
  }
  const extension = extname(page.file);
  const withOrigin = (text: string) =>
    text.replaceAll('{origin}', workerOrigin).replace('{pages}', linksFrom(page.file));
  const policy = extension === '.html' ? await policyFor(page.file) : null;
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(policy === null ? {} : { 'content-security-policy': withOrigin(policy) }),
  });
  response.end(TEXT.has(extension) ? withOrigin(page.bytes.toString('utf8')) : page.bytes);
}

/** Links to the pages of the demo, of which the one in `file` is marked. */
function linksFrom(file: string): string {
  const here = `/${file}`.replace(/(index)?\.html$/, '');
  return Object.entries(PAGES)
    .map(([path, name]) => `<a href="${path}"${path === here ? ' aria-current="page"' : ''}>${name}</a>`)
    .join('\n');
}

/** The file for a path: itself, with `.html`, or `index.html` in it. */
async function find(path: string): Promise<{ file: string; bytes: Buffer } | undefined> {
  if (!/^[\w./-]*$/.test(path)) return undefined;
  const wanted = path.replace(/^\/+|\/+$/g, '');
  if (wanted.split('/').some((part) => part.startsWith('.'))) return undefined;
  for (const file of [wanted, `${wanted}.html`, join(wanted, 'index.html')]) {
    try {
      return { file, bytes: await readFile(join(HOSTS, file)) };
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** What csp.json says for the page, by file name without `.html`; `null` there means no policy at all. */
async function policyFor(file: string): Promise<string | null> {
  const policies = JSON.parse(await readFile(join(HOSTS, 'csp.json'), 'utf8').catch(() => '{}')) as Record<
    string,
    string | null
  >;
  const path = `/${file}`;
  for (const name of [path, path.replace(/\.html$/, ''), path.replace(/index\.html$/, '')]) {
    const policy = policies[name];
    if (policy !== undefined) return policy;
  }
  return DEFAULT_POLICY;
}
