// Owns bringing an empty database to what a new installation has: every migration, then the demo programme.
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { readD1Migrations } from '@cloudflare/vitest-plugin';
import { root } from '../../.tools/worker.ts';
import { commit } from '../../worker/db/commit.ts';
import { demoContent } from '../../worker/demo/seed.ts';
import { systemSource } from '../../worker/env.ts';

export async function setUpDemo(db: D1Database): Promise<void> {
  for (const { queries } of await readD1Migrations(join(root, 'migrations')))
    await db.batch(queries.map((sql) => db.prepare(sql)));
  await commit(db, systemSource, demoContent(systemSource));
}

/** The demo's round that takes applications today. */
export async function openRound(db: D1Database): Promise<{ id: string; formId: string; formVersion: number }> {
  const now = new Date().toISOString();
  const found = await db
    .prepare(
      'SELECT id, form_id AS formId, form_version AS formVersion FROM rounds WHERE opens_at <= ? AND ? < closes_at',
    )
    .bind(now, now)
    .first<{ id: string; formId: string; formVersion: number }>();
  if (!found) throw new Error('The demo has no open round.');
  return found;
}
