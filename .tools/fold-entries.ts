// Folds an entry of a build that only passes on what another file exports into that file: a request and some hundred
// bytes less for every visitor. Names keep standing for content: a file's new name is made of all the names, as built, of
// what it leads to. Works on the minified ES modules that esbuild writes, and fails on what it does not understand.
import { createHash } from 'node:crypto';

/** The files after folding by their names, and the name that a file as built goes by now. */
export interface Folded {
  files: Map<string, string>;
  nameOf: (built: string) => string;
}

interface Bound {
  file: string;
  name: string;
}

const importing = /import(?:\{([^}]*)\}from)?"\.\/([^"]+)";/g;
const exporting = /export\{([^}]*)\};/;

const pairs = (clause: string): [string, string][] =>
  clause
    .split(',')
    .filter(Boolean)
    .map((each) => each.split(' as '))
    .map(([from = '', to = from]) => [from, to]);

/** What an entry passes on under which names, and the file that it comes to first; null when it holds anything else. */
function passedOn(text: string): { target: string; exports: [string, Bound][] } | null {
  if (text.replaceAll(importing, '').replace(exporting, '').trim()) return null;
  const bound = new Map<string, Bound>();
  let target = '';
  for (const [, clause = '', file = ''] of text.matchAll(importing)) {
    target ||= file;
    for (const [name, local] of pairs(clause)) bound.set(local, { file, name });
  }
  const exports = pairs(exporting.exec(text)?.[1] ?? '').map(([local, name]): [string, Bound] => {
    const source = bound.get(local);
    if (!source) throw new Error(`An entry passes on ${local}, which it does not import.`);
    return [name, source];
  });
  return target ? { target, exports } : null;
}

/** The text of a file that exports more: its own names under further ones, and those of others. */
function exportMore(text: string, file: string, more: [string, Bound][]): string {
  const own = new Map(pairs(exporting.exec(text)?.[1] ?? '').map(([local, name]) => [name, local]));
  const clause = [...own].map(([name, local]) => (name === local ? name : `${local} as ${name}`));
  const others: string[] = [];
  for (const [name, source] of more) {
    const local = source.file === file ? own.get(source.name) : undefined;
    if (source.file === file && !local) throw new Error(`${file} does not export ${source.name}.`);
    if (local) clause.push(name === local ? name : `${local} as ${name}`);
    else others.push(`export{${source.name} as ${name}}from"./${source.file}";`);
  }
  return `${text.replace(exporting, '')}${others.join('')}export{${clause.join(',')}};`;
}

/** Leaves out of a file's exports what no other file imports by name; `kept` are those of entries. */
function exportLess(files: Map<string, string>, file: string, kept: ReadonlySet<string>): void {
  const text = files.get(file) ?? '';
  const asked = new Set(kept);
  for (const other of files.values())
    for (const [, clause = '', from] of other.matchAll(/(?:import|export)\{([^}]*)\}from"\.\/([^"]+)"/g))
      if (from === file) for (const [name] of pairs(clause)) asked.add(name);
  const clause = pairs(exporting.exec(text)?.[1] ?? '').filter(([, name]) => asked.has(name));
  const list = clause.map(([local, name]) => (local === name ? name : `${local} as ${name}`));
  files.set(file, text.replace(exporting, list.length ? `export{${list.join(',')}};` : ''));
}

const referring = /"\.\/([\w-]+\.js)"/g;

/** Folds the entries of a build. Takes and answers texts by file name. */
export function foldEntries(built: ReadonlyMap<string, string>): Folded {
  const into = new Map<string, string>();
  const kept = new Map<string, Set<string>>();
  const files = new Map(built);
  for (const [entry, text] of built) {
    const found = passedOn(text);
    if (!found || into.has(found.target)) continue;
    const { target, exports } = found;
    const names = kept.get(target) ?? new Set();
    if (exports.some(([name]) => names.has(name))) throw new Error(`Two entries give ${target} a name twice.`);
    kept.set(target, new Set([...names, ...exports.map(([name]) => name)]));
    files.set(target, exportMore(files.get(target) ?? '', target, exports));
    files.delete(entry);
    into.set(entry, target);
  }
  for (const [file, names] of kept) exportLess(files, file, names);

  const nameOf = (name: string) => renamed.get(into.get(name) ?? name) ?? name;
  const renamed = new Map([...files.keys()].map((file) => [file, newName(file, built, into)]));
  const linked = [...files].map(([file, text]): [string, string] => [
    nameOf(file),
    text.replaceAll(referring, (_, name: string) => `"./${nameOf(name)}"`),
  ]);
  const named = new Map(linked);
  if (named.size < linked.length) throw new Error('Two files of the build have one name.');
  return { files: named, nameOf };
}

/**
 * A name of the entry that is in the file, and of everything that the file leads to, as it was built. Files without an entry
 * share the one name `shared`: where two lead to the same files, only their own names tell them apart.
 */
function newName(file: string, built: ReadonlyMap<string, string>, into: ReadonlyMap<string, string>): string {
  const reached = new Set<string>();
  const follow = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const [, next = ''] of (built.get(name) ?? '').matchAll(referring)) follow(next);
    for (const [entry, target] of into) if (target === name || entry === name) [entry, target].forEach(follow);
  };
  follow(file);
  const entries = [...into].filter(([, target]) => target === file).map(([entry]) => entry);
  const digest = createHash('sha256')
    .update([...(entries.length ? [] : [file]), ...[...reached].sort()].join())
    .digest('hex')
    .slice(0, 8)
    .toUpperCase();
  return `${(entries.at(-1) ?? file).replace(/-[^-]*$/, '')}-${digest}.js`;
}
