// Handing over, and what people had around the parts that they exchange: addresses, reminders, what they are typing just now.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { World } from '../world.ts';
import { aJointWorld, anAddress, joining, leadAnswers, leading, part } from './together.ts';

async function aLead(email: string) {
  const world = await aJointWorld();
  const me = await world.anApplicant();
  const lead = leading(world, me);
  for (const [page, answers] of Object.entries(leadAnswers))
    await lead.save(page, page === 'about-you' ? { ...answers, email } : answers);
  const invited = anAddress();
  const { body } = await lead.add('Fell Carers', invited);
  const joined = await joining(world, body.code ?? '');
  return { world, me, lead, invited, section: body.id, joined };
}

/** The kinds of letters that follow from asking for a link by this address. */
async function lettersFor(world: World, email: string) {
  const before = (await world.mail(email)).length;
  const body = { programme: world.round.slug, email };
  await world.call('POST', '/v1/links', body, { 'idempotency-key': crypto.randomUUID() });
  await world.settled();
  await world.tick();
  const all = await world.mail(email);
  return all.slice(0, all.length - before).map(({ kind }) => kind);
}

describe('after a hand-over', () => {
  it('an address that the lead before only typed opens nothing', async () => {
    const typed = anAddress();
    const { world, lead, invited, section } = await aLead(typed);
    expect(await lettersFor(world, typed)).toEqual([]);
    expect((await lead.handOver(section)).status).toBe(200);
    expect(await lettersFor(world, typed)).toEqual([]);
    expect(await lettersFor(world, invited)).toEqual(['save-link']);
  });

  it('the lead before can be asked again, at the address that they gave, and no other', async () => {
    const { world, lead, section, joined } = await aLead(anAddress());
    await lead.handOver(section);
    const now = leading(world, { id: joined.body.section.application, token: joined.body.token });
    expect((await now.reinvite(section, { email: anAddress() })).body.code).toBe('section-joined');
    expect((await now.reinvite(section)).status).toBe(200);
  });

  it('the new lead is reminded, whatever the one before had stopped', async () => {
    const { world, me, lead, section } = await aLead(anAddress());
    await env.DB.prepare('INSERT INTO reminders (application_id, stopped_at) VALUES (?, ?)')
      .bind(me.id, world.source.now().toISOString())
      .run();
    await lead.handOver(section);
    const left = await env.DB.prepare('SELECT count(*) AS n FROM reminders WHERE application_id = ?')
      .bind(me.id)
      .first();
    expect(left).toEqual({ n: 0 });
  });
});

describe('an organisation that is asked again', () => {
  it('goes on typing: what it read of its section is as it was', async () => {
    const { world, lead, section, joined } = await aLead(anAddress());
    expect((await lead.reinvite(section)).status).toBe(200);
    const saved = await world.call(
      'PUT',
      `/v1/sections/${section}/pages/your-part`,
      { answers: part },
      {
        authorization: `Bearer ${joined.body.token}`,
        'if-match': joined.etag ?? '',
      },
    );
    expect(saved.status).toBe(200);
  });
});
