// Links that cannot be made because their key cannot be read: they keep nobody else waiting, and do not wait for ever.
import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import { day } from '../world.ts';
import { linkIn, saved } from './letters.ts';

/** Asked for before anything else, to an application that is there, under keys that nobody has. */
async function spoil(count: number, like: string) {
  await env.DB.prepare(
    `INSERT INTO access_links (id, application_id, email_hash, data_key, email, locale, asked_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    SELECT printf('lnk_%032d', i), application_id, email_hash, 'gone.AAAA', email, locale, asked_at
    FROM access_links, n WHERE application_id = ?`,
  )
    .bind(count, like)
    .run();
}

const spoilt = () => env.DB.prepare(`SELECT count(*) AS n FROM access_links WHERE id LIKE 'lnk_000%'`).first('n');

it('links that cannot be read hold up no other, wait a day for their key, and are then forgotten', async () => {
  const { world, me } = await saved();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await spoil(45, me.id);
  const email = 'after-them@example.org';
  const headers = { authorization: `Bearer ${me.token}`, 'idempotency-key': crypto.randomUUID() };
  expect((await world.call('POST', `/v1/applications/${me.id}/links`, { email }, headers)).status).toBe(202);
  expect(linkIn((await world.mail(email))[0]!)).toContain('/return/alsk_');
  world.pass(day - 1);
  await world.tick();
  expect(await spoilt()).toBe(45);
  expect(logged.mock.calls.join()).toContain(`lnk_${'0'.repeat(31)}1`);
  world.pass(1);
  await world.tick();
  expect(await spoilt()).toBe(0);
  logged.mockRestore();
});
