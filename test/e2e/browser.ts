// Owns the Chromium of the browser tests: one per test file, a new context per page, and a record of everything that
// a page must not do: console errors, uncaught errors, violations of its content security policy.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, expect } from 'vitest';
import { chromiumFlags, ensureChromium } from '../../.tools/chromium.ts';

let launched: Promise<Browser> | undefined;

afterAll(async () => {
  await (await launched)?.close();
  launched = undefined;
});

/** A page in a context of its own, and what went wrong on it so far. */
export interface WatchedPage {
  page: Page;
  /** One line for each console error, uncaught error and policy violation, in order. */
  faults: string[];
  /** Fails the test when anything went wrong; then closes the context. */
  close: () => Promise<void>;
}

/** Opens a new page. `javaScriptEnabled: false` is a visitor with scripts off. */
export async function openPage(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  // Where the machine has no locale, Chromium knows no file of a name such as Siân's.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  launched ??= chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags, env });
  const context = await (await launched).newContext(options);
  // Only to end what hangs, as with the tests themselves.
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  if (options.javaScriptEnabled !== false) {
    await context.exposeFunction('reportViolation', (text: string) => faults.push(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
        report(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
      });
    });
  }
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  const close = async () => {
    await context.close();
    expect(faults).toEqual([]);
  };
  return { page, faults, close };
}

/**
 * Takes out what Chromium says of requests that the test made fail, such as `/409/` or `/ERR_FAILED/`. Whatever else went wrong
 * stays: other requests, uncaught errors, violations of the policy.
 */
export function forgiveRequests(faults: string[], expected: RegExp): void {
  const forgiven = (fault: string) => fault.startsWith('console: Failed to load resource: ') && expected.test(fault);
  faults.splice(0, Infinity, ...faults.filter((fault) => !forgiven(fault)));
}
