// Owns one static site with a host page for each product: same server, same brotli, everything in memory.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { outdir } from '../../../.tools/build-widget.ts';
import { root } from '../../../.tools/worker.ts';
import { demoProgramme } from '../../../worker/demo/programme.ts';
import { bundle } from '../bundle.ts';
import { setUpDemo } from '../demo-database.ts';
import { startRuntime } from '../runtime.ts';

export const products = ['ours', 'bare element', 'form-js', 'SurveyJS'] as const;
export type Product = (typeof products)[number];

export interface Site {
  address: (product: Product) => string;
  stop: () => Promise<void>;
}

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Serves the pages on loopback. Expects the widget to be built. */
export async function startSite(): Promise<Site> {
  const files = new Map<string, { type: string; bytes: Buffer }>();
  const add = (path: string, type: keyof typeof types, text: string | Buffer) =>
    files.set(path, { type: types[type], bytes: brotliCompressSync(text) });
  for (const file of readdirSync(outdir))
    if (file.endsWith('.js')) add(`/embed/${file}`, 'js', readFileSync(join(outdir, file)));
  for (const [path, body] of Object.entries(await ourData())) add(path, 'json', body);
  for (const name of ['form-js', 'survey-js', 'bare-element']) add(`/${name}.js`, 'js', await bundled(name));
  const find = createRequire(import.meta.url).resolve;
  add('/form-js.css', 'css', readFileSync(find('@bpmn-io/form-js-viewer/dist/assets/form-js.css')));
  add('/survey-js.css', 'css', readFileSync(join(root, 'node_modules/survey-core/survey-core.min.css')));
  const snippet = readFileSync(join(root, 'test/hosts/snippet.css'));
  add(
    '/snippet.css',
    'css',
    Buffer.concat([snippet, Buffer.from('bare-form { display: block; min-block-size: 100vh }')]),
  );
  const slug = demoProgramme.slug;
  add(
    '/ours.html',
    'html',
    page('/snippet.css', '/embed/v1.js', `<alongside-apply programme="${slug}"></alongside-apply>`),
  );
  add(
    '/bare element.html',
    'html',
    page('/snippet.css', '/bare-element.js', `<bare-form src="/v1/programmes/${slug}/form"></bare-form>`),
  );
  add('/form-js.html', 'html', page('/form-js.css', '/form-js.js', '<div id="form"></div>'));
  add('/SurveyJS.html', 'html', page('/survey-js.css', '/survey-js.js', '<div id="form"></div>'));

  const server = createServer((request, response) => {
    const file = files.get(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': 'no-store' });
    response.end(file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: (product) => `http://127.0.0.1:${port}/${encodeURIComponent(product)}.html`,
    stop: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

const page = (
  style: string,
  script: string,
  tag: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A host page</title><link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script></head><body><main><h1>A host page</h1>${tag}</main><footer>The end</footer></body></html>`;

/** What the widget asks the Worker for, from the real Worker. */
async function ourData(): Promise<Record<string, string>> {
  const runtime = await startRuntime((await bundle('worker/index.ts')).main);
  try {
    await setUpDemo(runtime.db);
    const paths = [`/v1/programmes/${demoProgramme.slug}`, `/v1/programmes/${demoProgramme.slug}/form`];
    const bodies = paths.map(async (path) => [path, await (await fetch(new URL(path, runtime.origin))).text()]);
    return Object.fromEntries(await Promise.all(bodies)) as Record<string, string>;
  } finally {
    await runtime.stop();
  }
}

async function bundled(name: string): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/bench/baselines', `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0]!.contents);
}
