// Puts the demo programmes into the local database, each once: what is there is left alone, also what was added to it since.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { commit } from '../worker/db/commit.ts';
import { demoCalls, demoContent } from '../worker/demo/seed.ts';
import { systemSource } from '../worker/env.ts';

const { values } = parseArgs({ options: { 'persist-to': { type: 'string' } } });
if (!values['persist-to']) throw new Error('Say where the database is: --persist-to <folder>');

const local = await getPlatformProxy<{ DB: D1Database }>({
  configPath: join(import.meta.dirname, '..', 'wrangler.toml'),
  persist: { path: join(values['persist-to'], 'v3') },
});
try {
  const { DB } = local.env;
  for (const call of demoCalls) {
    const { slug, name } = call.programme;
    if (await DB.prepare('SELECT 1 FROM programmes WHERE slug = ?').bind(slug).first()) continue;
    await commit(DB, systemSource, demoContent(systemSource, call));
    console.log(`Added the demo programme “${name.en}” with its rounds, topics and form.`);
  }
} finally {
  await local.dispose();
}
