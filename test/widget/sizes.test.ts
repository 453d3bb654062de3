// What partners' visitors download stays within what was promised.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Chunks, chunkList, outdir } from '../../.tools/build-widget.ts';
import { budgets, type Sizes, sizesOf } from '../../.tools/widget-sizes.ts';

const chunks = JSON.parse(readFileSync(chunkList, 'utf8')) as Chunks;
const sizes = sizesOf(outdir, chunks);

test.each(Object.keys(budgets) as (keyof Sizes)[])('the brotli bytes of "%s" are within budget', (part) => {
  expect(sizes[part]).toBeGreaterThan(0);
  expect(sizes[part]).toBeLessThanOrEqual(budgets[part]);
});

test('an element needs no file that its loader does not ask for at once', () => {
  for (const name of ['core', 'list', 'apply', 'core-cy', 'apply-cy']) {
    for (const file of chunks[name] ?? []) {
      const imports = readFileSync(join(outdir, file), 'utf8').matchAll(/from"\.\/([^"]+)"/g);
      for (const [, imported] of imports) expect(chunks[name]).toContain(imported);
    }
  }
});

test('no file carries eval, an inline style or a source of a third party', () => {
  for (const file of new Set([...Object.values(chunks).flat(), 'v1.js'])) {
    const code = readFileSync(join(outdir, file), 'utf8');
    expect(code).not.toMatch(/\beval\(|new Function\(|\bstyle=|https?:\/\/(?!www\.w3\.org)/);
  }
});
