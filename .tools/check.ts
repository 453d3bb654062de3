// `npm run check`: what holds without running the program. One line a step, and a step's words only when it fails.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Step, steps } from './check-steps.ts';
import { INTERRUPTED, onEnd } from './ending.ts';
import { root } from './worker.ts';

const abandon = new AbortController();
onEnd(() => abandon.abort(), INTERRUPTED);

const failures = [];
for (const outcome of inOrder(steps)) {
  const { name, output, seconds } = await outcome;
  console.log(`${output === undefined ? 'ok    ' : 'failed'}  ${name} (${seconds.toFixed(1)} s)`);
  if (output === undefined) continue;
  failures.push(name);
  console.log(output.replace(/^/gm, '        '));
}
console.log(failures.length === 0 ? 'All checks hold.' : `Not in order: ${failures.join(', ')}.`);
process.exit(failures.length === 0 ? 0 : 1);

/** Starts all steps, two at a time, and yields their outcomes in the order written above. */
function inOrder(all: Step[]): Promise<{ name: string; output: string | undefined; seconds: number }>[] {
  const waiting: (() => void)[] = [];
  let free = 2;
  return all.map(async (step) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const began = performance.now();
    const output = await failureOf(step);
    const next = waiting.shift();
    if (next) next();
    else free += 1;
    return { name: step.name, output, seconds: (performance.now() - began) / 1000 };
  });
}

/** What the step printed when it failed; undefined when it holds. */
async function failureOf(step: Step): Promise<string | undefined> {
  for (const [command = '', ...args] of step.commands) {
    const script = args[0];
    if (script?.endsWith('.ts') && !existsSync(join(root, script))) return `${script} is missing.`;
    const { code, output } = await run(command, args);
    if (code !== 0) return `${command} ${args.join(' ')}\n${output}`.trimEnd();
  }
  return undefined;
}

function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: abandon.signal,
      env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
