// Owns that one `npm start` at a time uses this folder's database: two would write over each other. Each leaves a note
// named by its process before it looks for others, so that of two at the same moment none overlooks the other.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { isFree } from './ports.ts';
import { root } from './worker.ts';

/** Who claims the folder: its process, where it serves or is about to, and the port that it holds until it ends. */
interface Note {
  pid: number;
  port: number;
  held: number;
}

/** Claims this folder for a start on `port`, until the process ends. Throws, saying who has it, while another does. */
export async function claim(port: number, notes = join(root, '.local', 'starts')): Promise<void> {
  const mine = join(notes, `${process.pid}.json`);
  mkdirSync(notes, { recursive: true });
  writeFileSync(mine, JSON.stringify({ pid: process.pid, port, held: await holdPort() } satisfies Note));
  process.once('exit', () => rmSync(mine, { force: true }));
  for (const name of readdirSync(notes)) {
    const path = join(notes, name);
    if (path === mine) continue;
    const other = read(path);
    if (other && (await isHeld(other))) {
      rmSync(mine, { force: true });
      throw new Error(
        `Alongside already runs from this folder: process ${other.pid}, http://localhost:${other.port}/\n` +
          'Stop that one first (Ctrl-C where it was started), or use another copy of the folder.',
      );
    }
    rmSync(path, { force: true });
  }
}

/** Listens on a port of its own for as long as this process lives, and keeps it alive no longer. */
function holdPort(): Promise<number> {
  const server = createServer().unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A number alone may be another process by now; one that lives and whose port is taken is no coincidence. */
async function isHeld(note: Note): Promise<boolean> {
  return lives(note.pid) && !(await isFree(note.held));
}

function read(path: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Note;
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
