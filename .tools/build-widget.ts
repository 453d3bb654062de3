// Builds the widget into dist/assets/embed, which the Worker serves under /embed/.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/assets/embed');
const entry = join(root, 'widget/loader.ts');

mkdirSync(outdir, { recursive: true });
if (existsSync(entry)) {
  await build({
    entryPoints: { v1: entry },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    chunkNames: '[name]-[hash]',
    logLevel: 'error',
  });
}
