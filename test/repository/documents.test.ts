// What the documents promise: commands that exist, links that lead somewhere, a changelog for people who must act.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './sources.ts';

const documents = files.filter((path) => path.endsWith('.md'));
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

describe('the documents', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE'])('include %s', (name) => {
    expect(read(name).length).toBeGreaterThan(300);
  });

  it('name only npm commands that exist', () => {
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own),
    );
    expect(named).toContain('start');
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });

  it('link only to files that exist', () => {
    const dead = documents.flatMap((path) =>
      [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !/^(https?:|mailto:|#)/.test(target))
        .filter((target) => !existsSync(join(root, dirname(path), target.split('#')[0] ?? '')))
        .map((target) => `${path} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('name only files and folders of this repository that exist', () => {
    const dead = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].flatMap((path) =>
      [...read(path).matchAll(/`((?:worker|widget|sdk|migrations|test|docs|\.tools|\.ci)\/[\w./-]*)`/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('list every decision record in the index, numbered with no gap', () => {
    const records = files.filter((path) => /^docs\/decisions\/\d/.test(path)).map((path) => path.split('/')[2] ?? '');
    const index = read('docs/decisions/README.md');
    expect(records.filter((name) => !index.includes(`(${name})`))).toEqual([]);
    const numbers = records.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, position) => position + 1));
  });
});

describe('the changelog', () => {
  const [title, ...releases] = read('CHANGELOG.md').split(/^## /m);

  it('opens with its title and has one heading for each release', () => {
    expect(title).toMatch(/^# Changelog\n/);
    expect(releases.length).toBeGreaterThan(0);
    for (const release of releases) expect(release).toMatch(/^(Unreleased|\d+\.\d+\.\d+ · \d{4}-\d{2}-\d{2})\n/);
  });

  it('sorts each entry under the people who must act', () => {
    const readers = ['Web editors', 'Developers', 'Organisers', 'Operators'];
    const headings = releases.flatMap((release) => [...release.matchAll(/^### (.+)$/gm)].map(([, name]) => name));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((name) => !readers.includes(name ?? ''))).toEqual([]);
  });
});

describe('the licence', () => {
  it('is MIT in the file and in every package', () => {
    expect(read('LICENSE')).toMatch(/^MIT License\n/);
    for (const path of ['package.json', 'sdk/package.json', 'widget/package.json']) {
      expect(JSON.parse(read(path))).toMatchObject({ license: 'MIT' });
    }
  });
});

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}
