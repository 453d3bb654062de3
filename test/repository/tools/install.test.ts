// How the launcher installs packages, in a folder whose one package pretends to be the project's Node.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../sources.ts';

let folder = '';
const write = (path: string, text: string, mode = 0o644) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
};
const environment = (more: Record<string, string> = {}) => ({ PATH: process.env['PATH'], HOME: folder, ...more });
const launch = (tool: string, more?: Record<string, string>) =>
  spawnSync(process.execPath, [`.tools/${tool}.mjs`], { cwd: folder, encoding: 'utf8', env: environment(more) });
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-install-'));
  cpSync(join(root, '.tools'), join(folder, '.tools'), { recursive: true });
  write('package.json', '{ "devDependencies": { "node": "file:./pretended" } }');
  write('pretended/package.json', '{ "name": "node", "version": "1.0.0", "bin": "./node" }');
  write('pretended/node', '#!/bin/sh\necho "started $1"\n', 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the installation', () => {
  it.each([
    ['for production', { NODE_ENV: 'production' }],
    ['without development packages', { npm_config_omit: 'dev' }],
    ['without commands', { npm_config_bin_links: 'false' }],
  ])('is whole where npm is set to install %s', (_name, settings) => {
    const { stdout, stderr, status } = launch('start', settings);
    expect(stdout + stderr).toContain(`started ${join(folder, '.tools', 'start.ts')}`);
    expect(status).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with what npm runs when it gets %s',
    { timeout: 30_000 },
    async (name) => {
      write(
        'npm.mjs',
        "import { spawnSync } from 'node:child_process'; spawnSync('./script.sh', { stdio: 'inherit' });",
      );
      write('script.sh', '#!/bin/sh\nsleep 60 &\n: > begun\nwait\n', 0o755);
      const child = spawn(process.execPath, ['.tools/test.mjs'], {
        cwd: folder,
        env: environment({ npm_execpath: join(folder, 'npm.mjs') }),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      await expect.poll(() => existsSync(join(folder, 'begun')), { timeout: 20_000 }).toBe(true);
      child.kill(name);
      // It closes once nobody holds its output any more, neither npm nor what that runs.
      expect(await once(child, 'close')).toEqual([130, null]);
      expect(lastLine(said)).toBe('0 passed, 1 failed');
    },
  );

  it('says what to do with packages of another kind of machine', () => {
    for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) write(path, '{ "packages": {} }');
    write('node_modules/.bin/node', '#!/nowhere/node\n', 0o755);
    const { stderr, status } = launch('start');
    expect(stderr).toContain(
      'node_modules was installed for another kind of machine: delete it and run the command again.',
    );
    expect(status).toBe(1);
  });

  it('says so when npm cannot install, and counts it as a failed test', () => {
    write('package.json', '{ "dependencies": { "nowhere": "file:./nowhere.tgz" } }');
    const { stdout, stderr, status } = launch('test');
    expect(stderr).toContain('Installing packages failed');
    expect(lastLine(stdout)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });
});
