// Builds the SDK's package into sdk/dist: one ES module an entry, and flat declarations without zod.
// `sdkSizes` says what typical programs weigh in a browser. Run by itself, it builds and prints those.
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'sdk/dist');
const entries = ['index.ts', 'form/index.ts', 'locale/index.ts', 'locale/en.ts', 'locale/cy.ts'].map((path) =>
  join(root, 'sdk', path),
);

/** Replaces sdk/dist. Throws with the compiler's words when the sources do not compile. */
export async function buildSdk(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outbase: join(root, 'sdk'),
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: 'shared/[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  await declare();
}

/** Prints the declarations. They refer to each other as `.js`, which every module resolution understands. */
async function declare(): Promise<void> {
  const project = join(dist, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'sdk'),
    outDir: dist,
    types: [],
  };
  await writeFile(
    project,
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, files: entries, include: [] }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '--project', project]).catch((error: { stdout: string }) => {
    throw new Error(error.stdout);
  });
  await rm(project);
  for (const path of await readdir(dist, { recursive: true })) {
    if (!path.endsWith('.d.ts')) continue;
    if (path.startsWith('contract')) throw new Error(`${path}: the published types must not need the contract`);
    const text = await readFile(join(dist, path), 'utf8');
    await writeFile(join(dist, path), text.replace(/((?:from |import\()'\.[^']*)\.ts'/g, "$1.js'"));
  }
}

/** What a program weighs, minified by esbuild. `budget` is the most brotli that we allow ourselves. */
export interface SdkSize {
  name: string;
  bytes: number;
  brotli: number;
  budget: number;
}

const listAndCreate = `
  export const programmes = await client.programmes.list({ phase: 'open' });
  export const application = await client.applications.create({ round: programmes.items[0].round.id })
    .catch((error) => isProblem(error, 'round-not-open'));`;

const programs: { name: string; source: string; budget: number }[] = [
  {
    name: 'SDK, list and create, with the table of every route',
    source: `import { createClient, isProblem } from './sdk/index.ts';
      const client = createClient({ baseUrl: 'https://alongside.example' });${listAndCreate}`,
    // Each further route weighs some ten bytes.
    budget: 2100,
  },
  {
    name: 'SDK, list and create',
    source: `import { clientFor, isProblem } from './sdk/index.ts';
      const client = clientFor(
        { 'programmes.list': ['GET', '/v1/programmes'], 'applications.create': ['POST', '/v1/applications'] },
        { baseUrl: 'https://alongside.example' },
      );${listAndCreate}`,
    budget: 1500,
  },
];

/** The sizes of typical programs. */
export function sdkSizes(): Promise<SdkSize[]> {
  return Promise.all(
    programs.map(async ({ name, source, budget }) => {
      const { outputFiles } = await build({
        stdin: { contents: source, resolveDir: root, loader: 'ts' },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
      });
      const code = outputFiles[0]?.contents ?? new Uint8Array();
      return { name, bytes: code.length, brotli: brotliCompressSync(code).length, budget };
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildSdk();
  for (const { name, bytes, brotli, budget } of await sdkSizes()) {
    console.log(`${name}: ${brotli} B brotli of ${budget} (${bytes} B minified)`);
  }
}
