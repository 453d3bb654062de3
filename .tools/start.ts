// `npm start`: the whole of Alongside on this machine. Builds, migrates, seeds once, serves, and says where to go.
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onEnd } from './ending.ts';
import { claim } from './one-at-a-time.ts';
import { type PartnerSite, startPartnerSite } from './partner-site.ts';
import { isFree } from './ports.ts';
import { makeSecretsOnce } from './secrets.ts';
import { buildWidget, migrate, root, type RunningWorker, seed, serve } from './worker.ts';

const STATE = join(root, '.wrangler', 'state');
const SECRETS = join(root, '.dev.vars');
const CRON_EVERY_MS = 60_000;
const LEAST_DISK = 100_000_000;

const running: { worker?: RunningWorker; partner?: PartnerSite } = {};
onEnd(async () => {
  console.log('\nStopping …');
  await Promise.all([running.worker?.stop(), running.partner?.stop()]);
});

try {
  await start();
} catch (error) {
  await Promise.all([running.worker?.stop(), running.partner?.stop()]);
  console.error(`\nAlongside could not start.\n${explain(error as NodeJS.ErrnoException)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const fresh = readOptions();
  const port = readPort();
  await refuseTakenPorts(port);
  refuseFullDisk();
  await claim(port);
  if (fresh) rmSync(STATE, { recursive: true, force: true });
  const keepsData = existsSync(STATE);
  if (makeSecretsOnce(SECRETS) && keepsData) {
    console.log(
      'New secrets were made, so names and emails stored earlier cannot be read or found: npm start -- --fresh starts over.',
    );
  }
  console.log('Building the widget …');
  await buildWidget();
  console.log('Preparing the database …');
  await migrate(STATE);
  const seeded = await seed(STATE);
  if (seeded) console.log(seeded);
  console.log('Starting the Worker …');
  running.worker = await serve({
    port,
    persistTo: STATE,
    secretsFile: SECRETS,
    print: (text) => process.stderr.write(text),
  });
  running.partner = await startPartnerSite({ port: port + 1, workerOrigin: running.worker.origin });
  playCron(running.worker.origin);
  sayWhereToGo(running.worker.origin, running.partner.origin);
  const lastWords = await running.worker.stopped;
  throw new Error(`The Worker ended:\n${lastWords}`);
}

function readOptions(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values.fresh;
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe only option is --fresh: npm start -- --fresh`, { cause: error });
  }
}

function readPort(): number {
  const text = process.env['PORT'] || '8787';
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new Error(`PORT must be a number from 1 to 65534, and is "${text}".`);
}

async function refuseTakenPorts(port: number): Promise<void> {
  for (const wanted of [port, port + 1]) {
    if (await isFree(wanted)) continue;
    throw new Error(
      `Port ${wanted} is taken. Stop what uses it, or choose another pair of ports: PORT=8900 npm start\n` +
        '(The Worker uses PORT, the demo partner site the port after it.)',
    );
  }
}

function refuseFullDisk(): void {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < LEAST_DISK) throw Object.assign(new Error(), { code: 'ENOSPC' });
}

/** Locally nobody fires the Worker's cron trigger: this does. */
function playCron(origin: string): void {
  const fire = () => fetch(`${origin}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => undefined);
  setInterval(fire, CRON_EVERY_MS).unref();
}

function sayWhereToGo(origin: string, partner: string): void {
  console.log(`
Alongside is running.

  A partner's page      ${partner}/
  Hosted pages          ${origin}/
  API reference         ${origin}/docs
  Organiser's console   ${origin}/console
  Mailbox               ${origin}/mailbox

Ctrl-C stops it; the data stays. npm start -- --fresh starts over.`);
}

function explain(error: NodeJS.ErrnoException): string {
  const text = `${error.code ?? ''} ${error.message}`;
  if (/ENOSPC|SQLITE_FULL|no space left/i.test(text)) return `The disk is full: free at least 100 MB for ${root}.`;
  if (/EACCES|EROFS|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN/.test(text)) {
    return `A file or folder under ${root} cannot be written by this user. Was it started by another user before?\n${error.message.trim().split('\n', 1)[0]}`;
  }
  return error.message;
}
