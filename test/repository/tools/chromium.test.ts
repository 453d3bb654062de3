// Where the browser tests look for a Chromium, and what they say without one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium, findChromium } from '../../../.tools/chromium.ts';

let folder = '';
const browser = (name: string) => {
  writeFileSync(join(folder, name), '');
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
});
