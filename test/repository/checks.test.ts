// What the check says of the repository as it is: the tests alone must ring where a rule is broken, without `npm run check`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { steps } from '../../.tools/check-steps.ts';
import { root } from './sources.ts';

// Each reads all sources: only to end what hangs.
const patience = { timeout: 300_000 };

it.each(['architecture', 'unused code'])('finds nothing to say about %s', patience, (name) => {
  const commands = steps.find((step) => step.name === name)?.commands ?? [];
  expect(commands.length).toBeGreaterThan(0);
  for (const [command = '', ...options] of commands) {
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), options, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(status, stdout + stderr).toBe(0);
  }
});
