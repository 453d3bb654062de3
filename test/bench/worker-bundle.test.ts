// What is uploaded, and what of it a request for data has to wait for.
import type { Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import type { WorkerBuild } from '../../.tools/build-worker.ts';
import { bundle, workerBudget } from './bundle.ts';

let built: WorkerBuild;
beforeAll(async () => {
  built = await bundle('worker/index.ts', 'worker-bundle-test');
});

/** The source files of some built ones. */
const sources = ({ outputs }: Metafile, files: Iterable<string>) =>
  [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));

/** The source files that are read before the first request. */
function readAtOnce(metafile: Metafile): string[] {
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === 'worker/index.ts');
  const atOnce = new Set<string>();
  const follow = (file: string) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') follow(path);
  };
  follow(entry ?? '');
  return sources(metafile, atOnce);
}

it('weighs no more than its budget', () => {
  expect(built.gzip).toBeGreaterThan(0);
  expect(built.gzip).toBeLessThanOrEqual(workerBudget);
});

it('evaluates the page renderer and jose on first use only', () => {
  const renderer =
    /node_modules\/(lit|lit-html|lit-element|@lit|@lit-labs|parse5|micromark|jose)\/|^widget\/|^worker\/pages\/site/;
  const all = sources(built.metafile, Object.keys(built.metafile.outputs));
  expect(all.filter((path) => renderer.test(path))).not.toEqual([]);
  expect(readAtOnce(built.metafile)).toContain('worker/app.ts');
  expect(readAtOnce(built.metafile).filter((path) => renderer.test(path))).toEqual([]);
});

it('reads the query builder, and what operations do, on first use only', () => {
  const onUse = /node_modules\/drizzle-orm\/|^sdk\/contract\/|^worker\/[a-z]+\/(routes|store|table)\.ts$/;
  expect(readAtOnce(built.metafile)).toContain('worker/operations.ts');
  expect(readAtOnce(built.metafile).filter((path) => onUse.test(path))).toEqual([]);
});
