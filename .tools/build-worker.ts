// Builds the Worker into dist/worker as modules that the runtime reads when they are first imported (decision 21): what a
// request does not need costs it nothing. wrangler runs this before it serves or deploys (`[build]` in wrangler.toml).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** What a build made. */
export interface WorkerBuild {
  /** The first module; the others are beside it. */
  main: string;
  /** What an upload of all modules would weigh, in bytes of gzip. */
  gzip: number;
  /** Modules and what each was made of; paths are relative to the project's root. */
  metafile: Metafile;
}

/** Builds `entry`, a path from the project's root, into `outdir`. Throws with the compiler's words when it does not compile. */
export async function buildWorker(entry = 'worker/index.ts', outdir = join(root, 'dist/worker')): Promise<WorkerBuild> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir,
    chunkNames: '[name]-[hash]',
    // What wrangler takes for modules unless it is told otherwise.
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    target: 'es2024',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser', 'production'],
    external: ['cloudflare:*'],
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  mkdirSync(outdir, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const made = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const file of readdirSync(outdir)) if (!made.has(file)) rmSync(join(outdir, file), { recursive: true });
  const modules = outputFiles.filter(({ path }) => path.endsWith('.mjs')).map(({ contents }) => contents);
  const gzip = gzipSync(Buffer.concat(modules)).length;
  return { main: join(outdir, 'index.mjs'), gzip, metafile };
}

if (import.meta.main) await buildWorker();
