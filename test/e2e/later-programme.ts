// Puts a programme with an open round into the tests' database whose form asks every question type that is loaded late.
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { root } from '../../.tools/worker.ts';
import { commit } from '../../worker/db/commit.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { systemSource } from '../../worker/env.ts';
import { laterForm } from '../later-form.ts';
import { openProgramme } from './open-programme.ts';

export const laterProgramme = 'later-questions';

/** Adds it. The Worker must not be running yet. */
export async function seedLaterProgramme(persistTo: string): Promise<void> {
  const local = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(persistTo, 'v3') },
  });
  const { statements } = openProgramme(laterProgramme, both('Entries and places', 'Cofnodion a lleoedd'), laterForm);
  try {
    await commit(local.env.DB, systemSource, { statements });
  } finally {
    await local.dispose();
  }
}
