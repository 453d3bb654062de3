// Builds the widget into dist/assets/embed, which the Worker serves under /embed/: first the elements and languages as
// chunks named by their content, then the loader v1.js, which carries the list of chunks that each element needs, so
// that the browser asks for all of them at once. Beside them goes the description of the API, which would be a tenth of
// the Worker's script. Prints sizes; `--quiet` does not.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { collapseTemplates } from './collapse-templates.ts';
import { foldEntries } from './fold-entries.ts';
import { placeDescription } from './place-description.ts';
import { budgets, printSizes, sizesOf } from './widget-sizes.ts';

const root = join(import.meta.dirname, '..');
/** Where the files go, and beside them, unserved, which of them belong together. */
export const outdir = join(root, 'dist/assets/embed');
export const chunkList = join(root, 'dist/widget-chunks.json');

/** Files of each chunk by its name, the chunk's own first, then everything that it imports statically. */
export type Chunks = Record<string, string[]>;

/**
 * What a visitor may need at one time. `after` is what is there by then: its modules are not taken in again, nor put
 * into a file of their own. `later` is a part of the application that its first page does not wait for.
 */
const layers: Record<string, { holds: string[]; after?: string[] }> = {
  base: {
    holds: [
      'widget/elements/alongside-element.ts',
      'widget/controllers/resource.ts',
      'widget/controllers/kept.ts',
      'widget/views/say.ts',
      'sdk/locale/dates.ts',
      'sdk/locale/plural.ts',
    ],
  },
  core: {
    holds: ['widget/elements/programme.ts', 'widget/views/programme.ts', 'widget/words/core-en.ts'],
    after: ['base'],
  },
  list: { holds: ['widget/elements/programmes.ts'], after: ['core'] },
  apply: { holds: ['widget/elements/apply.ts', 'widget/controllers/panel.ts'], after: ['base'] },
  checking: { holds: ['widget/controllers/checking.ts'], after: ['apply'] },
  later: { holds: ['widget/controllers/later.ts'], after: ['checking'] },
  turn: { holds: ['widget/controllers/turn.ts'], after: ['later'] },
  leaving: { holds: ['widget/controllers/leaving.ts', 'widget/controllers/trail.ts'], after: ['later'] },
  closed: { holds: ['widget/controllers/closed.ts'], after: ['apply', 'core'] },
  status: { holds: ['widget/controllers/standing.ts'], after: ['leaving'] },
  'status-cy': { holds: ['widget/words/status-cy.ts'], after: ['status'] },
  arrival: { holds: ['widget/controllers/arrival.ts'], after: ['leaving'] },
  'leaving-cy': { holds: ['widget/words/leaving-cy.ts'], after: ['leaving'] },
  telling: { holds: ['widget/controllers/telling.ts'], after: ['leaving'] },
  'telling-cy': { holds: ['widget/words/telling-cy.ts'], after: ['telling', 'leaving-cy'] },
  eligible: { holds: ['widget/controllers/eligible.ts'], after: ['leaving'] },
  'eligible-cy': { holds: ['widget/words/eligible-cy.ts'], after: ['eligible'] },
  equality: { holds: ['widget/controllers/equality.ts'], after: ['later'] },
  'equality-cy': { holds: ['widget/words/equality-cy.ts'], after: ['equality'] },
  'later-questions': { holds: ['widget/controllers/later-questions.ts'], after: ['later'] },
  joint: { holds: ['widget/controllers/joint.ts'], after: ['later'] },
  copies: { holds: ['widget/controllers/copies.ts'], after: ['status'] },
  'copies-cy': { holds: ['widget/words/copies-cy.ts'], after: ['copies', 'status-cy'] },
  'form-change': { holds: ['widget/controllers/form-change.ts'], after: ['later'] },
  files: { holds: ['widget/controllers/files.ts'], after: ['form-change', 'later-questions'] },
  'form-change-cy': { holds: ['widget/words/form-change-cy.ts'], after: ['form-change'] },
  'core-cy': { holds: ['widget/words/core-cy.ts'], after: ['base'] },
  'apply-cy': { holds: ['widget/words/apply-cy.ts'], after: ['apply', 'core-cy'] },
  'joint-cy': { holds: ['widget/words/joint-cy.ts'], after: ['apply-cy'] },
};

