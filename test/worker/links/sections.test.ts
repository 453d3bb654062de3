// Save and return for co-applicants over HTTP: a link opens the section that it was asked for, once, as long as its people hold it.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aJointWorld, anAddress, joining, leading, part, together } from '../sections/together.ts';
import { day, type World } from '../world.ts';
import { leadsTo, linkIn, tokenIn } from './letters.ts';
import { exchange, forLater, onAnotherDevice, opens, renew, request, savedSection } from './section-letters.ts';

/** The letters with a link that have gone to an address. */
const linksTo = async (world: World, address: string) =>
  (await world.mail(address)).filter(({ kind }) => kind === 'section-link' || kind === 'save-link');

describe('a link to a section', () => {
  it('opens the section on another device, which goes on with it, and leaves the first as it was', async () => {
    const { world, other, token } = await savedSection();
    const { status, body, etag } = await exchange(world, token);
    expect([status, body.section!.id, body.section!.answers, etag]).toEqual([200, other.id, part, '"3"']);
    expect(body).not.toHaveProperty('application');
    const { etag: shown } = await opens(world, other.id, body.token);
    expect(shown).toBe('"3"');
    expect((await other.save('more', { notes: 'Still here' })).status).toBe(200);
    expect((await opens(world, other.id, body.token)).body.answers['notes']).toBe('Still here');
  });

  it('lets the other device save and consent', async () => {
    const { world, token } = await savedSection();
    const phone = await onAnotherDevice(world, token);
    expect((await phone.save('more', { notes: 'From the telephone' })).status).toBe(200);
    expect((await phone.consent()).body.state).toBe('done');
    expect((await phone.revoke()).body.state).toBe('joined');
  });

  it('opens nothing else: not the application, not another section, and is no token itself', async () => {
    const { world, me, other, lead, token } = await savedSection();
    const { body: second } = await lead.add('Second');
    await joining(world, second.code!);
    const { body } = await exchange(world, token);
    expect((await opens(world, me.id, body.token)).body.code).toBe('token-of-section');
    expect((await opens(world, second.id, body.token)).body.code).toBe('token-invalid');
    expect((await opens(world, other.id, token)).body.code).toBe('token-invalid');
  });

  it('opens once, also for sixty-four who exchange it at the same time', async () => {
    const { world, token } = await savedSection();
    const answers = await Promise.all(Array.from({ length: 64 }, () => exchange(world, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['link-gone']),
    );
  });

  it('gives the same token again to a request that is repeated because its answer was lost', async () => {
    const { world, token } = await savedSection();
    const key = crypto.randomUUID();
    const [first, second] = [await exchange(world, token, key), await exchange(world, token, key)];
    expect([second.status, second.body.token]).toEqual([200, first.body.token]);
  });

  it('no longer opens after 14 days or after a newer one, which it can be exchanged for by email', async () => {
    const { world, token, email, other } = await savedSection();
    expect((await renew(world, token)).status).toBe(202);
    const newer = tokenIn((await world.mail(email))[0]!);
    expect((await exchange(world, token)).body.code).toBe('link-gone');
    world.pass(14 * day);
    expect((await exchange(world, newer)).body.code).toBe('link-gone');
    await renew(world, newer);
    expect((await exchange(world, tokenIn((await world.mail(email))[0]!))).body.section!.id).toBe(other.id);
  });

  it('stays beside a link to the application at the same address', async () => {
    const { world, me, other, token, email } = await savedSection();
    await forLater(world, me, { email });
    const lead = tokenIn((await world.mail(email)).find(({ kind }) => kind === 'save-link')!);
    expect((await exchange(world, lead)).body.application!.id).toBe(me.id);
    expect((await exchange(world, token)).body.section!.id).toBe(other.id);
  });

  it('is nowhere in the database as text, and neither is the address', async () => {
    const { token, email } = await savedSection();
    const stored = await Promise.all(
      ['access_links', 'events', 'mail_asked', 'sections'].map((table) =>
        env.DB.prepare(`SELECT * FROM ${table}`).all(),
      ),
    );
    const text = JSON.stringify(stored.map(({ results }) => results));
    expect(text).not.toContain(token);
    expect(text).not.toContain(email);
  });

  it('leads to our page, and from there to the one that it was asked for on, if the section was joined on that origin', async () => {
    const own = await savedSection({ returnTo: 'https://partner1.example/join-us?x=1#top' });
    expect(await leadsTo(own.world, own.mail)).toBe('https://partner1.example/join-us?x=1#alongside=');
    const others = await savedSection({ returnTo: 'https://lead.example/apply', locale: 'cy' });
    expect(linkIn(others.mail)).toMatch(/^http:\/\/localhost:8787\/cy\/return\/alsk_/);
    expect(await leadsTo(others.world, others.mail)).toBe('here');
    expect([others.mail.kind, others.mail.subject]).toEqual([
      'section-link',
      expect.stringContaining('eich sefydliad'),
    ]);
  });

  it('can be asked for by who holds the section alone', async () => {
    const { world, me, other } = await savedSection();
    const body = { email: anAddress() };
    expect((await forLater(world, { id: other.id, token: me.token }, body)).status).toBe(401);
    expect((await forLater(world, { id: me.id, token: other.token }, body)).status).toBe(401);
    expect(await world.mail(body.email)).toEqual([]);
  });
});

describe('a page of a section that is not finished', () => {
  it('is kept as it was typed, does not count as saved, and cannot be consented to', async () => {
    const world = await aJointWorld();
    const { others } = await together(world);
    const { id, token } = others[0]!;
    const put = (answers: object, ifMatch: string) =>
      world.call(
        'PUT',
        `/v1/sections/${id}/pages/your-part`,
        { answers, unfinished: true },
        {
          authorization: `Bearer ${token}`,
          'if-match': ifMatch,
        },
      );
    const { etag } = await others[0]!.show();
    expect((await put({ stranger: 'x' }, etag!)).status).toBe(422);
    expect((await put({ people: 'Half a sen' }, etag!)).status).toBe(200);
    expect((await put({ people: 'Half a sen' }, etag!)).status).toBe(200);
    const { body } = await others[0]!.show();
    expect([body.answers, body.pagesSaved]).toEqual([{ people: 'Half a sen' }, []]);
    expect((await others[0]!.consent()).status).toBe(422);
  });
});

describe('asking by address for a section', () => {
  it('finds it by the address that it was saved with, and by the one that was invited once somebody has joined', async () => {
    const { world, other, email, invited, lead } = await savedSection();
    for (const address of [email, ` ${invited.toUpperCase()} `]) {
      expect((await request(world, address)).status).toBe(202);
      const [mail] = await world.mail(address.trim());
      expect(mail!.kind).toBe('section-link');
      expect((await exchange(world, tokenIn(mail!))).body.section!.id).toBe(other.id);
    }
    const waiting = anAddress();
    await lead.add('Not yet', waiting);
    await request(world, waiting);
    expect(await linksTo(world, waiting)).toEqual([]);
  });

  it('finds nothing by an address that another one took the place of before anybody joined', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const [before, after] = [anAddress(), anAddress()];
    const { body } = await lead.add('Moved', before);
    const again = await lead.reinvite(body.id, { email: after });
    await joining(world, again.body.code!);
    await request(world, before);
    await request(world, after);
    expect(await linksTo(world, before)).toEqual([]);
    expect((await world.mail(after))[0]!.kind).toBe('section-link');
  });

  it('answers the same, and asks the same of the database, whether or not a section is known', async () => {
    const { world, invited } = await savedSection();
    const known = await world.measure(async () => request(world, invited));
    const unknown = await world.measure(async () => request(world, 'no-section@example.org'));
    expect([unknown.result.status, unknown.result.body]).toEqual([known.result.status, known.result.body]);
    const asked = (ran: typeof known.ran) =>
      ran.filter(({ batch }) => batch === ran[0]?.batch).map(({ sql }) => sql.slice(0, 40));
    expect(asked(unknown.ran)).toEqual(asked(known.ran));
  });

  it('leads in turn to everything that an address has with a programme', async () => {
    const { world, me, other, email } = await savedSection();
    await forLater(world, me, { email });
    const found = new Set<string>();
    // The two links on their way are used; then one is asked for after the other.
    for (const mail of await world.mail(email)) await exchange(world, tokenIn(mail));
    world.pass(3600_001);
    for (const _ of [1, 2]) {
      await request(world, email);
      found.add(tokenIn((await world.mail(email))[0]!));
    }
    const opened = await Promise.all([...found].map((token) => exchange(world, token)));
    expect(new Set(opened.map(({ body }) => body.section?.id ?? body.application?.id))).toEqual(
      new Set([other.id, me.id]),
    );
  });

  it('sends three emails an hour at most, with those that the section was saved with', async () => {
    const { world, other, email } = await savedSection();
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => request(world, email)),
      ...Array.from({ length: 8 }, () => forLater(world, other, { email })),
    ]);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(14);
    expect((await world.mail(email)).length).toBeLessThanOrEqual(3);
  });
});

