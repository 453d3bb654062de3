// What is uploaded, and what of it a request for data has to wait for.
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from '../../.tools/worker.ts';
import { bundle, workerBudget } from './bundle.ts';

it('weighs no more than its budget', async () => {
  const { gzip } = await bundle('worker/index.ts', 'worker-bundle-test');
  expect(gzip).toBeGreaterThan(0);
  expect(gzip).toBeLessThanOrEqual(workerBudget);
}, 60_000);

it('evaluates the page renderer and jose on first use only', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['worker/index.ts'],
    outdir: join(root, '.local/bench/split'),
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    logLevel: 'error',
  });
  const entry = Object.keys(metafile.outputs).find((file) => metafile.outputs[file]?.entryPoint === 'worker/index.ts');
  const atOnce = new Set<string>();
  const follow = (file: string) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) if (kind === 'import-statement') follow(path);
  };
  follow(entry ?? '');
  const sources = (files: Iterable<string>) =>
    [...files].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
  const renderer =
    /node_modules\/(lit|lit-html|lit-element|@lit|@lit-labs|parse5|micromark|jose)\/|^widget\/|^worker\/pages\/site/;
  expect(sources(Object.keys(metafile.outputs)).filter((path) => renderer.test(path))).not.toEqual([]);
  expect(sources(atOnce)).toContain('worker/app.ts');
  expect(sources(atOnce).filter((path) => renderer.test(path))).toEqual([]);
}, 60_000);
