// Links and what they opened change places with the lead: nobody is locked out, and nothing of the lead before opens the
// application as the lead again.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { anAddress, leading } from '../sections/together.ts';
import type { World } from '../world.ts';
import { tokenIn } from './letters.ts';
import { exchange, forLater, opens, renew, request, savedSection } from './section-letters.ts';

/** The token in the latest letter to an address. */
const latest = async (world: World, address: string) => tokenIn((await world.mail(address))[0]!);

/** A joint application whose lead and co-applicant each hold it on two devices, each with a link that waits. */
async function twoTeams() {
  const before = await savedSection();
  const { world, me, other } = before;
  const address = anAddress();
  const devices = [];
  for (const [each, to] of [
    [me, address],
    [other, before.email],
  ] as const) {
    if (each === me) await forLater(world, me, { email: to });
    const { body } = await exchange(world, await latest(world, to));
    await forLater(world, { id: each.id, token: body.token }, { email: to });
    devices.push({ phone: body.token, waiting: await latest(world, to), address: to });
  }
  const [leads, theirs] = devices;
  return { ...before, leads: leads!, theirs: theirs! };
}

/** The token of the latest link that an address asks for by itself; '' when it gets none. */
async function asked(world: World, address: string): Promise<string> {
  const sent = (await world.mail(address)).length;
  world.pass(3600_001);
  expect((await request(world, address)).status).toBe(202);
  const mails = await world.mail(address);
  return mails.length > sent ? tokenIn(mails[0]!) : '';
}

describe('when the lead is handed over', () => {
  it('every device keeps what its own organisation has now', async () => {
    const { world, me, other, lead, leads, theirs } = await twoTeams();
    expect((await lead.handOver(other.id)).status).toBe(200);
    for (const token of [me.token, leads.phone]) {
      const refused = await opens(world, me.id, token);
      expect([refused.status, refused.body.code]).toEqual([401, 'token-of-section']);
      expect((await opens(world, other.id, token)).body.organisation).toBe('Lead Trust');
    }
    for (const token of [other.token, theirs.phone]) {
      const refused = await opens(world, other.id, token);
      expect([refused.status, refused.body.code]).toEqual([401, 'token-of-lead']);
      expect((await opens(world, me.id, token)).status).toBe(200);
    }
  });

  it('may have been handed over from a device that a link opened', async () => {
    const { world, me, other, leads } = await twoTeams();
    const phone = leading(world, { id: me.id, token: leads.phone });
    expect((await phone.handOver(other.id)).status).toBe(200);
    expect((await opens(world, other.id, leads.phone)).body.organisation).toBe('Lead Trust');
    expect((await phone.handOver(other.id)).status).toBe(401);
  });

  it('a link that waits opens what its people have now, and so does a new one in its place', async () => {
    const { world, me, other, lead, leads, theirs } = await twoTeams();
    await lead.handOver(other.id);
    expect((await exchange(world, leads.waiting)).body.section!.id).toBe(other.id);
    expect((await exchange(world, theirs.waiting)).body.application!.id).toBe(me.id);
    world.pass(3600_001);
    for (const { waiting } of [leads, theirs]) await renew(world, waiting);
    expect((await exchange(world, await latest(world, leads.address))).body.section!.id).toBe(other.id);
    expect((await exchange(world, await latest(world, theirs.address))).body.application!.id).toBe(me.id);
  });

  it('nothing that the lead before can ask for opens the application', async () => {
    const { world, me, other, lead, leads, theirs, invited } = await twoTeams();
    const contact = String((await me.show()).body.answers['email']);
    await lead.handOver(other.id);
    const { body } = await exchange(world, await asked(world, leads.address));
    expect(body).not.toHaveProperty('application');
    expect(body.section!.id).toBe(other.id);
    expect((await opens(world, me.id, body.token)).status).toBe(401);
    // Nobody has shown that the address which only stands in the answers is theirs.
    expect(await asked(world, contact)).toBe('');
    for (const address of [theirs.address, invited])
      expect((await exchange(world, await asked(world, address))).body.application!.id).toBe(me.id);
    const { results } = await env.DB.prepare(
      `SELECT DISTINCT email_hash FROM access_links WHERE application_id = ? AND section_id IS NULL`,
    )
      .bind(me.id)
      .all();
    // The address that the new lead saved with, and the one at which it was invited.
    expect(results).toHaveLength(2);
  });

  it('a request that had not been looked at yet leads to the section as well', async () => {
    const { world, me, other, lead, leads } = await twoTeams();
    await forLater(world, me, { email: leads.address });
    await world.settled();
    await env.DB.prepare(
      'UPDATE access_links SET token_hash = NULL, token = NULL, expires_at = NULL WHERE application_id = ? AND used_at IS NULL',
    )
      .bind(me.id)
      .run();
    await lead.handOver(other.id);
    await world.tick();
    const { body } = await exchange(world, await latest(world, leads.address));
    expect(body.section!.id).toBe(other.id);
  });

  it('at the same moment, an exchange of the lead gives no token that opens the application afterwards', async () => {
    const { world, me, other, lead, leads } = await twoTeams();
    const [handed, ...answers] = await Promise.all([
      lead.handOver(other.id),
      ...Array.from({ length: 8 }, () => exchange(world, leads.waiting)),
      request(world, leads.address),
      renew(world, leads.waiting),
    ]);
    expect(handed!.status).toBe(200);
    const tokens = answers.flatMap(({ body }) => (body as { token?: string }).token ?? []);
    for (const token of tokens) expect((await opens(world, me.id, token)).status).toBe(401);
    await world.tick();
    for (const mail of await world.mail(leads.address)) {
      const { body } = await exchange(world, tokenIn(mail));
      if (body.token) expect((await opens(world, me.id, body.token)).status).toBe(401);
    }
  });

  it('back again, everyone has what they had', async () => {
    const { world, me, other, lead, leads, theirs } = await twoTeams();
    await lead.handOver(other.id);
    const { status } = await leading(world, { id: me.id, token: theirs.phone }).handOver(other.id);
    expect(status).toBe(200);
    for (const token of [me.token, leads.phone]) expect((await opens(world, me.id, token)).status).toBe(200);
    for (const token of [other.token, theirs.phone]) expect((await opens(world, other.id, token)).status).toBe(200);
    expect((await exchange(world, leads.waiting)).body.application!.id).toBe(me.id);
    expect((await exchange(world, theirs.waiting)).body.section!.id).toBe(other.id);
  });
});
