// Where the browser tests look for a Chromium, and what they say without one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium, findChromium } from '../../../.tools/chromium.ts';

let folder = '';
const browser = (name: string, answer = 'exit 0') => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${answer}\n`, { mode: 0o755 });
  return join(folder, name);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-chromium-'));
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', ['/nowhere', folder].join(delimiter));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the Chromium of the browser tests', () => {
  it.each(['chromium', 'chromium-browser', 'google-chrome'])('is %s where the path has it', (name) => {
    expect(findChromium()).not.toBe(join(folder, name));
    const path = browser(name);
    expect(findChromium()).toBe(path);
  });

  it('is not one that does not run, as where a snap is to be installed first', () => {
    browser('chromium', 'echo "Command requires the chromium snap to be installed." >&2; exit 1');
    writeFileSync(join(folder, 'chromium-browser'), '');
    const path = browser('google-chrome', 'test "$1" = --version');
    expect(findChromium()).toBe(path);
  });

  it('is the one of CHROMIUM_PATH before any other', () => {
    browser('chromium');
    vi.stubEnv('CHROMIUM_PATH', browser('my-own'));
    expect(ensureChromium()).toBe(join(folder, 'my-own'));
  });

  it('is not looked for elsewhere when CHROMIUM_PATH names no file: the run says so', () => {
    browser('chromium');
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chrome');
    expect(() => ensureChromium()).toThrow('CHROMIUM_PATH names no file: /nowhere/chrome');
  });

  it('has to run where CHROMIUM_PATH names it', () => {
    vi.stubEnv('CHROMIUM_PATH', browser('my-own', 'exit 1'));
    expect(() => ensureChromium()).toThrow(`CHROMIUM_PATH names what does not run: ${join(folder, 'my-own')}`);
  });
});
