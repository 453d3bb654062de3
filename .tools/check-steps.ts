// Owns what `npm run check` runs; test/repository runs some of it with the tests. It starts nothing itself.

/** A step is one or more commands of node_modules/.bin, run in order until one fails. */
export interface Step {
  name: string;
  commands: string[][];
}

export const steps: Step[] = [
  { name: 'format', commands: [['oxfmt', '--check', '.']] },
  { name: 'types', commands: [['tsc', '--project', '.']] },
  { name: 'lint', commands: [['oxlint', '--deny-warnings']] },
  {
    name: 'architecture',
    commands: [['depcruise', '--config', '.tools/architecture.mjs', 'sdk', 'worker', 'widget', 'test', '.tools']],
  },
  { name: 'unused code', commands: [['knip', '--config', '.tools/knip.json', '--no-progress', '--no-config-hints']] },
  { name: 'generated files', commands: [['node', '.tools/generate.ts', '--check']] },
  {
    name: 'sdk package',
    commands: [
      ['node', '.tools/build-sdk.ts'],
      ['publint', '--strict', 'sdk'],
      ['attw', '--pack', 'sdk', '--profile', 'esm-only', '--format', 'table-flipped'],
    ],
  },
];
