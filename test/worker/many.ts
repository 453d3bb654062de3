// Owns filling tables with many rows in a few statements, for tests and benchmarks of what a read costs.
import type { D1Database } from '@cloudflare/workers-types';

/** Numbers from one bound value up to another, as the table `n` with the column `i`. */
const numbers = 'WITH RECURSIVE n (i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?)';

const fillings = {
  topics: `INSERT INTO topics (slug, name, summary) ${numbers}
    SELECT printf('topic-%06d', i), json_object('en', 'Topic ' || i, 'cy', 'Pwnc ' || i), '{"en":"s","cy":"s"}' FROM n`,
  programmes: `INSERT INTO programmes
      (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at) ${numbers}
    SELECT printf('prg_%032d', i), printf('many-%06d', i), '{"en":"n","cy":"n"}', '{"en":"s","cy":"s"}', '[]', '[]', '[]',
      '["wales"]', '["Us"]', 'us@example.org', '2026-01-01T00:00:00.000Z' FROM n`,
  /** One for each of the programmes. Needs the form `a-form`. */
  rounds: `INSERT INTO rounds (id, programme_id, name, opens_at, closes_at, decisions_at, starts_at, ends_at, form_id,
      form_version, created_at) ${numbers}
    SELECT printf('rnd_%032d', i), printf('prg_%032d', i), '{"en":"r","cy":"r"}', '2026-01-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z', '2027-04-01T00:00:00.000Z',
      'a-form', 1, '2026-01-01T00:00:00.000Z' FROM n`,
  organisations: `INSERT INTO organisations (code, name, kind, nation, source) ${numbers}
    SELECT printf('MANY%06d', i), printf('Aardvark Care Board %06d', i), 'council', 'wales', 'test' FROM n`,
} as const;

/** Adds rows numbered `from` to `to` to a table. */
export const fill = (db: D1Database, table: keyof typeof fillings, from: number, to: number) =>
  db.prepare(fillings[table]).bind(from, to).run();

/** Adds applications to a round, every other one submitted. Their answers cannot be opened: they are there to be listed. */
export const fillApplications = (
  db: D1Database,
  round: { id: string; formId: string; formVersion: number },
  from: number,
  to: number,
) =>
  db
    .prepare(
      `INSERT INTO applications (id, round_id, state, locale, form_id, form_version, token_hash, data_key, answers,
        pages_saved, version, created_at, updated_at, submitted_at, reference, organisation) ${numbers}
      SELECT printf('app_%032d', i), ?, iif(i % 2, 'submitted', 'draft'), 'en', ?, ?, 'hash', 'key', 'answers', '[]', 1,
        '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', iif(i % 2, '2026-01-01T00:00:00.000Z', NULL),
        iif(i % 2, 'MANY-' || i, NULL), iif(i % 2, ?, NULL) FROM n`,
    )
    .bind(from, to, round.id, round.formId, round.formVersion, '7A4')
    .run();
