// Owns that one `npm start` at a time uses this folder's database: two would write over each other.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFree } from './ports.ts';
import { root } from './worker.ts';

const NOTE = join(root, '.local', 'start.json');

/** Notes that this process serves on `port`. Throws, saying who does, while another serves this folder. */
export async function claim(port: number): Promise<void> {
  const other = read();
  // A number alone may be another process by now; one that lives and whose port is taken is no coincidence.
  if (other && other.pid !== process.pid && lives(other.pid) && !(await isFree(other.port))) {
    throw new Error(
      `Alongside already runs from this folder: process ${other.pid}, http://localhost:${other.port}/\n` +
        'Stop that one first (Ctrl-C where it was started), or use another copy of the folder.',
    );
  }
  mkdirSync(dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, JSON.stringify({ pid: process.pid, port }));
}

function read(): { pid: number; port: number } | undefined {
  try {
    return JSON.parse(readFileSync(NOTE, 'utf8')) as { pid: number; port: number };
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
