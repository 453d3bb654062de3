// The guide to the first programme of an installation, followed to the letter on a database that has been migrated and no more.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import guide from '../../../docs/first-programme.md?raw';
import type { Programme } from '../../../sdk/types.ts';
import { aDesk } from '../console/desk.ts';

/** The block of the guide in a language. */
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';

it('leads to a programme that can be applied to', async () => {
  for (const statement of block('sql')
    .split(/;\n/)
    .filter((text) => text.trim()))
    await env.DB.prepare(statement).run();
  const desk = aDesk();
  await desk.signIn();
  expect(await (await desk.open('/console')).text()).toContain('/console/programmes/going-home-together/rounds/new');
  const send = (path: string, body: string) =>
    desk.call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie: desk.cookie },
      body,
    });
  expect((await send('/v1/staff/forms', block('json'))).status).toBe(201);
  const screen = await (await desk.open('/console/programmes/going-home-together/rounds/new')).text();
  expect(screen).toContain('1@going-home-team');
  const later = (days: number) => new Date(desk.clock.now.getTime() + days * 24 * 3600_000).toISOString();
  const round = {
    name: { en: 'Round 1', cy: 'Rownd 1' },
    ...{ opensAt: later(0), closesAt: later(30), decisionsAt: later(60), startsAt: later(90), endsAt: later(300) },
    places: null,
    form: { id: 'going-home-team', version: 1 },
  };
  const made = await send('/v1/staff/programmes/going-home-together/rounds', JSON.stringify(round));
  expect(made.status).toBe(201);
  const seen = (await (await desk.call('/v1/programmes/going-home-together')).json()) as Programme;
  expect(seen).toMatchObject({ contactEmail: 'team@example.org', topics: [{ slug: 'going-home' }] });
  expect(seen.round?.phase).toBe('open');
  expect((await desk.call('/programmes/going-home-together')).status).toBe(200);
  expect((await desk.call('/cy/programmes/going-home-together')).status).toBe(200);
  const { id } = (await made.json()) as { id: string };
  expect((await send('/v1/applications', JSON.stringify({ round: id }))).status).toBe(201);
});