/** The layers that the loader asks for: of each element, and of a language. The others are asked for by the elements. */
const elements = { 'alongside-programme': 'core', 'alongside-programmes': 'list', 'alongside-apply': 'apply' };
const languages = ['core-cy', 'apply-cy'];

const shared = {
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  outdir,
  logLevel: 'error',
  legalComments: 'none',
  metafile: true,
  absWorkingDir: root,
} as const;

const collapse: Plugin = {
  name: 'collapse-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]widget[\\/].*\.ts$/ }, ({ path }) => ({
      contents: collapseTemplates(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** Builds all of it and answers which chunks there are. Throws when something does not compile. */
export async function buildWidget(): Promise<Chunks> {
  mkdirSync(outdir, { recursive: true });
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: Object.keys(layers).map((name) => ({ in: `layer:${name}`, out: name })),
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    splitting: true,
    plugins: [layer, collapse],
    write: false,
  });
  const { files, nameOf } = foldEntries(new Map(outputFiles.map(({ path, text }) => [basename(path), text])));
  for (const [name, text] of files) writeFileSync(join(outdir, name), text);
  const chunks = chunksOf(metafile, nameOf);
  await build({
    ...shared,
    entryPoints: { v1: 'widget/loader.ts' },
    plugins: [useBuilt(chunks)],
    define: { CHUNKS: JSON.stringify(chunksAsked(chunks)) },
  });
  writeFileSync(chunkList, JSON.stringify(chunks));
  placeDescription();
  removeOthers(new Set([...files.keys(), 'v1.js']));
  return chunks;
}

/** The layer that holds what a dynamic import names. Throws when none does: it would become a request in a row. */
function layerOf(resolveDir: string, path: string): string {
  const source = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
  const name = Object.keys(layers).find((each) => layers[each]?.holds.includes(source));
  if (!name) throw new Error(`No layer of the widget's build holds ${source}.`);
  return name;
}

/** A layer is a module that exports all it holds, after the one before it; dynamic imports lead to layers. */
const layer: Plugin = {
  name: 'layer',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^layer:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'layer' }));
    onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: layerOf(resolveDir, path), namespace: 'layer' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'layer' }, ({ path }) => ({
      contents: [
        ...(layers[path]?.after ?? []).map((name) => `import 'layer:${name}';`),
        // The base is only there to be shared: what nobody uses of it is left out.
        ...(layers[path]?.holds ?? []).map((file) => `${path === 'base' ? 'import' : 'export * from'} './${file}';`),
      ].join('\n'),
      resolveDir: root,
    }));
  },
};

function chunksOf({ outputs }: Metafile, nameOf: (built: string) => string): Chunks {
  const chunks: Chunks = {};
  const collect = (file: string, into: Set<string>): Set<string> => {
    if (into.has(file)) return into;
    into.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') collect(path, into);
    return into;
  };
  for (const name of Object.keys(layers)) {
    const file = Object.keys(outputs).find((output) => outputs[output]?.entryPoint === `layer:${name}`);
    if (!file) throw new Error(`The build made nothing of ${name}.`);
    chunks[name] = [...new Set([...collect(file, new Set())].map((output) => nameOf(basename(output))))];
  }
  return chunks;
}

/** What the loader asks for, by tag and by language. A language leaves out what its element has asked for already. */
function chunksAsked(chunks: Chunks): Chunks {
  const asked: Chunks = {};
  for (const [tag, name] of Object.entries(elements)) asked[tag] = chunks[name] ?? [];
  for (const name of languages) {
    const before = new Set(layers[name]?.after?.flatMap((each) => chunks[each] ?? []));
    asked[name] = (chunks[name] ?? []).filter((file) => !before.has(file));
  }
  return asked;
}

/** In the loader, a dynamic import is the chunk that was built of the layer. */
const useBuilt = (chunks: Chunks): Plugin => ({
  name: 'use-built-chunks',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: `./${chunks[layerOf(resolveDir, path)]?.[0]}`, external: true } : undefined,
    );
  },
});

/** Chunks of earlier builds go last, so that a page being loaded meanwhile finds what it asks for until the end. */
function removeOthers(kept: Set<string>): void {
  for (const file of readdirSync(outdir)) if (!kept.has(file)) rmSync(join(outdir, file), { recursive: true });
}

if (import.meta.main) {
  const sizes = sizesOf(outdir, await buildWidget());
  if (!process.argv.includes('--quiet')) printSizes(sizes, budgets);
}
