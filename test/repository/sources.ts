// What the repository holds, as the tests about it see it: every file that is or would be committed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Paths of all files, relative to the root. */
export const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

/** Files that are written by hand in TypeScript or JavaScript: a generated one says so in its first line. */
export const sources = files.filter((path) => /\.(ts|mjs)$/.test(path) && !read(path).startsWith('// Generated '));

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function lines(path: string): number {
  return read(path).trimEnd().split('\n').length;
}
