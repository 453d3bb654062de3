// What `npm start` and `npm test` say before anything of the project runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', pretend, '.tools/test.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toContain('Node 18.20.4 is too old: Alongside needs Node 20 or newer.');
    expect(stdout).toBe('0 passed, 1 failed\n');
    expect(status).toBe(1);
  });

  it('can be read by a Node that knows neither node: imports nor new syntax', () => {
    const text = read('.tools/launch.mjs');
    expect(text).not.toMatch(/from 'node:|\?\?|\?\.|\bawait\b|import \{[^}]*statfs/);
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

describe('npm test', () => {
  it('counts a set-up that fails as a failed test, in its last line', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['.tools/test.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CHROMIUM_PATH: '/nowhere/chrome' },
    });
    expect(stderr).toContain('CHROMIUM_PATH names no file: /nowhere/chrome');
    expect(stdout).toBe('0 passed, 1 failed\n');
    expect(status).toBe(1);
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

  it.each([
    ['HASH_KEY', "DATA_KEYS='{}'"],
    ['DATA_KEYS', '# HASH_KEY=\nHASH_KEY=abc\nMAIL_FROM=a@b.example\n'],
    ['HASH_KEY', 'HASH_KEY=\nexport DATA_KEYS={}\n'],
  ])('get the %s that their file lacks, and keep the rest', (name, text) => {
    const path = join(folder, 'some');
    writeFileSync(path, text, { mode: 0o600 });
    expect(makeSecretsOnce(path)).toBe(true);
    const after = readFileSync(path, 'utf8');
    expect(after.slice(0, text.length)).toBe(text);
    expect(after.slice(text.length)).toMatch(new RegExp(`^\\n?${name}=.{40,}\\n$`));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(makeSecretsOnce(path)).toBe(false);
  });
});
