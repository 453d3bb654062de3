// A button of a hosted page, pressed twice: a link is used up and an email sent once, and both presses get the same answer.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aVisitor, rightFields, versionIn } from '../pages/visitor.ts';
import { aProgramme, type World } from '../world.ts';
import { linkIn, saved } from './letters.ts';
import { savedSection } from './section-letters.ts';

type Mail = { text: string; html: string };
const pathIn = (mail: Mail) => new URL(linkIn(mail)).pathname;
const onceIn = (html: string) => /name="_once" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? 'none';
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const askedOf = () => env.DB.prepare('SELECT count(*) AS n FROM mail_asked').first<number>('n');

/** Presses the button of the page of a link, each time in a browser that holds nothing. */
async function pressing(world: World, mail: Mail) {
  const path = pathIn(mail);
  const onPage = async () => onceIn((await aVisitor(world).get(path)).html);
  const once = await onPage();
  const press = async (with_ = once) => {
    const { status, location, headers } = await aVisitor(world).post(path, { _once: with_ });
    return { status, location, cookie: headers.get('set-cookie') };
  };
  return { path, once, onPage, press };
}

describe('the button that opens a link', () => {
  it.each([
    ['an application', async () => saved().then(({ me, ...more }) => ({ ...more, place: `/apply/${me.id}` }))],
    ['a section', async () => savedSection().then((all) => ({ ...all, place: `/section/${all.other.id}` }))],
  ])('gives %s again, cookie included, to who lost the answer', async (_, begin) => {
    const { world, mail, place } = await begin();
    const { press } = await pressing(world, mail);
    const first = await press();
    expect(first).toMatchObject({ status: 303, location: place });
    expect(await press()).toEqual(first);
    const holder = aVisitor(world);
    const [, name = '', token = ''] = /^([^=]+)=([^;]*)/.exec(first.cookie ?? '') ?? [];
    holder.jar.set(name, token);
    expect((await holder.get(place)).status).toBe(303);
  });

  it('gives the same to both of a double click', async () => {
    const { world, mail } = await saved();
    const { press } = await pressing(world, mail);
    const sent = await Promise.all([1, 2, 3, 4].map(() => press()));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(sent.map(({ cookie }) => cookie)).size).toBe(1);
  });

  it('opens nothing for another showing of the page, nor for one that carries nothing random', async () => {
    const { world, mail } = await saved();
    const { press, onPage } = await pressing(world, mail);
    const other = await onPage();
    expect((await press('mine')).status).toBe(303);
    const late = [await press('mine'), await press(other), await press()];
    expect(late.map(({ status, cookie }) => [status, cookie])).toEqual(times(3, [410, null]));
  });

  it('leads, when it is pressed again, to where the link leads after the lead was handed over', async () => {
    const { world, me, lead, other, mail } = await savedSection();
    const { press } = await pressing(world, mail);
    const first = await press();
    await lead.handOver(other.id);
    const again = await press();
    expect([again.status, again.location]).toEqual([303, `/apply/${me.id}`]);
    expect(again.cookie).toBe(first.cookie?.replace(other.id, me.id));
  });

  it('opens nothing any more once the section was removed', async () => {
    const { world, lead, other, mail } = await savedSection();
    const { press } = await pressing(world, mail);
    await press();
    await lead.remove(other.id);
    expect(await press()).toMatchObject({ status: 410, cookie: null });
  });
});

describe('a form that sends a link, sent twice', () => {
  /** Opens a page and sends its form twice at once and once more: what came of each, and how many emails were counted. */
  async function thrice(visitor: ReturnType<typeof aVisitor>, page: string, action: string, email?: string) {
    const fields = { _once: onceIn((await visitor.get(page)).html), ...(email && { 'email-address': email }) };
    const before = (await askedOf()) ?? 0;
    const send = async (given = fields) => {
      const { status, location } = await visitor.post(action, given);
      return [status, location];
    };
    const sent = [...(await Promise.all([send(), send()])), await send()];
    return { send, fields, sent, asked: ((await askedOf()) ?? 0) - before };
  }

  it('saves for later with one email, and with another to another address', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const page = `${await visitor.start()}/save-for-later`;
    const { sent, send, fields } = await thrice(visitor, page, page, 'twice@example.org');
    expect(new Set(sent.map(String))).toEqual(new Set([`303,${page.replace('save-', 'saved-')}`]));
    expect(await world.mail('twice@example.org')).toHaveLength(1);
    await send({ ...fields, 'email-address': 'wrote-it-wrong@example.org' });
    expect(await world.mail('wrote-it-wrong@example.org')).toHaveLength(1);
  });

  it('asks by address once, alike for an address that is known and one that is not', async () => {
    const { world, email } = await saved();
    const page = `/programmes/${world.round.slug}/return`;
    const of = async (address: string) => {
      const { sent, asked } = await thrice(aVisitor(world), page, page, address);
      return { sent, asked };
    };
    const known = await of(email);
    expect(known).toEqual({ sent: times(3, [303, `${page}/sent`]), asked: 1 });
    expect(await of('not-known@example.org')).toEqual(known);
    expect(await world.mail(email)).toHaveLength(2);
  });

  it('asks from a letter once', async () => {
    const email = 'letter-twice@example.org';
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const application = await visitor.start();
    for (const [page, fields] of rightFields)
      await visitor.answer(`${application}/${page}`, page === 'about-you' ? { ...fields, email } : fields);
    const check = await visitor.get(`${application}/check`);
    await visitor.post(`${application}/check`, { _version: versionIn(check.html) });
    const before = (await world.mail(email)).length;
    const path = `/return/to/${application.split('/').at(-1)}`;
    const { sent, asked } = await thrice(aVisitor(world), path, path);
    expect([sent, asked]).toEqual([times(3, [303, `${path}/sent`]), 1]);
    expect(await world.mail(email)).toHaveLength(before + 1);
  });

  it('renews a link that was used once', async () => {
    const { world, mail, email } = await saved();
    const path = pathIn(mail);
    await aVisitor(world).post(path, {});
    const { sent, asked } = await thrice(aVisitor(world), path, `${path}/new`);
    expect([sent, asked]).toEqual([times(3, [200, '']), 1]);
    expect(await world.mail(email)).toHaveLength(2);
  });
});
