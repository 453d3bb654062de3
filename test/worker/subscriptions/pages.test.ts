// Asking, confirming and stopping with scripts off: nothing but a press on a button changes anything.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aVisitor } from '../pages/visitor.ts';
import { aProgramme, day, type World } from '../world.ts';
import { aFollower, anAsker, aRoundAhead, aTopic, followers, pathIn } from './followers.ts';

const begin = () => aProgramme().withOpenRound().begin();
const field = 'email-address';
const states = (email: string, world: World) =>
  world.mail(email).then((mails) => mails.map(({ kind, locale }) => `${kind}.${locale}`));

describe('asking on the page of a programme', () => {
  it.each(['', '/cy'])('sends a message to confirm it, in the language of the page, under "%s"', async (prefix) => {
    const world = await begin();
    const topic = await aTopic(world);
    const visitor = aVisitor(world);
    const page = `${prefix}/programmes/${world.round.slug}/tell-me`;
    expect((await visitor.get(page)).html).toContain(`value="${topic}"`);
    const email = `pages${prefix.slice(1)}@example.org`;
    const sent = await visitor.post(page, [
      [field, email],
      ['topics', topic],
      ['topics', 'stranger'],
    ]);
    expect([sent.status, sent.location]).toEqual([303, `${prefix}/tell-me/asked`]);
    const { status, html } = await visitor.get(sent.location);
    expect([status, html]).toEqual([
      200,
      expect.stringContaining(prefix ? 'Edrychwch ar eich e-bost' : 'Check your email'),
    ]);
    expect(await states(email, world)).toEqual([`subscription-confirm.${prefix ? 'cy' : 'en'}`]);
    expect(visitor.jar.size).toBe(0);
  });

  it('is led to from the programme once applications have closed, and not while they are open', async () => {
    const world = await begin();
    const link = `/programmes/${world.round.slug}/tell-me"`;
    const page = `/programmes/${world.round.slug}`;
    expect((await aVisitor(world).get(page)).html).not.toContain(link);
    expect((await aVisitor(world).get(`${page}/tell-me`)).html).toContain('A round is open for applications now');
    world.setClock(world.round.closesAt);
    expect((await aVisitor(world).get(`${page}?2`)).html).toContain(link);
  });

  it('sends one message when it is pressed twice, and another for other topics', async () => {
    const world = await begin();
    const topic = await aTopic(world);
    const visitor = aVisitor(world);
    const page = `/programmes/${world.round.slug}/tell-me`;
    const once = /name="_once" value="([^"]+)"/.exec((await visitor.get(page)).html)?.[1] ?? '';
    const email = 'pressed-twice@example.org';
    const send = (more = {}) => visitor.post(page, { [field]: email, _once: once, ...more });
    const sent = [...(await Promise.all([send(), send()])), await send()];
    for (const { status, location } of sent) expect([status, location]).toEqual([303, '/tell-me/asked']);
    expect(await states(email, world)).toEqual(['subscription-confirm.en']);
    await send({ topics: topic });
    expect(await states(email, world)).toHaveLength(2);
  });

  it('keeps what was typed and ticked when it is wrong, and when the language is changed', async () => {
    const world = await begin();
    const topic = await aTopic(world);
    const visitor = aVisitor(world);
    const page = `/programmes/${world.round.slug}/tell-me`;
    const fields = { [field]: 'half@', topics: topic };
    const wrong = await visitor.post(page, fields);
    expect(wrong.status).toBe(422);
    const switched = await visitor.post(`/cy${page}`, { ...fields, _switch: 'cy' });
    expect(switched.status).toBe(200);
    for (const { html } of [wrong, switched]) {
      expect(html).toContain('value="half@"');
      expect(html).toMatch(new RegExp(`value="${topic}"[^>]*checked`));
    }
    expect(switched.html).not.toContain('Mae problem');
  });

  it('says so after three messages within the hour, and is refused from another site', async () => {
    const world = await begin();
    const visitor = aVisitor(world);
    const page = `/programmes/${world.round.slug}/tell-me`;
    const post = (headers = {}) => visitor.post(page, { [field]: 'often@example.org' }, headers);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    for (let times = 0; times < 3; times++) expect((await post()).status).toBe(303);
    const { status, html } = await post();
    expect([status, html]).toEqual([429, expect.stringContaining('We have sent three emails to this address')]);
    await world.settled();
  });

  it('is there for one topic too, and for nothing that there is not', async () => {
    const world = await begin();
    const topic = await aTopic(world);
    const visitor = aVisitor(world);
    expect((await visitor.get(`/programmes?topic=${topic}`)).html).toContain(`/topics/${topic}/tell-me`);
    const sent = await visitor.post(`/topics/${topic}/tell-me`, { [field]: 'topic@example.org' });
    expect(sent.status).toBe(303);
    const [mail] = await world.mail('topic@example.org');
    const confirmed = await visitor.post(pathIn(mail?.text ?? ''), {});
    expect((await visitor.get(confirmed.location)).html).toContain('programmes on the topic Topic');
    for (const path of ['/topics/none/tell-me', '/programmes/none/tell-me'])
      for (const method of ['GET', 'POST'] as const)
        expect([(await visitor[method === 'GET' ? 'get' : 'post'](path, {})).status, path]).toEqual([404, path]);
  });
});

