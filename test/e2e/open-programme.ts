// A programme of the tests with an open round and a form of their own, as the statements that add it.
import type { Form, Localised } from '../../sdk/form/types.ts';
import { type Statement, statement } from '../../worker/db/statement.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { systemSource } from '../../worker/env.ts';
import { insertRound } from '../../worker/programmes/round-store.ts';

const day = 24 * 3600_000;

/** What adds it, and the id of its round, which opened yesterday. */
export function openProgramme(slug: string, name: Localised, form: Form): { round: string; statements: Statement[] } {
  const json = JSON.stringify;
  const at = (days: number) => new Date(Date.now() + days * day).toISOString();
  const [programme, round] = [systemSource.newId('prg'), systemSource.newId('rnd')];
  const statements = [
    statement(
      'INSERT INTO forms (id, version, definition, published_at) VALUES (?, ?, ?, ?)',
      ...[form.id, form.version, json(form), at(-2)],
    ),
    statement(
      `INSERT INTO programmes (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at)
      VALUES (?, ?, ?, ?, '[]', '[]', '[]', '["wales"]', '["Us"]', 'tests@example.org', ?)`,
      ...[programme, slug, json(name), json(both('A programme of the tests.', 'Rhaglen y profion.')), at(-2)],
    ),
    insertRound({
      id: round,
      programmeId: programme,
      name: both('Round 1', 'Rownd 1'),
      opensAt: at(-1),
      closesAt: at(20),
      decisionsAt: at(40),
      startsAt: at(60),
      endsAt: at(400),
      places: 10,
      formId: form.id,
      formVersion: form.version,
      createdAt: at(-2),
    }),
  ];
  return { round, statements };
}
