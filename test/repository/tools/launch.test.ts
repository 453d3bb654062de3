// What `npm start` and `npm test` say before anything of the project runs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFree } from '../../../.tools/ports.ts';
import { makeSecretsOnce } from '../../../.tools/secrets.ts';
import { read, root } from '../sources.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the launcher', () => {
  it('says which Node it needs when this one is too old', () => {
    const pretend = join(folder, 'old.mjs');
    writeFileSync(pretend, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });\n");
    const { status, stderr } = spawnSync(process.execPath, ['--import', pretend, '.tools/start.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toContain('Node 18.20.4 is too old: Alongside needs Node 20 or newer.');
    expect(status).toBe(1);
  });

  it('can be read by a Node that knows neither node: imports nor new syntax', () => {
    const text = read('.tools/launch.mjs');
    expect(text).not.toMatch(/from 'node:|\?\?|\?\.|\bawait\b|import \{[^}]*statfs/);
  });

  it('says so when npm cannot install', () => {
    cpSync(join(root, '.tools'), join(folder, '.tools'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "dependencies": { "nowhere": "file:./nowhere.tgz" } }');
    const { status, stderr } = spawnSync(process.execPath, ['.tools/start.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder },
    });
    expect(stderr).toContain('Installing packages failed');
    expect(status).toBe(1);
  });
});

describe('npm start', () => {
  const start = (args: string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['.tools/start.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  it('names its one option when it is given another', () => {
    const { status, stderr } = start(['--frsh']);
    expect(stderr).toContain('The only option is --fresh');
    expect(status).toBe(1);
  });

  it('refuses a port that is no number', () => {
    expect(start([], { PORT: 'eighty' }).stderr).toContain('PORT must be a number from 1 to 65534, and is "eighty".');
  });

  it('says which port is taken and how to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    expect(await isFree(port)).toBe(false);
    expect(start([], { PORT: String(port) }).stderr).toContain(`Port ${port} is taken.`);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('local secrets', () => {
  it('are made once, for their owner only, and differ each time', () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    expect(makeSecretsOnce(one)).toBe(true);
    expect(makeSecretsOnce(other)).toBe(true);
    expect(statSync(one).mode & 0o777).toBe(0o600);
    const first = readFileSync(one, 'utf8');
    expect(makeSecretsOnce(one)).toBe(false);
    expect(readFileSync(one, 'utf8')).toBe(first);
    expect(readFileSync(other, 'utf8')).not.toBe(first);
  });
});
