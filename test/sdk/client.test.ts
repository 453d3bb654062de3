// The client in this runtime. test/e2e/sdk-in-browser.test.ts runs the same cases in Chromium.
import { describe, test } from 'vitest';
import { topics } from './client/all.ts';

describe.each(Object.entries(topics))('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', (_name, run) => run());
});
