// Copies to keep of a joint application: the lead's names who takes part, each organisation's holds its own section.
import { describe, expect, it } from 'vitest';
import type { SectionCopy } from '../../../sdk/types.ts';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, part, together } from './together.ts';

/** A lead and two organisations, of which the first has consented. */
async function apart() {
  const world = await aJointWorld();
  const { me, lead, others } = await together(world, 2);
  const [first, second] = [others[0]!, others[1]!];
  await first.save('your-part', part);
  const consented = await first.consent();
  expect(consented.status).toBe(200);
  const of = (holder: { token: string }) => ({ authorization: `Bearer ${holder.token}` });
  const copy = (holder: typeof first) =>
    world.call<SectionCopy & { code?: string }>('GET', `/v1/sections/${first.id}/copy`, undefined, of(holder));
  const browser = (id: string, token: string) => {
    const visitor = aVisitor(world);
    for (const name of [id, `__Host-${id}`]) visitor.jar.set(name, token);
    return visitor;
  };
  return { world, me, lead, first, second, consented: consented.body.consentedAt!, copy, browser };
}

describe('the copy of the lead', () => {
  it('lists who takes part with the instant of each consent, and nothing that they answered', async () => {
    const { me, first, second, consented } = await apart();
    const { body } = await me.copy();
    expect(body.organisations).toEqual([
      { section: null, organisation: 'Lead Trust', state: 'lead', consentedAt: null },
      { section: first.id, organisation: 'Partner 1', state: 'done', consentedAt: consented },
      { section: second.id, organisation: 'Partner 2', state: 'joined', consentedAt: null },
    ]);
    expect(JSON.stringify(body)).not.toContain('Ngũgĩ');
  });

  it('still has them after submission', async () => {
    const { me, lead, second, first, consented } = await apart();
    await lead.remove(second.id);
    expect((await me.submit()).status).toBe(200);
    const { body } = await me.copy();
    expect(body.organisations.map(({ section, consentedAt }) => [section, consentedAt])).toEqual([
      [null, null],
      [first.id, consented],
    ]);
  });

  it('names nobody where the lead applies alone', async () => {
    const { me } = await together(await aJointWorld(), 0);
    expect((await me.copy()).body.organisations).toEqual([]);
  });

  it.each([
    {
      prefix: '',
      heading: 'Organisations that take part',
      gave: 'Gave its consent at',
      none: 'Has not given its consent',
    },
    {
      prefix: '/cy',
      heading: 'Sefydliadau sy’n cymryd rhan',
      gave: 'Rhoddodd ei ganiatâd am',
      none: 'Heb roi ei ganiatâd',
    },
  ])('says so on paper under "$prefix"', async ({ prefix, heading, gave, none }) => {
    const { me, browser } = await apart();
    const { status, html } = await browser(me.id, me.token).get(`${prefix}/apply/${me.id}/copy`);
    expect(status).toBe(200);
    for (const text of [heading, 'Lead Trust', 'Partner 1', gave, 'Partner 2', none]) expect(html).toContain(text);
    expect(html).not.toContain('Ngũgĩ');
  });
});

describe('the copy of a section', () => {
  it('holds its own answers in words, and nobody else’s', async () => {
    const { first, second, copy, consented } = await apart();
    const { status, body } = await copy(first);
    expect([status, body.section.consentedAt, body.section.organisation]).toEqual([200, consented, 'Partner 1']);
    const rows = body.pages.flatMap((page) => page.rows);
    expect(rows.find(({ question }) => question === 'people')?.answer).toEqual([part['people']]);
    expect(JSON.stringify(body)).not.toContain('Siân');
    expect((await copy(second)).status).toBe(401);
  });

  it.each([
    { prefix: '', title: 'A copy of your organisation’s section', gave: 'Gave its consent at' },
    { prefix: '/cy', title: 'Copi o adran eich sefydliad', gave: 'Rhoddodd ei ganiatâd am' },
  ])('is a page for paper and a file of data under "$prefix"', async ({ prefix, title, gave }) => {
    const { world, first, second, browser } = await apart();
    const address = `${prefix}/section/${first.id}`;
    const visitor = browser(first.id, first.token);
    expect((await visitor.get(`${address}/check`)).html).toContain(`href="${address}/copy"`);
    const { status, html } = await visitor.get(`${address}/copy`);
    expect(status).toBe(200);
    for (const text of [title, gave, 'Partner 1', 'Ngũgĩ, carer', `${address}/copy.json`]) expect(html).toContain(text);
    const file = await visitor.get(`${address}/copy.json`);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="alongside-${first.id}.json"`);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(file.html)).toMatchObject({ section: { id: first.id, organisation: 'Partner 1' } });
    for (const step of ['copy', 'copy.json']) {
      expect((await aVisitor(world).get(`${address}/${step}`)).status).toBe(401);
      expect((await browser(first.id, second.token).get(`${address}/${step}`)).status).toBe(401);
    }
  });

  it('names the application by its reference once there is one, and the section says where it stands', async () => {
    const { me, lead, first, second, browser } = await apart();
    const visitor = browser(first.id, first.token);
    const address = `/section/${first.id}`;
    expect((await first.show()).body).toMatchObject({ applicationState: 'draft', reference: null });
    expect((await visitor.get(`${address}/copy`)).html).not.toMatch(/Your reference|app_/);
    await lead.remove(second.id);
    const { body } = await me.submit();
    const { reference } = body as unknown as { reference: string };
    expect((await visitor.get(`${address}/copy`)).html).toMatch(new RegExp(`Your reference.*${reference}`, 's'));
    expect((await visitor.get(`${address}/check`)).html).toContain('The application has been submitted');
    await me.withdraw();
    expect((await first.show()).body).toMatchObject({ applicationState: 'withdrawn', reference });
    expect((await visitor.get(`/cy${address}/check`)).html).toContain('Mae’r arweinydd wedi tynnu’r cais yn ôl');
  });
});
