// The package as a partner gets it: packed, unpacked in an empty project elsewhere, compiled without zod, and run.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sdkSizes } from '../../.tools/build-sdk.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

let project: string;
let installed: string;

const program = `
import { createClient, etagOf, isProblem, paginate, type Programme } from '@alongside/sdk';
import { validate, type Form } from '@alongside/sdk/form';
import { en } from '@alongside/sdk/locale/en';
import { cy } from '@alongside/sdk/locale/cy';
import { messages } from '@alongside/sdk/locale';

const asked: string[] = [];
const client = createClient({
  baseUrl: 'https://alongside.test',
  fetch: async (url, init) => {
    asked.push(init.method + ' ' + url);
    if (url.endsWith('/v1/applications')) {
      const problem = { type: '', title: '', detail: 'Closed.', status: 409, code: 'round-not-open', instance: '' };
      return Response.json(problem, { status: 409, headers: { 'content-type': 'application/problem+json' } });
    }
    return Response.json({ items: [{ slug: 'flow' }], next: null }, { headers: { etag: '"1"' } });
  },
});
const found = await client.programmes.list({ phase: 'open' });
const first: Programme | undefined = (found.items as unknown as Programme[])[0];
for await (const programme of paginate(client.programmes.list, {})) if (programme.slug !== first?.slug) throw 1;
const code = await client.applications.create({ round: 'rnd_1' }).catch((error: unknown) => isProblem(error) && error.code);
const form: Form = { id: 'f', version: 1, title: { en: 'Form' }, pages: [] };
console.log(JSON.stringify({
  asked, code, etag: etagOf(found), issues: validate(form, {}).length,
  locales: [typeof en, typeof cy, messages.en === en, messages.cy === cy],
}));
`;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'alongside-sdk-'));
  installed = join(project, 'node_modules/@alongside/sdk');
  await mkdir(installed, { recursive: true });
  await run('npm', ['pack', '--pack-destination', project, '--silent'], { cwd: join(root, 'sdk') });
  const packed = (await readdir(project)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', join(project, packed), '-C', installed, '--strip-components', '1']);
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  await writeFile(join(project, 'program.ts'), program);
}, 60_000);

afterAll(() => rm(project, { recursive: true, force: true }));

const options = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };

async function compile(files: string[], more: object): Promise<string> {
  const compilerOptions = { ...options, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], ...more };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  return run(process.execPath, [tsc, '-p', project]).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
}

describe('the packed SDK', { timeout: 60_000 }, () => {
  test('holds what it builds, its description and its manual, and no source, contract or test', async () => {
    const files = (await readdir(installed, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'openapi.json', 'LICENSE', 'dist/index.js']),
    );
    const code = files.filter((file) => !['package.json', 'README.md', 'openapi.json', 'LICENSE'].includes(file));
    expect(code.filter((file) => !/^dist\/.*(\.d\.ts|\.js)$/.test(file) || file.includes('contract'))).toEqual([]);
  });

  test('carries the licence of the whole', async () => {
    expect(await readFile(join(installed, 'LICENSE'), 'utf8')).toBe(await readFile(join(root, 'LICENSE'), 'utf8'));
  });

  test('needs no other package', async () => {
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect([manifest.dependencies, manifest.peerDependencies]).toEqual([undefined, undefined]);
  });

  test('compiles in an empty project as a bundler sees it', async () => {
    expect(await compile(['program.ts'], { module: 'esnext', moduleResolution: 'bundler', noEmit: true })).toBe('');
  });

  test('compiles in an empty project as Node sees it, and runs there', async () => {
    expect(await compile(['program.ts'], { module: 'node16', moduleResolution: 'node16' })).toBe('');
    const { stdout } = await run(process.execPath, ['program.js'], { cwd: project });
    expect(JSON.parse(stdout)).toEqual({
      asked: [
        'GET https://alongside.test/v1/programmes?phase=open',
        'GET https://alongside.test/v1/programmes',
        'POST https://alongside.test/v1/applications',
      ],
      code: 'round-not-open',
      etag: '"1"',
      issues: 0,
      locales: ['object', 'object', true, true],
    });
  });

  test('tells a wrong program from a right one', async () => {
    const wrong = `import { createClient } from '@alongside/sdk';
      await createClient({ baseUrl: '' }).programmes.show({ slug: 7 });`;
    await writeFile(join(project, 'wrong.ts'), wrong);
    const words = await compile(['wrong.ts'], { module: 'esnext', moduleResolution: 'bundler', noEmit: true });
    expect(words).toContain("Type 'number' is not assignable to type 'string'");
  });

  test('has a manual whose programs compile', async () => {
    const manual = await readFile(join(installed, 'README.md'), 'utf8');
    const programs = [...manual.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
    expect(programs.length).toBeGreaterThan(2);
    const files = await Promise.all(
      programs.map(async (code, index) => {
        await writeFile(join(project, `manual-${index}.ts`), code);
        return `manual-${index}.ts`;
      }),
    );
    expect(await compile(files, { module: 'esnext', moduleResolution: 'bundler', noEmit: true })).toBe('');
  });
});

test('list and create weigh no more than we promise', async () => {
  for (const { name, brotli, budget } of await sdkSizes()) expect(brotli, name).toBeLessThanOrEqual(budget);
});
