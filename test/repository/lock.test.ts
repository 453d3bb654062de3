// The lock file: `npm ci` and machines of every kind install from it, not only the one that wrote it.
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './sources.ts';

interface Locked {
  optionalDependencies?: Record<string, string>;
  integrity?: string;
  resolved?: string;
  link?: true;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);

/** The folders in which a package finds another, nearest first. */
function* places(path: string, name: string): Generator<string> {
  for (let at = path; at !== '.' && at !== ''; at = dirname(at)) yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

describe('the lock file', () => {
  it('holds what packages bring for every platform', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => ![...places(path, name)].some((place) => place in packages))
        .map((name) => `${path} → ${name}`),
    );
    expect(installed.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  it('knows every package by its hash, and names no registry', () => {
    expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });
});
