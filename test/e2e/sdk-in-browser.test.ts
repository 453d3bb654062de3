// The client in Chromium: the cases of test/sdk/client, bundled as a partner's build would bundle them.
import { build } from 'esbuild';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { topics } from '../sdk/client/all.ts';
import type { Cases } from '../sdk/client/service.ts';
import { openPage, type WatchedPage } from './browser.ts';

let watched: WatchedPage;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { topics } from './all.ts'; globalThis.topics = topics;`,
      resolveDir: join(import.meta.dirname, '../sdk/client'),
    },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  watched = await openPage();
  await watched.page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});

afterAll(() => watched.close());

const runInPage = (topic: string, name: string) =>
  watched.page.evaluate(
    ([of, called]) => (globalThis as unknown as { topics: Record<string, Cases> }).topics[of]?.[called]?.(),
    [topic, name] as const,
  );

describe.each(Object.entries(topics))('in Chromium, %s', (topic, cases) => {
  test.each(Object.keys(cases))('%s', (name) => runInPage(topic, name));
});
