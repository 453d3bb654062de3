// Puts a programme with an open round into the tests' database whose form asks every question type that is loaded late.
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { root } from '../../.tools/worker.ts';
import { commit } from '../../worker/db/commit.ts';
import { statement } from '../../worker/db/statement.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { systemSource } from '../../worker/env.ts';
import { insertRound } from '../../worker/programmes/round-store.ts';
import { laterForm } from '../later-form.ts';

export const laterProgramme = 'later-questions';

const day = 24 * 3600_000;

/** Adds it. The Worker must not be running yet. */
export async function seedLaterProgramme(persistTo: string): Promise<void> {
  const local = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(persistTo, 'v3') },
  });
  const json = JSON.stringify;
  const at = (days: number) => new Date(Date.now() + days * day).toISOString();
  const programme = systemSource.newId('prg');
  try {
    await commit(local.env.DB, systemSource, {
      statements: [
        statement(
          'INSERT INTO forms (id, version, definition, published_at) VALUES (?, ?, ?, ?)',
          laterForm.id,
          laterForm.version,
          json(laterForm),
          at(-2),
        ),
        statement(
          `INSERT INTO programmes (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at)
          VALUES (?, ?, ?, ?, '[]', '[]', '[]', '["wales"]', '["Us"]', 'later@example.org', ?)`,
          programme,
          laterProgramme,
          json(both('Entries and places', 'Cofnodion a lleoedd')),
          json(both('A programme of the tests.', 'Rhaglen y profion.')),
          at(-2),
        ),
        insertRound({
          id: systemSource.newId('rnd'),
          programmeId: programme,
          name: both('Round 1', 'Rownd 1'),
          opensAt: at(-1),
          closesAt: at(20),
          decisionsAt: at(40),
          startsAt: at(60),
          endsAt: at(400),
          places: 10,
          formId: laterForm.id,
          formVersion: laterForm.version,
          createdAt: at(-2),
        }),
      ],
    });
  } finally {
    await local.dispose();
  }
}
