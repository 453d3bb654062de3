// Owns running the real Worker on this machine: migrations, seed and `wrangler dev`, quiet, offline and in a process
// group of its own that is ended as a whole. Used by `npm start` and by the browser tests.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { untilReady } from './readiness.ts';

export const root = join(import.meta.dirname, '..');

const QUIET = {
  CI: '1',
  WRANGLER_LOG: 'warn',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_COLOR: '1',
  // It would keep the address of every request, and that of a link holds what opens it.
  X_LOCAL_OBSERVABILITY: 'false',
};
const STOP_WITHIN_MS = 5_000;

/** Where a local Worker listens, keeps its data and finds its secrets. */
export interface LocalWorker {
  port: number;
  /** Folder of the local D1 database. */
  persistTo: string;
  /** File of secrets, as `KEY=value` lines. */
  secretsFile: string;
  /** Gets what the Worker logs once it answers. Default: nobody. */
  print?: (text: string) => void;
}

/** A Worker that answers. `stopped` settles when it ends, with what it last said. */
export interface RunningWorker {
  origin: string;
  stop: () => Promise<void>;
  stopped: Promise<string>;
}

/** Builds what the Worker serves under /embed/. Throws with the builder's words when it fails. */
export async function buildWidget(): Promise<void> {
  await run([join(root, '.tools', 'build-widget.ts'), '--quiet']);
}

/** Brings the database to the newest migration. Throws with wrangler's words when one fails. */
export async function migrate(persistTo: string): Promise<void> {
  await run([wrangler(), 'd1', 'migrations', 'apply', 'DB', '--local', '--persist-to', persistTo]);
}

/** Puts the example programmes in, each once: the seed itself leaves those that are there alone. Answers what it said. */
export async function seed(persistTo: string): Promise<string> {
  return run([join(root, '.tools', 'seed.ts'), '--persist-to', persistTo]);
}

/** Starts `wrangler dev` and waits until it answers. Throws with what it printed when it ends, stays silent or only fails. */
export async function serve(worker: LocalWorker): Promise<RunningWorker> {
  const origin = `http://localhost:${worker.port}`;
  const options = {
    port: worker.port,
    ip: 'localhost',
    'inspector-port': 0,
    'persist-to': worker.persistTo,
    'env-file': worker.secretsFile,
  };
  const child = node([
    wrangler(),
    'dev',
    '--local',
    '--show-interactive-dev-session=false',
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    '--var',
    'ENVIRONMENT:local',
    '--var',
    `PUBLIC_ORIGIN:${origin}`,
  ]);
  const said = listen(child);
  let ended = false;
  const stopped = new Promise<string>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve(said());
    });
  });
  const stop = () => endGroup(child, stopped);
  try {
    await untilReady({ origin, secretsFile: worker.secretsFile, said, ended: () => ended });
  } catch (error) {
    await stop();
    throw error;
  }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', worker.print ?? (() => undefined));
  return { origin, stop, stopped };
}

function wrangler(): string {
  return join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
}

/** Process groups that are still there: none outlives this process. */
const groups = new Set<number>();
process.once('exit', () => {
  for (const group of groups) signal(group, 'SIGKILL');
});

function node(args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...QUIET },
  });
  const { pid } = child;
  if (pid !== undefined) {
    groups.add(pid);
    child.once('exit', () => groups.delete(pid));
  }
  return child;
}

/** Keeps the last lines that a process prints, to be asked for when it fails. */
function listen(child: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lines.push(text);
      if (lines.length > 200) lines.shift();
    });
  }
  return () => lines.join('').trim();
}

function run(args: string[]): Promise<string> {
  const child = node(args);
  const said = listen(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said()) : reject(new Error(said()))));
  });
}

async function endGroup(child: ChildProcess, stopped: Promise<string>): Promise<void> {
  if (child.pid === undefined) return;
  signal(child.pid, 'SIGTERM');
  await Promise.race([stopped, wait(STOP_WITHIN_MS)]);
  signal(child.pid, 'SIGKILL');
}

function signal(group: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-group, name);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