describe('the link that confirms', () => {
  it('changes nothing when it is looked at, and leads nowhere else', async () => {
    const world = await begin();
    const { letter } = await anAsker(world);
    const path = pathIn(letter.text);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await world.request(path, { method, headers: { 'sec-purpose': 'prefetch' } })).status).toBe(200);
    expect((await aVisitor(world).post(path, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await followers(world)).toBe(0);
    const { headers } = await aVisitor(world).get(path);
    expect(['cache-control', 'referrer-policy', 'x-robots-tag'].map((name) => headers.get(name))).toEqual([
      'no-store',
      'no-referrer',
      'noindex',
    ]);
  });

  it('follows when its button is pressed, also twice, and says how to stop', async () => {
    const world = await begin();
    const { letter } = await anAsker(world, { locale: 'cy' });
    const visitor = aVisitor(world);
    const path = pathIn(letter.text);
    expect((await visitor.get(path)).html).toContain('Ie, rhowch wybod i mi');
    for (let times = 0; times < 2; times++) {
      const { status, location } = await visitor.post(path, {});
      expect([status, location]).toEqual([303, path]);
    }
    const { html } = await visitor.get(path);
    expect(html).toContain('Byddwn yn rhoi gwybod i chi pan fydd ceisiadau’n agor');
    expect(html).toMatch(/href="\/cy\/tell-me\/sub_[\w-]+\/stop"/);
    expect(await followers(world)).toBe(1);
  });

  it('says that it is too late, and that there is no such link', async () => {
    const world = await begin();
    const { letter } = await anAsker(world);
    const visitor = aVisitor(world);
    const path = pathIn(letter.text);
    world.pass(7 * day);
    for (const { status, html } of [await visitor.get(path), await visitor.post(path, {})])
      expect([status, html]).toEqual([410, expect.stringContaining('This link no longer works')]);
    expect((await visitor.get(`${path}x`)).status).toBe(404);
    expect((await visitor.post(`${path}x`, {})).status).toBe(410);
  });
});

describe('the link that stops', () => {
  async function told() {
    const world = await begin();
    const topic = await aTopic(world);
    const me = await aFollower(world, { topics: [topic] });
    world.pass(1);
    await aRoundAhead(world, day);
    world.pass(day);
    await world.tick();
    const [mail] = await me.mail('round-opened');
    return { world, topic, me, path: pathIn(mail?.text ?? ''), mail: mail! };
  }

  it('changes nothing when it is opened', async () => {
    const { world, path } = await told();
    for (const method of ['GET', 'HEAD']) expect((await world.request(path, { method })).status).toBe(200);
    const { html, headers } = await aVisitor(world).get(path);
    expect([html.match(/<button/g)?.length, headers.get('cache-control')]).toEqual([2, 'no-store']);
    expect(await followers(world)).toBe(1);
  });

  it.each([
    ['the button', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' }],
    ['an empty POST', {}],
    [
      'a mail service',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' },
    ],
    ['a mail service that sends parts', { body: new FormData() }],
  ])('stops one thing by %s, also twice, from wherever it is sent', async (_, init) => {
    const { world, mail, topic } = await told();
    const path = new URL(mail.stop ?? '').pathname;
    for (let times = 0; times < 2; times++) {
      const { status, redirected } = await world.request(path, { method: 'POST', ...init });
      expect([status, redirected]).toEqual([200, false]);
    }
    expect(await followers(world)).toBe(0);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM subscriptions WHERE topic = ?').bind(topic).first('n')).toBe(
      1,
    );
  });

  it('says what is still followed, and stops that too', async () => {
    const { world, path, topic } = await told();
    const visitor = aVisitor(world);
    const all = /action="([^"]*all=1)"/.exec((await visitor.get(path)).html)?.[1] ?? '';
    const { html } = await visitor.post(path, {});
    const other = [...html.matchAll(/href="([^"]*\/stop)"/g)].at(-1)?.[1] ?? '';
    expect(html).toContain('You still hear from us');
    expect((await visitor.post(other, {})).html).not.toContain('You still hear from us');
    expect(await env.DB.prepare('SELECT 1 FROM subscriptions WHERE topic = ?').bind(topic).first()).toBeNull();
    expect(all).toBe(`${path}?all=1`);
  });

  it('stops everything at once', async () => {
    const { world, path, topic } = await told();
    expect((await aVisitor(world).post(`${path}?all=1`, {})).status).toBe(200);
    expect(await env.DB.prepare('SELECT 1 FROM subscriptions WHERE topic = ?').bind(topic).first()).toBeNull();
    expect(await followers(world)).toBe(0);
  });

  it('is not found when we did not make it, and stops nobody else', async () => {
    const { world, path } = await told();
    const other = await aFollower(world);
    const wrong = path.replace(/sub_\w{32}/, other.token.slice(0, 36).replace('ask', 'sub'));
    for (const bad of [wrong, path.replace('/stop', 'x/stop')])
      for (const method of ['GET', 'POST']) expect((await world.request(bad, { method })).status).toBe(404);
    expect(await followers(world)).toBe(2);
  });
});
