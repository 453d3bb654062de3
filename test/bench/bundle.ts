// Owns bundling a Worker as a deployment would: wrangler's own build, written to a folder instead of uploaded.
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../.tools/worker.ts';

const run = promisify(execFile);
const out = join(root, '.local', 'bench');

export interface Bundle {
  /** The one module. */
  path: string;
  /** What an upload would weigh, in bytes of gzip, as wrangler says it. */
  gzip: number;
}

/** The most that the Worker may weigh, in bytes of gzip. Cloudflare takes 3 MB in the free plan. */
export const workerBudget = 360 * 1024;

/**
 * Bundles `entry`, a path from the project's root. Those who may run at once need folders of their own: `use` names it.
 * Throws with wrangler's words when it does not compile.
 */
export async function bundle(entry: string, use = 'bench'): Promise<Bundle> {
  const name = basename(entry, '.ts');
  const folder = join(out, use, `${basename(join(root, entry, '..'))}-${name}`);
  await mkdir(join(root, 'dist/assets'), { recursive: true });
  const { stdout } = await run(
    process.execPath,
    [
      join(root, 'node_modules/wrangler/bin/wrangler.js'),
      'deploy',
      join(root, entry),
      '--config',
      join(root, 'wrangler.toml'),
      '--dry-run',
      `--outdir=${folder}`,
    ],
    { cwd: root, env: { ...process.env, CI: '1', NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false' } },
  );
  const kib = /gzip: ([\d.]+) KiB/.exec(stdout)?.[1];
  if (kib === undefined) throw new Error(`wrangler did not say what the Worker weighs:\n${stdout}`);
  return { path: join(folder, `${name}.js`), gzip: Math.round(Number(kib) * 1024) };
}
