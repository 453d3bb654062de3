// From nothing to the first answer of the API, beside an empty handler's: each time a new workerd, with a database and a
// cache that answer at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../.tools/ports.ts';
import { root } from '../../.tools/worker.ts';
import { bundle } from './bundle.ts';
import { type Measured, takeTurns } from './rounds.ts';
import { compatibility, modulesOf, settings } from './runtime.ts';

const rounds = 15;
const workerd = join(root, 'node_modules', 'workerd', 'bin', 'workerd');

/** Milliseconds from spawning workerd to a whole first answer. */
export async function coldStart(): Promise<Record<'empty' | 'ours', Measured>> {
  const services = (await bundle('test/bench/baselines/stand-in-services.ts')).main;
  const empty = await configure('empty', (await bundle('test/bench/baselines/empty.ts')).main, services);
  const ours = await configure('ours', (await bundle('worker/index.ts')).main, services);
  return takeTurns(rounds, { empty: () => firstAnswer(empty), ours: () => firstAnswer(ours) });
}

interface Configured {
  file: string;
  port: number;
}

async function configure(name: string, main: string, services: string): Promise<Configured> {
  const folder = join(root, '.local', 'bench', `cold-${name}`);
  const port = await freePort();
  const file = join(folder, 'config.capnp');
  const text = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const list = (items: string[]) => `[${items.join(', ')}]`;
  const worker = async (from: string, as: string, more = '') => {
    await mkdir(join(folder, as), { recursive: true });
    const modules = (await modulesOf(from)).map(async (module) => {
      await writeFile(join(folder, as, module.name), module.text);
      return `(name = ${text(module.name)}, esModule = embed ${text(`${as}/${module.name}`)})`;
    });
    return `(modules = ${list(await Promise.all(modules))}, compatibilityDate = ${text(compatibility.date)},
      compatibilityFlags = ${list(compatibility.flags.map(text))}${more})`;
  };
  const bindings = [
    ...Object.entries(settings).map(([key, value]) => `(name = ${text(key)}, text = ${text(value)})`),
    `(name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api",
      innerBindings = [(name = "fetcher", service = "services")]))`,
  ];
  const ours = await worker(main, 'main', `, cacheApiOutbound = "services", bindings = ${list(bindings)}`);
  await writeFile(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = ${ours}),
    (name = "services", worker = ${await worker(services, 'services')})
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
`,
  );
  return { file, port };
}

async function firstAnswer({ file, port }: Configured): Promise<number> {
  const began = performance.now();
  const child = spawn(workerd, ['serve', '--experimental', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  try {
    for (;;) {
      const answer = await ask(port);
      if (answer?.startsWith('HTTP/1.1 200')) return performance.now() - began;
      if (answer !== undefined || child.exitCode !== null) throw new Error(`No first answer: ${answer}\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  } finally {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** The beginning of an answer; undefined while nobody listens. */
function ask(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.write('GET /v1/programmes/cold HTTP/1.1\r\nhost: localhost\r\n\r\n'));
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString('utf8'));
    });
    socket.once('error', () => resolve(undefined));
  });
}
