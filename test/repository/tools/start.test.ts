// `npm start` as a person uses it, in a copy of the project: it serves, keeps what was made, starts over when told to,
// and leaves nothing running. Without a terminal.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, isFree } from '../../../.tools/ports.ts';
import { root } from '../sources.ts';

const copied = ['.tools', 'sdk', 'widget', 'worker', 'migrations', 'test/hosts'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'wrangler.toml'];
const running: ChildProcess[] = [];
let folder = '';
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-start-'));
  for (const path of [...copied, ...files]) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // The partner site takes the port after it.
  do port = await freePort();
  while (port > 65_000 || !(await isFree(port + 1)));
});
afterAll(() => {
  for (const child of running) end(child, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const end = (child: ChildProcess, signal: 'SIGINT' | 'SIGKILL') => {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
};

/** Starts it and waits until it says where to go; fails with its words when it ends before. */
async function start(args: string[] = [], at = port): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['.tools/start.mjs', ...args], {
    cwd: folder,
    env: { ...process.env, PORT: String(at) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Alongside is running.')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`It ended:\n${said}`)));
  });
  return child;
}

/** Every process below one, by `ps`: wrangler and the runtime have groups of their own. */
function descendants(pid: number): number[] {
  const table = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout;
  const pairs = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.filter(([, above]) => above === parent).flatMap(([child = 0]) => [child, ...below(child)]);
  return below(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Ctrl-C. Answers the processes that are still there a moment later. */
async function interrupt(child: ChildProcess): Promise<number[]> {
  const family = [child.pid ?? 0, ...descendants(child.pid ?? 0)];
  expect(family.length).toBeGreaterThan(2);
  const gone = once(child, 'exit');
  end(child, 'SIGINT');
  expect((await gone)[0]).toBe(0);
  await expect.poll(() => family.filter(isAlive), { timeout: 5_000 }).toEqual([]);
  return family.filter(isAlive);
}

const origin = () => `http://localhost:${port}`;

/** Starts an application to the programme that is open. Answers how to read it. */
async function apply(): Promise<() => Promise<number>> {
  const { items } = await (await fetch(`${origin()}/v1/programmes?phase=open`)).json();
  const answer = await fetch(`${origin()}/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ round: items[0].round.id }),
  });
  expect(answer.status).toBe(201);
  const { application, token } = await answer.json();
  const headers = { authorization: `Bearer ${token}` };
  return async () => (await fetch(`${origin()}/v1/applications/${application.id}`, { headers })).status;
}

describe('npm start', () => {
  it(
    'serves, keeps applications until told to start over, and leaves nothing running',
    { timeout: 600_000 },
    async () => {
      const first = await start();
      expect((await fetch(`${origin()}/health`)).status).toBe(200);
      expect((await fetch(`http://localhost:${port + 1}/`)).status).toBe(200);
      expect(existsSync(join(folder, '.dev.vars'))).toBe(true);
      const read = await apply();
      expect(await read()).toBe(200);
      const another = await freePort();
      await expect(start(['--fresh'], another)).rejects.toThrow(
        /already runs from this folder: process \d+, .+Stop that one first/s,
      );
      expect(await read()).toBe(200);
      const slugs = async () =>
        (await (await fetch(`${origin()}/v1/programmes`)).json()).items.map(({ slug }: { slug: string }) => slug);
      expect(await slugs()).toEqual(['joined-up-care', 'neighbourhood-teams']);
      expect(await interrupt(first)).toEqual([]);
      expect([await isFree(port), await isFree(port + 1)]).toEqual([true, true]);

      const second = await start();
      expect(await read()).toBe(200);
      expect(await slugs()).toEqual(['joined-up-care', 'neighbourhood-teams']);
      expect(await interrupt(second)).toEqual([]);

      const third = await start(['--fresh']);
      expect(await read()).not.toBe(200);
      expect((await (await fetch(`${origin()}/v1/programmes`)).json()).items.length).toBeGreaterThan(0);
      expect(await interrupt(third)).toEqual([]);
      expect([await isFree(port), await isFree(port + 1)]).toEqual([true, true]);
    },
  );
});
