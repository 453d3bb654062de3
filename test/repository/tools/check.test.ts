// How `npm run check` ends, with pretended steps.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../sources.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-check-'));
  cpSync(join(root, '.tools'), join(folder, '.tools'), { recursive: true });
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run check', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('does not say that all is well when %s ends it', async (name) => {
    const step = '#!/bin/sh\n: > begun\nexec sleep 600\n';
    writeFileSync(join(folder, 'node_modules', '.bin', 'oxfmt'), step, { mode: 0o755 });
    const child = spawn(process.execPath, ['.tools/check.ts'], { cwd: folder, stdio: 'ignore' });
    await expect.poll(() => existsSync(join(folder, 'begun')), { timeout: 20_000 }).toBe(true);
    child.kill(name);
    expect((await once(child, 'exit'))[0]).toBe(130);
  });
});
