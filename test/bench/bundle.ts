// Owns building a Worker as a deployment would, into a folder of the benchmarks' own.
import { basename, join } from 'node:path';
import { buildWorker, type WorkerBuild } from '../../.tools/build-worker.ts';
import { root } from '../../.tools/worker.ts';

/** The most that the Worker may weigh, in bytes of gzip. Cloudflare takes 3 MB in the free plan. */
export const workerBudget = 360 * 1024;

/**
 * Builds `entry`, a path from the project's root. Those who may run at once need folders of their own: `use` names it.
 * Throws with the compiler's words when it does not compile.
 */
export const bundle = (entry: string, use = 'bench'): Promise<WorkerBuild> =>
  buildWorker(entry, join(root, '.local/bench', use, `${basename(join(root, entry, '..'))}-${basename(entry, '.ts')}`));
