// The widget's build without files that only pass on what others hold.
import { expect, it } from 'vitest';
import { foldEntries } from '../../.tools/fold-entries.ts';

const built = {
  'apply-AAAAAAAA.js':
    'import{a as x,c}from"./shared-BBBBBBBB.js";import{k}from"./base-CCCCCCCC.js";export{x as open,c,k as base};\n',
  'shared-BBBBBBBB.js':
    'import{k}from"./base-CCCCCCCC.js";var f=k,g=2,h=3;import("./more-DDDDDDDD.js");export{f as a,g as b,h as c};\n',
  'base-CCCCCCCC.js': 'var k=1;import("./apply-AAAAAAAA.js");export{k};\n',
  'more-DDDDDDDD.js': 'import{b}from"./shared-BBBBBBBB.js";export{b as more};console.log(b)\n',
};

const fold = (files: Record<string, string>) => foldEntries(new Map(Object.entries(files)));

it('puts what an entry passes on into the file that holds it, and leads there', () => {
  const { files, nameOf } = fold(built);
  expect(files.size).toBe(3);
  const apply = nameOf('apply-AAAAAAAA.js');
  expect(nameOf('shared-BBBBBBBB.js')).toBe(apply);
  expect(apply).toMatch(/^apply-[\dA-F]{8}\.js$/);
  const text = files.get(apply) ?? '';
  expect(text).toContain('f as open');
  expect(text).toContain('h as c');
  expect(text).toContain(`export{k as base}from"./${nameOf('base-CCCCCCCC.js')}"`);
  expect(files.get(nameOf('base-CCCCCCCC.js'))).toContain(`import("./${apply}")`);
  expect(files.get(nameOf('more-DDDDDDDD.js'))).toContain(`import{b}from"./${apply}"`);
});

it('exports no longer what only the entry asked for under another name', () => {
  const { files, nameOf } = fold(built);
  expect(files.get(nameOf('shared-BBBBBBBB.js'))).not.toContain('f as a');
  expect(files.get(nameOf('shared-BBBBBBBB.js'))).toContain('g as b');
});

it('gives every file another name when anything that it leads to is built anew', () => {
  const before = fold(built);
  const after = fold(
    Object.fromEntries(
      Object.entries(built).map(([name, text]) => [
        name.replace('DDDDDDDD', 'EEEEEEEE'),
        text.replaceAll('DDDDDDDD', 'EEEEEEEE'),
      ]),
    ),
  );
  for (const name of ['apply-AAAAAAAA.js', 'shared-BBBBBBBB.js', 'base-CCCCCCCC.js'])
    expect(after.nameOf(name)).not.toBe(before.nameOf(name));
});

it('keeps two files apart that share a name and lead to the same files', () => {
  const { files, nameOf } = fold({
    'one-AAAAAAAA.js': 'import{a}from"./shared-BBBBBBBB.js";import{c}from"./shared-CCCCCCCC.js";a(c);export{a,c};',
    'shared-BBBBBBBB.js': 'var a=1;import("./one-AAAAAAAA.js");export{a};',
    'shared-CCCCCCCC.js': 'var c=2;import("./one-AAAAAAAA.js");export{c};',
  });
  expect(files.size).toBe(3);
  expect(files.get(nameOf('shared-BBBBBBBB.js'))).toContain('var a=1');
  expect(files.get(nameOf('shared-CCCCCCCC.js'))).toContain('var c=2');
});

it('leaves a file alone that holds anything of its own', () => {
  const { files, nameOf } = fold({
    'one-AAAAAAAA.js': 'import{b}from"./two-BBBBBBBB.js";b();export{b};',
    'two-BBBBBBBB.js': 'var b=1;export{b};',
  });
  expect(files.size).toBe(2);
  expect(files.get(nameOf('one-AAAAAAAA.js'))).toContain('b();');
});
