// Save and return over HTTP: a link reaches an address, opens the application once, and says nothing to anyone else.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aProgramme, day, minute, type World } from '../world.ts';
import { leadsTo, linkIn, saved, tokenIn } from './letters.ts';

const exchange = (world: World, token: string, key: string = crypto.randomUUID()) =>
  world.call<{ application: { id: string; answers: object }; token: string; code?: string }>(
    'POST',
    '/v1/links/exchange',
    { token },
    { 'idempotency-key': key },
  );
/** A key of its own for a request. */
const fresh = () => ({ 'idempotency-key': crypto.randomUUID() });
const ask = (world: World, email: string, more: object = {}) =>
  world.call('POST', '/v1/links', { programme: world.round.slug, email, ...more }, fresh());

describe('a link', () => {
  it('opens the application on another device, with what was saved', async () => {
    const { world, me, mail } = await saved();
    const { status, body, etag } = await exchange(world, tokenIn(mail));
    expect([status, body.application.id, body.application.answers]).toEqual([200, me.id, rightAnswers['about-you']]);
    expect(etag).toBe('"2"');
    const headers = { authorization: `Bearer ${body.token}` };
    expect((await world.call('GET', `/v1/applications/${me.id}`, undefined, headers)).status).toBe(200);
  });

  it('leaves the device that the application was started on as it was', async () => {
    const { world, me, mail } = await saved();
    await exchange(world, tokenIn(mail));
    expect((await me.save('about-you', { name: 'Still here' })).status).toBe(200);
  });

  it('opens once, also for sixty-four who exchange it at the same time', async () => {
    const { world, mail } = await saved();
    const token = tokenIn(mail);
    const answers = await Promise.all(Array.from({ length: 64 }, () => exchange(world, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['link-gone']),
    );
  });

  it('gives the same token again to a request that is repeated because its answer was lost', async () => {
    const { world, mail } = await saved();
    const key = crypto.randomUUID();
    const [first, second] = [await exchange(world, tokenIn(mail), key), await exchange(world, tokenIn(mail), key)];
    expect([second.status, second.body.token]).toEqual([200, first.body.token]);
  });

  it('no longer opens after 14 days, after a newer one, or when it never was', async () => {
    const { world, me, mail, email } = await saved();
    const headers = { authorization: `Bearer ${me.token}`, ...fresh() };
    await world.call('POST', `/v1/applications/${me.id}/links`, { email }, headers);
    const newer = (await world.mail(email))[0]!;
    expect((await exchange(world, tokenIn(mail))).body.code).toBe('link-gone');
    expect((await exchange(world, `alsk_${'x'.repeat(43)}`)).body.code).toBe('link-gone');
    expect((await exchange(world, 'nothing')).body.code).toBe('link-gone');
    world.pass(14 * day);
    expect((await exchange(world, tokenIn(newer))).body.code).toBe('link-gone');
  });

  it('is not itself a token of the application, and neither opens another application', async () => {
    const { world, me, mail } = await saved();
    const other = await world.anApplicant();
    const { body } = await exchange(world, tokenIn(mail));
    for (const [id, token] of [
      [me.id, tokenIn(mail)],
      [other.id, body.token],
    ])
      expect(
        (await world.call('GET', `/v1/applications/${id}`, undefined, { authorization: `Bearer ${token}` })).status,
      ).toBe(401);
  });

  it('is nowhere in the database as text, and neither is the address', async () => {
    const { mail, email } = await saved();
    const { results } = await env.DB.prepare('SELECT * FROM access_links').all();
    const { results: log } = await env.DB.prepare('SELECT * FROM events').all();
    const stored = JSON.stringify([results, log]);
    expect(stored).not.toContain(tokenIn(mail));
    expect(stored).not.toContain(email);
  });

  it('goes with its application', async () => {
    const { world, me } = await saved();
    world.pass(40 * day);
    await world.tick();
    const left = await env.DB.prepare('SELECT count(*) AS n FROM access_links WHERE application_id = ?')
      .bind(me.id)
      .first<{ n: number }>();
    expect(left?.n).toBe(0);
  });
});

describe('where a link leads', () => {
  const partner = 'https://trust.example';

  it('is our own page, which leads on to the page that it was asked for on when the application began on that origin', async () => {
    const { world, mail } = await saved({ origin: partner, returnTo: `${partner}/a/page?id=3#part` });
    expect(linkIn(mail)).toMatch(/^http:\/\/localhost:8787\/return\/alsk_[\w-]{43}$/);
    expect(await leadsTo(world, mail)).toBe('https://trust.example/a/page?id=3#alongside=');
  });

  it('is stored where nobody can read it: the query of a page may say something of a person', async () => {
    const { world, me, email } = await saved({ origin: partner, returnTo: `${partner}/a?nhs=943` });
    world.pass(60 * minute);
    await ask(world, email, { returnTo: `${partner}/a?from=sian` });
    await world.mail(email);
    const { results } = await env.DB.prepare('SELECT * FROM access_links WHERE application_id = ?').bind(me.id).all();
    expect(results).toHaveLength(2);
    expect(JSON.stringify(results)).not.toMatch(/trust\.example|943|from=/);
  });

  it.each([
    ['another origin', `https://evil.example/${partner}`],
    ['another port', `${partner}:8443/`],
    ['a script', 'javascript:alert(1)'],
    ['a name and password', 'https://trust.example@evil.example/'],
    ['no page at all', undefined],
  ])('is our own page alone for %s', async (_, returnTo) => {
    const { world, mail } = await saved({ origin: partner, returnTo });
    expect(await leadsTo(world, mail)).toBe('here');
  });

  it('is our own page in the language that was spoken, when it was started there', async () => {
    const { world, mail } = await saved({ locale: 'cy', returnTo: 'http://localhost:8787/cy/programmes' });
    expect(linkIn(mail)).toMatch(/^http:\/\/localhost:8787\/cy\/return\/alsk_/);
    expect(mail.html).toContain('<html lang="cy">');
    expect(await leadsTo(world, mail)).toBe('here');
  });

  it('is our own page alone for an application that can no longer be changed, whenever it was asked for', async () => {
    const { world, mail } = await saved({ origin: partner, returnTo: `${partner}/` });
    expect(await leadsTo(world, mail)).toBe(`${partner}/#alongside=`);
    world.pass(11 * day);
    expect(await leadsTo(world, mail)).toBe('here');
  });

  it('stays the same for a link that takes its place', async () => {
    const { world, mail, email } = await saved({ origin: partner, returnTo: `${partner}/apply` });
    await world.call('POST', '/v1/links/renewal', { token: tokenIn(mail) }, fresh());
    expect(await leadsTo(world, (await world.mail(email))[0]!)).toBe(`${partner}/apply#alongside=`);
  });

  const redirect = `${partner}/go?url=https://evil.example/`;

  it('is never an address that somebody made up who holds nothing, also after renewals', async () => {
    const { world, email, me } = await saved({ origin: partner });
    for (const address of [redirect, `${partner}/go/https://evil.example/`, `${partner}/`]) {
      world.pass(60 * minute);
      await ask(world, email, { returnTo: address });
      const asked = (await world.mail(email))[0]!;
      expect(await leadsTo(world, asked)).toBe('here');
      await world.call('POST', '/v1/links/renewal', { token: tokenIn(asked) }, fresh());
      expect(await leadsTo(world, (await world.mail(email))[0]!)).toBe('here');
    }
    const kept = await env.DB.prepare('SELECT return_to FROM access_links WHERE application_id = ?').bind(me.id).all();
    expect(kept.results.filter(({ return_to: page }) => page !== null)).toEqual([]);
  });

  it('is for who asks by address the page that was saved from last, on the site that it is asked for on', async () => {
    const page = `${partner}/apply?id=3`;
    const { world, email } = await saved({ origin: partner, returnTo: page });
    const leads = async (returnTo?: string) => {
      world.pass(60 * minute);
      await ask(world, email, returnTo === undefined ? {} : { returnTo });
      return leadsTo(world, (await world.mail(email))[0]!);
    };
    expect(await leads(redirect)).toBe(`${page}#alongside=`);
    expect(await leads()).toBe('here');
    expect(await leads('https://evil.example/')).toBe('here');
    expect(await leads(`${partner}/`)).toBe(`${page}#alongside=`);
  });

  it('is not the page that somebody else saved another application from', async () => {
    const { world, email } = await saved({ origin: partner });
    const mine = await world.anApplicant({ origin: partner });
    const headers = { authorization: `Bearer ${mine.token}`, ...fresh() };
    await world.call(
      'POST',
      `/v1/applications/${mine.id}/links`,
      { email: 'mallory@example.org', returnTo: redirect },
      headers,
    );
    await ask(world, email, { returnTo: redirect });
    expect(await leadsTo(world, (await world.mail(email))[0]!)).toBe('here');
  });
});

describe('an address that is spelled in many ways', () => {
  it.each(['u@ex\u00adample.org', 'u@\u200bexample.org', 'u\u2060@example.org', 'u@ex\ufe0fample.org'])(
    'is refused with a character that nobody sees: %j',
    async (email) => {
      const world = await aProgramme().withOpenRound().begin();
      const { status, body } = (await ask(world, email)) as { status: number; body: { code?: string } };
      expect([status, body.code]).toEqual([422, 'invalid-body']);
    },
  );

  it.each(['v@a．example.org', 'v@a。example.org'])(
    'is refused with a dot that mail systems do not know: %s',
    async (email) => {
      const world = await aProgramme().withOpenRound().begin();
      expect((await ask(world, email)).status).toBe(422);
    },
  );

  it('has three emails an hour, whatever form its letters have', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const spelled = ['v@a.example.org', 'v@ａ.example.org', 'V@A.EXAMPLE.org', 'V@Ａ.example.ORG'];
    const statuses = [];
    for (const email of spelled) statuses.push((await ask(world, email)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });
});

describe('asking by address', () => {
  it('answers the same, and asks the same of the database, whether or not the address is known', async () => {
    const { world, email } = await saved();
    const words = ({ sql }: { sql: string }) => sql.slice(0, 40);
    const known = await world.measure(async () => ask(world, ` ${email.toUpperCase()} `));
    const unknown = await world.measure(async () => ask(world, 'stranger@example.org'));
    const [one, other] = [known.result, unknown.result];
    expect([one.status, one.body]).toEqual([202, { accepted: true }]);
    expect([other.status, other.body]).toEqual([one.status, one.body]);
    const asked = (ran: typeof known.ran) => ran.filter(({ batch }) => batch === ran[0]?.batch).map(words);
    expect(asked(unknown.ran)).toEqual(asked(known.ran));
  });

  it('sends a link to who has an application, and nothing to who has none', async () => {
    const { world, me, email } = await saved();
    await ask(world, email);
    await ask(world, 'stranger@example.org');
    const [mail] = await world.mail(email);
    expect((await exchange(world, tokenIn(mail!))).body.application.id).toBe(me.id);
    expect(await world.mail('stranger@example.org')).toEqual([]);
    const left = await env.DB.prepare('SELECT count(*) AS n FROM access_links WHERE token_hash IS NULL').first<{
      n: number;
    }>();
    expect(left?.n).toBe(0);
  });

  it('finds a submitted application by the address in its answers', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll();
    await me.submit();
    await ask(world, 'sian@example.org', { locale: 'cy' });
    const mail = (await world.mail('sian@example.org')).find(
      ({ kind, text }) => kind === 'save-link' && text.includes('/cy/'),
    );
    expect((await exchange(world, tokenIn(mail!))).body.application.id).toBe(me.id);
  });

  it('says when there is no such programme', async () => {
    const world = await aProgramme().withOpenRound().begin();
    expect((await world.call('POST', '/v1/links', { programme: 'none', email: 'a@example.org' }, fresh())).status).toBe(
      404,
    );
  });

  it('sends a new link to the address that an old one went to, and answers the same for any token', async () => {
    const { world, me, mail, email } = await saved();
    const renew = (token: string) => world.call('POST', '/v1/links/renewal', { token }, fresh());
    const [known, unknown] = [await renew(tokenIn(mail)), await renew('alsk_nothing')];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const [newer] = await world.mail(email);
    expect((await exchange(world, tokenIn(newer!))).body.application.id).toBe(me.id);
  });
});

describe('a request that is repeated because its answer was lost', () => {
  it('sends one email', async () => {
    const { world, email } = await saved();
    const body = { programme: world.round.slug, email };
    const key = fresh();
    await Promise.all(Array.from({ length: 8 }, () => world.call('POST', '/v1/links', body, key)));
    expect(await world.mail(email)).toHaveLength(2);
  });
});

describe('three emails an hour', () => {
  it('go to one address, whoever asks and however many ask at once; known or not', async () => {
    const { world } = await saved({ email: 'busy@example.org' });
    for (const email of ['busy@example.org', 'unknown@example.org']) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask(world, email)));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(email === 'busy@example.org' ? 18 : 17);
      expect(refused[0]?.headers.get('retry-after')).toBe('3600');
    }
    const sent = await world.mail('busy@example.org');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length).toBeLessThanOrEqual(3);
    world.pass(3600_001);
    expect((await ask(world, 'busy@example.org')).status).toBe(202);
  });

  it('are made by the tick when the Worker died after it had answered, each once', async () => {
    const { world, me, email } = await saved();
    await env.DB.prepare(
      'UPDATE access_links SET token_hash = NULL, token = NULL, expires_at = NULL WHERE application_id = ?',
    )
      .bind(me.id)
      .run();
    await Promise.all([world.tick(), world.tick()]);
    await world.tick();
    expect(await world.mail(email)).toHaveLength(2);
  });
});

describe('a page that is not finished', () => {
  it('is kept as it was typed, and does not count as saved', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await world.anApplicant();
    const put = (answers: object) =>
      world.call(
        'PUT',
        `/v1/applications/${me.id}/pages/about-you`,
        { answers, unfinished: true },
        {
          authorization: `Bearer ${me.token}`,
          'if-match': '"1"',
        },
      );
    expect((await put({ stranger: 'x' })).status).toBe(422);
    expect((await put({ email: 'half@' })).status).toBe(200);
    expect((await put({ email: 'half@' })).status).toBe(200);
    const { body } = await me.show();
    expect([body.answers, body.pagesSaved]).toEqual([{ email: 'half@' }, []]);
    expect((await me.submit()).status).toBe(422);
  });
});
