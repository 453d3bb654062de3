// The shape that a reader may rely on: what stands at the top, how files are called, how long they are.
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, lines, read, sources } from './sources.ts';

const TOP_LEVEL = [
  ...['worker', 'widget', 'sdk', 'migrations', 'test', 'docs'],
  ...['wrangler.toml', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE'],
];
const isTest = (path: string) => path.startsWith('test/');
const isLocale = (path: string) => path.includes('locale/');

describe('the layout', () => {
  it('has nothing at the top level but the agreed entries and hidden tool files', () => {
    const top = new Set(files.map((path) => path.split('/')[0] ?? ''));
    expect([...top].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('keeps source files but catalogues of words to 300 lines, and tests to 400', () => {
    const limit = (path: string) => (isTest(path) ? 400 : 300);
    const long = sources.filter((path) => !isLocale(path) && lines(path) > limit(path));
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  it('keeps half of the source files to 60 lines', () => {
    const lengths = sources.filter((path) => !isTest(path)).map(lines);
    const median = lengths.sort((one, other) => one - other)[Math.floor(lengths.length / 2)];
    expect(median).toBeLessThanOrEqual(60);
  });

  it('names files for what they own', () => {
    const vague = /^(utils?|helpers?|common|misc|manager|shared|lib)\b/;
    const allowed = 'sdk/contract/common.ts';
    expect(sources.filter((path) => vague.test(basename(path)) && path !== allowed)).toEqual([]);
  });

  it('writes file names in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    expect(sources.filter((path) => !kebab.test(basename(path)))).toEqual([]);
  });

  it('opens every module with a comment that says what it owns', () => {
    const modules = sources.filter((path) => !path.endsWith('.test.ts'));
    expect(modules.filter((path) => !read(path).startsWith('//'))).toEqual([]);
  });

  it('imports zod as a namespace, which is a quarter of the weight', () => {
    const other = /import (type )?(\{[^}]*\}|\w+) from 'zod'/;
    expect(sources.filter((path) => other.test(read(path)))).toEqual([]);
  });

  it('leaves nothing open in the text', () => {
    const open = /\b(TO[D]O|FIX[M]E|X[X]X)\b/;
    expect(files.filter((path) => /\.(ts|mjs|md|sql|toml)$/.test(path) && open.test(read(path)))).toEqual([]);
  });
});

describe('the migrations', () => {
  const migrations = files.filter((path) => path.startsWith('migrations/')).map((path) => basename(path));

  it('are numbered from 0001 on with no gap and no twin', () => {
    const numbers = migrations.map((name) => /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? name);
    expect(numbers).toEqual(migrations.map((_, at) => String(at + 1).padStart(4, '0')));
  });

  it('only go forward: none drops a table or is the way back of another', () => {
    const statements = /^\s*DROP\s+TABLE\b/im;
    const back = files.filter(
      (path) => /^migrations\/.*\.sql$/.test(path) && (/down/.test(path) || statements.test(read(path))),
    );
    expect(back).toEqual([]);
  });
});
