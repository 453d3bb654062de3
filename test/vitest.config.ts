// Owns which tests run where. `node`: rules and repository; `workerd`: the Worker and the SDK on the real runtime with
// a real D1; `chromium`: the SDK inside a browser; `browser`: people's journeys, Playwright against `wrangler dev`.
// A file that ends in .node.test.ts needs files or processes and runs in Node alone.
import { join } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from '../.tools/chromium.ts';
import { placeDescription } from '../.tools/place-description.ts';

// Packages with a development build, such as Lit, are tested in the build that production runs.
process.env['NODE_ENV'] = 'production';

const root = join(import.meta.dirname, '..');
const chromium = findChromium();

/** Fixed keys of tests, and of nothing else. */
const TEST_SETTINGS = {
  ENVIRONMENT: 'local',
  PUBLIC_ORIGIN: 'http://localhost:8787',
  DATA_KEYS: JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 1).toString('base64') } }),
  HASH_KEY: Buffer.alloc(32, 2).toString('base64'),
};

/** Only to end what hangs: a slow machine is not a failure. */
const PATIENCE = { testTimeout: 180_000, hookTimeout: 180_000 };

// The Worker reads it from its assets, which else exist from the first build on.
placeDescription();

export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'node',
          ...PATIENCE,
          setupFiles: ['test/node-base64.ts'],
          include: [
            'test/{sdk,repository,contract,durability,bench,worker/demo,widget/{views,controllers}}/**/*.test.ts',
          ],
          exclude: ['**/*.workerd.test.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: join(root, 'worker/index.ts'),
            wrangler: { configPath: join(root, 'wrangler.toml') },
            miniflare: {
              bindings: { ...TEST_SETTINGS, TEST_MIGRATIONS: await readD1Migrations(join(root, 'migrations')) },
            },
          })),
        ],
        test: {
          name: 'workerd',
          ...PATIENCE,
          include: ['test/{worker,sdk}/**/*.test.ts', 'test/contract/*.workerd.test.ts'],
          exclude: ['test/worker/demo/**', '**/*.node.test.ts'],
          setupFiles: ['test/worker/setup.ts'],
        },
      },
      {
        test: {
          name: 'chromium',
          ...PATIENCE,
          include: ['test/sdk/**/*.test.ts'],
          exclude: ['**/*.node.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(chromium && { executablePath: chromium }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          ...PATIENCE,
          include: ['test/{e2e,widget}/**/*.test.ts'],
          exclude: ['test/widget/{views,controllers}/**'],
          globalSetup: ['test/e2e/server.ts'],
          setupFiles: ['test/node-base64.ts', 'test/e2e/require-server.ts'],
          // After the others, so that each has the machine to itself.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
