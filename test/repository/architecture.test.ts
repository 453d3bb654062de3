// The rules about who may import whom are only worth something if they ring: each is broken here on purpose.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './sources.ts';

interface Report {
  summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number };
}

let tree = '';

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'alongside-architecture-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const file of ['.tools/architecture.mjs', 'tsconfig.json', 'package.json']) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    copyFileSync(join(root, file), join(tree, file));
  }
  for (const folder of ['sdk', 'worker', 'widget']) plant(`${folder}/fine.ts`, 'export const fine = 1;');
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

describe('the architecture check', () => {
  it('is content with a tree that keeps the rules', () => {
    plant('sdk/routes.ts', 'export const routes = {};');
    plant('sdk/contract/index.ts', "import * as z from 'zod';\nexport const shape = z.string();");
    plant('worker/app.ts', "import { routes } from '../sdk/routes.ts';\nimport { view } from '../widget/views/a.ts';");
    plant(
      'widget/views/a.ts',
      "import { html } from 'lit';\nimport type { shape } from '../../sdk/contract/index.ts';",
    );
    plant('worker/applications/store.ts', "import { eq } from 'drizzle-orm';");
    plant('worker/applications/pages.ts', "import { html } from 'lit';\nimport { Hono } from 'hono';");
    const { violations, totalCruised } = check().summary;
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(8);
  });

  it('reports each rule that is broken', () => {
    const broken = [
      ['sdk-imports-nobody', 'sdk/a.ts', "import { fine } from '../worker/fine.ts';"],
      ['sdk-imports-nobody', 'sdk/b.ts', "import type { fine } from '../widget/fine.ts';"],
      ['routes-import-nothing', 'sdk/routes.ts', "import { fine } from './fine.ts';"],
      ['sdk-has-no-dependencies', 'sdk/c.ts', "import { Hono } from 'hono';"],
      ['widget-knows-the-sdk-only', 'widget/a.ts', "import { fine } from '../worker/fine.ts';"],
      ['worker-takes-templates-only', 'worker/a.ts', "import { fine } from '../widget/fine.ts';"],
      ['worker-stands-alone', 'worker/b.ts', "import { fine } from '../test/fine.ts';"],
      ['zod-stays-on-the-server', 'widget/b.ts', "import * as z from 'zod';"],
      ['zod-stays-on-the-server', 'widget/c.ts', "import { fine } from '../sdk/contract/fine.ts';"],
      ['zod-stays-on-the-server', 'sdk/d.ts', "import { fine } from './contract/fine.ts';"],
      ['lit-stays-in-templates', 'worker/http/a.ts', "import { html } from 'lit';"],
      ['lit-stays-in-templates', 'worker/app.ts', "import { render } from '@lit-labs/ssr';"],
      ['rules-are-pure', 'worker/applications/application.ts', "import { eq } from 'drizzle-orm';"],
      ['rules-are-pure', 'worker/programmes/phase.ts', "import { Hono } from 'hono';"],
      ['rules-are-pure', 'worker/links/link.ts', "import { eq } from 'drizzle-orm';"],
      ['rules-are-pure', 'worker/console/typed-round.ts', "import { Hono } from 'hono';"],
      ['rules-are-pure', 'worker/not-there-yet/rule.ts', "import { eq } from 'drizzle-orm';"],
      ['everything-resolves', 'worker/c.ts', "import { fine } from './missing.ts';"],
      ['no-cycles', 'worker/one.ts', "import './other.ts';"],
    ] as const;
    plant('test/fine.ts', 'export const fine = 1;');
    plant('sdk/contract/fine.ts', 'export const fine = 1;');
    plant('worker/other.ts', "import './one.ts';");
    for (const [, path, statement] of broken) plant(path, statement);
    const reported = check().summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    expect(reported).toEqual(expect.arrayContaining(broken.map(([rule, path]) => `${rule}: ${path}`)));
  });
});

function plant(path: string, text: string): void {
  mkdirSync(join(tree, dirname(path)), { recursive: true });
  writeFileSync(join(tree, path), `${text}\n`);
}

function check(): Report {
  const command = join(root, 'node_modules/.bin/depcruise');
  const folders = ['sdk', 'worker', 'widget'];
  const options = ['--config', '.tools/architecture.mjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [command, ...options, ...folders], {
    cwd: tree,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}
