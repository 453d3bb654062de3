// Owns finding a Chromium for the browser tests, and installing one where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Flags with which Chromium runs quietly, also as root and with no network. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH decides when it is set. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return runs(chosen) ? chosen : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, chromium.executablePath()].find(runs);
}

/** A file of the name is not enough: Ubuntu's only says that a snap is to be installed. */
function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Finds a Chromium or installs one. Throws a sentence that says what to do when neither works. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    throw new Error(`CHROMIUM_PATH names ${existsSync(chosen) ? 'what does not run' : 'no file'}: ${chosen}`);
  }
  console.log('Installing Chromium for the browser tests, once …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!findChromium()) attempt(process.execPath, [playwright(), 'install', 'chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Do one of these, then run npm test again:\n' +
      '  · Debian or Ubuntu: sudo apt-get install chromium\n' +
      '  · anywhere: npx playwright install --with-deps chromium\n' +
      '  · have one already: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

function attempt(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function playwright(): string {
  return join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
}