describe('a section that is no longer its people’s', () => {
  it('opens to no link, held or waiting, once it was removed, and no link can be asked for', async () => {
    const { world, lead, other, token, email, invited } = await savedSection();
    const phone = await onAnotherDevice(world, token);
    await forLater(world, other, { email });
    const waiting = tokenIn((await world.mail(email))[0]!);
    expect((await lead.remove(other.id)).status).toBe(200);
    expect((await phone.show()).status).toBe(401);
    expect((await exchange(world, waiting)).body.code).toBe('link-gone');
    const sent = (await world.mail(email)).length;
    for (const address of [email, invited]) await request(world, address);
    await renew(world, waiting);
    expect(await world.mail(email)).toHaveLength(sent);
    expect(await linksTo(world, invited)).toEqual([]);
    expect((await forLater(world, other, { email: anAddress() })).status).toBe(401);
  });

  it('opens to no earlier link once somebody has joined with a new code', async () => {
    const { world, lead, other, token, email, invited } = await savedSection();
    const phone = await onAnotherDevice(world, token);
    await forLater(world, phone, { email });
    const waiting = tokenIn((await world.mail(email))[0]!);
    await lead.reinvite(other.id);
    // Until the code is used, everyone who held it still does.
    expect((await phone.show()).status).toBe(200);
    const code = /\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/.exec((await world.mail(invited))[0]!.text)![0];
    expect((await joining(world, code)).status).toBe(201);
    expect((await phone.show()).status).toBe(401);
    expect((await exchange(world, waiting)).body.code).toBe('link-gone');
    const sent = (await world.mail(email)).length;
    await request(world, email);
    expect(await world.mail(email)).toHaveLength(sent);
  });
});
