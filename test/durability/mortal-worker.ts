// Owns a Worker in a process group of its own that can be killed without warning. Run by itself, it is that process: it
// makes ready, serves when told to, and does so until it is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startRuntime } from '../bench/runtime.ts';

export interface MortalWorker {
  /** Serves; settles when it answers. */
  start: () => Promise<void>;
  /** SIGKILL to the whole group; settles when it is gone. */
  kill: () => Promise<void>;
}

/** A Worker of the module `path` for a port and a database folder, not yet serving. */
export function aMortalWorker(path: string, port: number, persistTo: string): MortalWorker {
  const child = spawn(process.execPath, [import.meta.filename, path, String(port), persistTo], {
    detached: true,
    stdio: 'pipe',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const gone = once(child, 'exit');
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  return {
    async start() {
      child.stdin.write('start\n');
      await Promise.race([once(child.stdout, 'data'), gone]);
      if (said.startsWith('ready')) return;
      end();
      throw new Error(`The Worker did not start:\n${said}`);
    },
    async kill() {
      process.off('exit', end);
      end();
      await gone;
    },
  };
}

if (import.meta.main) {
  const [path = '', port, persistTo = ''] = process.argv.slice(2);
  await once(process.stdin, 'data');
  await startRuntime(path, { port: Number(port), persistTo });
  console.log('ready');
}
