// Puts the demo content into the local database, once: a database that holds a programme is left alone.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { commit } from '../worker/db/commit.ts';
import { demoContent } from '../worker/demo/seed.ts';
import { systemSource } from '../worker/env.ts';

const { values } = parseArgs({ options: { 'persist-to': { type: 'string' } } });
if (!values['persist-to']) throw new Error('Say where the database is: --persist-to <folder>');

const local = await getPlatformProxy<{ DB: D1Database }>({
  configPath: join(import.meta.dirname, '..', 'wrangler.toml'),
  persist: { path: join(values['persist-to'], 'v3') },
});
try {
  const { DB } = local.env;
  if (!(await DB.prepare('SELECT 1 FROM programmes LIMIT 1').first())) {
    await commit(DB, systemSource, demoContent(systemSource));
    console.log('Added the demo programme, its three rounds, its topics and its form.');
  }
} finally {
  await local.dispose();
}
