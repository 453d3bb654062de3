// What a person types is readable in their own application and nowhere else: not in the database, the log or the console.
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aProgramme, minute } from '../world.ts';

afterEach(() => vi.restoreAllMocks());

const typed = {
  'about-you': { name: 'Gwenllian Odd-Name', email: 'Gwenllian.Odd@Example.ORG' },
  place: { nation: 'england', organisation: { name: 'The Hidden Carers of Nowhere' } },
  'your-change': { change: 'A very particular sentence about care.', agreement: true },
};
const personal = ['Gwenllian', 'Odd@Example', 'Hidden Carers', 'very particular'];

/** Every row of every table that a migration made, as one text. */
async function everythingStored(): Promise<string> {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const tables = await Promise.all(
    results.map(async ({ name }) => (await env.DB.prepare(`SELECT * FROM ${name}`).all()).results),
  );
  expect(results.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['applications', 'events', 'messages', 'mailbox', 'idempotency']),
  );
  return JSON.stringify(tables).toLowerCase();
}

describe('what a person types', () => {
  it('is encrypted wherever it is stored, and absent from the event log', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll(typed);
    await me.submit();
    expect(await world.mail('Gwenllian.Odd@Example.ORG')).toHaveLength(1);
    const stored = await everythingStored();
    for (const value of personal) expect(stored).not.toContain(value.toLowerCase());
    expect((await me.show()).body.answers).toMatchObject(typed['about-you']);
  });

  it('does not reach the Worker’s own log, also when things fail', async () => {
    const lines: string[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...words) => void lines.push(JSON.stringify(words)));
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll(typed);
    await me.save('about-you', { ...typed['about-you'], email: 'Gwenllian Odd@Example' });
    await env.DB.prepare(
      `CREATE TRIGGER mailbox_full BEFORE INSERT ON mailbox BEGIN SELECT RAISE(ABORT, 'full'); END`,
    ).run();
    await me.submit();
    await world.settled();
    await env.DB.prepare('DROP TRIGGER mailbox_full').run();
    expect(lines.length).toBeGreaterThan(0);
    for (const value of personal) expect(lines.join('\n').toLowerCase()).not.toContain(value.toLowerCase());
    world.pass(5 * minute);
    await world.tick();
    expect((await world.mail('Gwenllian.Odd@Example.ORG')).length).toBeGreaterThan(0);
  });

  it('cannot be moved to another application', async () => {
    const world = await aProgramme().withOpenRound().begin();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const [mine, yours] = [await world.anApplicant(), await world.anApplicant()];
    await mine.save('about-you', typed['about-you']);
    await env.DB.prepare(
      'UPDATE applications SET (answers, data_key) = (SELECT answers, data_key FROM applications WHERE id = ?) WHERE id = ?',
    )
      .bind(mine.id, yours.id)
      .run();
    expect((await yours.show()).status).toBe(500);
  });

  it('is found by the same keyed hash however the address is written', async () => {
    const world = await aProgramme().withOpenRound().begin();
    for (const email of ['one.person@example.org', 'One.Person@EXAMPLE.org']) {
      const me = await (await world.anApplicant()).answerAll({ ...typed, 'about-you': { name: 'One', email } });
      await me.submit();
    }
    const { results } = await env.DB.prepare('SELECT DISTINCT email_hash FROM applications WHERE round_id = ?')
      .bind(world.round.id)
      .all();
    expect(results).toHaveLength(1);
  });
});
