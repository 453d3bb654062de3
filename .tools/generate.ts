// Prints what is generated: from the contract sdk/types.ts, what it gathers in sdk/types, and sdk/openapi.json; from the tables
// docs/data.md.
// `node .tools/generate.ts` writes them; with `--check` it writes nothing and fails when one has drifted.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'oxfmt';
import { printData } from './generate/data.ts';
import { commentsByName, nameSchemas } from './generate/names.ts';
import { printOpenApi } from './generate/openapi.ts';
import { printTypes } from './generate/types.ts';

/** The generated files by their path from the repository's root, formatted as everything else here. */
export async function generated(): Promise<Record<string, string>> {
  nameSchemas();
  const { version } = JSON.parse(await readFile(at('sdk/package.json'), 'utf8'));
  const { printWidth, singleQuote } = JSON.parse(await readFile(at('.oxfmtrc.json'), 'utf8'));
  const comments = commentsByName();
  const files = {
    ...(await printTypes(comments)),
    'sdk/openapi.json': printOpenApi(version, comments),
    'docs/data.md': printData(),
  };
  const formatted = Object.entries(files).map(async ([path, text]) => {
    const { code, errors } = await format(path, text, { printWidth, singleQuote });
    if (errors.length) throw new Error(`${path}: ${errors[0]?.message}`);
    return [path, code] as const;
  });
  return Object.fromEntries(await Promise.all(formatted));
}

/** The generated files that are not as what they are printed from would have them, or that it has no longer. */
export async function drifted(): Promise<string[]> {
  const files = await generated();
  const found = await Promise.all(
    Object.entries(files).map(
      async ([path, text]) => (await readFile(at(path), 'utf8').catch(() => '')) !== text && path,
    ),
  );
  return [...found.filter((path) => path !== false), ...(await leftOver(files))];
}

/** Files that were generated of a file that the contract has no longer. */
async function leftOver(files: Record<string, string>): Promise<string[]> {
  const paths = (await readdir(at('sdk/types'))).map((name) => `sdk/types/${name}`);
  return paths.filter((path) => !Object.hasOwn(files, path));
}

const at = (path: string) => new URL(`../${path}`, import.meta.url);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) {
    const stale = await drifted();
    for (const path of stale)
      console.error(`${path} does not match what it is printed from. Run: node .tools/generate.ts`);
    process.exitCode = stale.length ? 1 : 0;
  } else {
    const files = await generated();
    for (const path of await leftOver(files)) await rm(at(path));
    for (const [path, text] of Object.entries(files)) await writeFile(at(path), text);
  }
}
