// Owns running a bundled Worker on workerd without any development proxy in between, with a real D1.
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_readConfig } from 'wrangler';
import { root } from '../../.tools/worker.ts';
import { childrenNamed } from './cpu.ts';

const config = unstable_readConfig({ config: join(root, 'wrangler.toml') });

/** What a deployment is compatible with. */
export const compatibility = { date: config.compatibility_date ?? '', flags: config.compatibility_flags };

/** Fixed keys of benchmarks and durability tests, and of nothing else. */
export const settings = {
  ENVIRONMENT: 'local',
  PUBLIC_ORIGIN: 'http://localhost:8787',
  DATA_KEYS: JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 3).toString('base64') } }),
  HASH_KEY: Buffer.alloc(32, 4).toString('base64'),
};

export interface Place {
  /** Port to listen on; by default one that is free. */
  port?: number;
  /** Folder of the database, which then stays; by default it goes with the runtime. */
  persistTo?: string;
}

export interface Runtime {
  /** Where workerd itself listens. */
  origin: URL;
  /** The process of workerd; undefined where the system does not tell. */
  pid: number | undefined;
  db: D1Database;
  stop: () => Promise<void>;
}

/** The modules of a built Worker, its main one first: their names and what they hold. */
export async function modulesOf(main: string): Promise<{ name: string; text: string }[]> {
  const others = (await readdir(dirname(main))).filter((name) => name.endsWith('.mjs') && name !== basename(main));
  const names = [basename(main), ...others];
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(dirname(main), name), 'utf8') })));
}

/** Starts the built Worker whose main module is the file `main`. Its database is as it is: empty, when new. */
export async function startRuntime(main: string, { port = 0, persistTo }: Place = {}): Promise<Runtime> {
  const before = new Set(childrenNamed('workerd'));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'bench',
      modules: (await modulesOf(main)).map(({ name, text }) => ({
        type: 'ESModule' as const,
        path: join(dirname(main), name),
        contents: text,
      })),
      modulesRoot: dirname(main),
      compatibilityDate: compatibility.date,
      compatibilityFlags: compatibility.flags,
      bindings: settings,
      d1Databases: { DB: 'bench' },
      ...(persistTo !== undefined && { resourcePersistencePath: persistTo }),
      unsafeDirectSockets: [{ host: '127.0.0.1', port }],
      log: new Log(LogLevel.ERROR),
      cf: false,
    }),
  );
  const origin = await miniflare.unsafeGetDirectURL();
  const db = (await miniflare.getD1Database('DB')) as unknown as D1Database;
  const pid = childrenNamed('workerd').find((child) => !before.has(child));
  return { origin, pid, db, stop: () => miniflare.dispose() };
}
