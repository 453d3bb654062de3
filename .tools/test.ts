// `npm test`: every layer of tests, with all its own set-up. Ends with one line, `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { INTERRUPTED, onEnd } from './ending.ts';
import { root } from './worker.ts';

const RESULTS = join(root, '.local', 'test', 'results.json');

/** The parts of Vitest's JSON report that are read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

try {
  const chromium = ensureChromium();
  rmSync(RESULTS, { force: true });
  mkdirSync(dirname(RESULTS), { recursive: true });
  const code = await vitest(chromium);
  const { passed, failed } = count(code);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
} catch (error) {
  console.error(`\n${(error as Error).message}\n`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

function vitest(chromium: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}`,
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        WRANGLER_SEND_METRICS: 'false',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
        CI: '1',
      },
    },
  );
  onEnd(() => {
    child.kill('SIGTERM');
    return new Promise((resolve) => child.once('exit', () => resolve()));
  }, INTERRUPTED);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** A file that could not be read counts as one failure, and so does a run that failed for a reason of its own. */
function count(code: number): { passed: number; failed: number } {
  const report = read();
  const passed = report?.numPassedTests ?? 0;
  const broken = report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
  const failedAsWhole = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failedAsWhole ? 1 : failed };
}

function read(): Report | undefined {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
