// Reminders before a round closes: to open drafts that gave an address, in their language, once, unless they were stopped.
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../worker/events/wake.ts';
import { rightAnswers } from '../a-form.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const hour = 60 * minute;

async function aDraft(world: World, given: { locale?: 'en' | 'cy'; email?: string } = {}) {
  const me = await world.anApplicant(given.locale ? { locale: given.locale } : {});
  const email = given.email ?? `${me.id}@example.org`;
  await me.save('about-you', { name: 'Siân', ...(email && { email }) });
  return {
    me,
    email,
    reminders: async () => (await world.mail(email)).filter(({ kind }) => kind === 'application-reminder'),
  };
}

/** Copies of a draft that come before it and cannot be read, each with answers of so many characters. */
const copy = (id: string, count: number, characters = 100) =>
  env.DB.prepare(
    `INSERT INTO applications (id, round_id, state, locale, form_id, form_version, token_hash, data_key, answers, pages_saved,
      version, created_at, updated_at)
    SELECT printf('app_%032d', value), round_id, state, locale, form_id, form_version, token_hash, data_key, hex(zeroblob(? / 2)),
      pages_saved, version, created_at, updated_at
    FROM applications, (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?) SELECT value FROM n)
    WHERE id = ?`,
  )
    .bind(characters, count, id)
    .run();
const deleteCopies = () => env.DB.prepare(`DELETE FROM applications WHERE id LIKE 'app_000%'`).run();

/** The database as one that gives at most so many characters at once, as D1 gives at most 50 MB. */
function givingAtMost(most: number, db: D1Database): D1Database {
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      async all() {
        const result = await statement.all();
        if (JSON.stringify(result.results).length > most) throw new Error('D1_ERROR: too much at once');
        return result;
      },
      first: (column: string) => statement.first(column),
      run: () => statement.run(),
      raw: () => statement.raw(),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: (all: D1PreparedStatement[]) => db.batch(all.map((each) => inner.get(each)!)),
  } as unknown as D1Database;
}

/** The path of the link that stops reminders. */
const stopPath = (text: string) => /http:\/\/localhost:8787(\S*\/reminders\/\S+)/.exec(text)?.[1] ?? '';

describe('a reminder', () => {
  it('goes to a draft with an address three days before the round closes, once, in its language', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const english = await aDraft(world);
    const welsh = await aDraft(world, { locale: 'cy' });
    const nameless = await aDraft(world, { email: '' });
    world.pass(7 * day - 1);
    await world.tick();
    expect(await english.reminders()).toEqual([]);
    world.pass(1);
    await Promise.all([world.tick(), world.tick(), world.tick()]);
    for (let hours = 0; hours < 71; hours += 10) {
      world.pass(10 * hour);
      await world.tick();
    }
    const [mail, ...more] = await english.reminders();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Your draft application: the round closes on 25 January 2027');
    for (const part of [
      'midday on 25 January 2027',
      'Care & <joined> up',
      `/programmes/${world.round.slug}`,
      world.round.contact,
    ])
      expect(mail?.text).toContain(part);
    expect(mail?.html).toContain('Care &#38; &#60;joined&#62; up');
    expect(mail?.text).not.toContain('Siân');
    expect((await welsh.reminders()).map(({ subject }) => subject)).toEqual([
      'Eich cais drafft: mae’r rownd yn cau ar 25 Ionawr 2027',
    ]);
    expect((await welsh.reminders())[0]?.text).toContain(`http://localhost:8787/cy/reminders/`);
    expect(await world.events(nameless.me.id)).toHaveLength(1);
  });

  it('goes to a draft that was begun or gave its address later, and not while it is being written', async () => {
    const world = await aProgramme().withOpenRound().begin();
    world.pass(8 * day);
    await world.tick();
    const late = await aDraft(world);
    await world.tick();
    expect(await late.reminders()).toEqual([]);
    world.pass(hour);
    await world.tick();
    expect(await late.reminders()).toHaveLength(1);
  });

  it('does not go to an application that was submitted, nor after the round has closed', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const submitted = await aDraft(world);
    await submitted.me.answerAll({ ...rightAnswers, 'about-you': { name: 'S', email: submitted.email } });
    await submitted.me.submit();
    const draft = await aDraft(world);
    world.pass(10 * day);
    await world.tick();
    expect([...(await submitted.reminders()), ...(await draft.reminders())]).toEqual([]);
  });

  it('reaches every draft of a large round, a few hundred a minute', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const { me } = await aDraft(world);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    // Copies that cannot be read do not keep the one that can from being reminded.
    await copy(me.id, 520);
    world.pass(8 * day);
    await world.tick();
    expect(logged).toHaveBeenCalled();
    expect(await world.events(me.id)).toHaveLength(1);
    await world.tick();
    expect(await world.events(me.id)).toHaveLength(2);
    await deleteCopies();
    logged.mockRestore();
  });

  it('reaches every draft however long others are', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const { me } = await aDraft(world);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    // A tenth of what D1 gives, and of what a draft may be.
    await copy(me.id, 60, 150_000);
    world.pass(8 * day);
    await tick({ ...world.bindings, DB: givingAtMost(5_000_000, world.bindings.DB) }, world.source);
    expect(await world.events(me.id)).toHaveLength(2);
    await deleteCopies();
    logged.mockRestore();
  });

  it('does not wait for a round in which something fails, which is tried again', async () => {
    const [failing, other] = [await aProgramme().withOpenRound().begin(), await aProgramme().withOpenRound().begin()];
    const [mine, theirs] = [await aDraft(failing), await aDraft(other)];
    await env.DB.prepare(
      `CREATE TRIGGER sweep_fails BEFORE INSERT ON reminder_sweeps WHEN new.round_id = '${failing.round.id}'
      BEGIN SELECT RAISE(ABORT, 'no'); END`,
    ).run();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    other.pass(8 * day);
    await other.tick();
    expect(await theirs.reminders()).toHaveLength(1);
    const lines = logged.mock.calls.map(([line]) => String(line));
    expect(lines.filter((line) => line.includes(failing.round.id))).toHaveLength(1);
    expect(lines.join()).not.toContain(mine.email);
    logged.mockRestore();
    await env.DB.prepare('DROP TRIGGER sweep_fails').run();
    await other.tick();
    expect(await mine.reminders()).toHaveLength(1);
  });
});

describe('the link that stops reminders', () => {
  async function reminded() {
    const world = await aProgramme().withOpenRound().begin();
    const first = await aDraft(world);
    world.pass(8 * day);
    await world.tick();
    const [mail] = await first.reminders();
    return { world, first, path: stopPath(mail?.text ?? ''), mail };
  }
  const stoppedAt = (id: string) =>
    env.DB.prepare('SELECT stopped_at FROM reminders WHERE application_id = ?').bind(id).first('stopped_at');

  it('changes nothing when it is opened, and shows one button', async () => {
    const { world, first, path, mail } = await reminded();
    expect(mail?.stop).toBe(`http://localhost:8787${path}`);
    for (const method of ['GET', 'HEAD', 'GET']) expect((await world.request(path, { method })).status).toBe(200);
    const page = await world.request(path);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await page.text()).match(/<button/g)).toHaveLength(1);
    expect(await stoppedAt(first.me.id)).toBeNull();
  });

  it.each([
    ['the button', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' }],
    ['an empty POST', {}],
    [
      'a mail service',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' },
    ],
  ])('stops them by %s, also twice', async (_, init) => {
    const { world, first, path } = await reminded();
    for (let times = 0; times < 2; times++)
      expect((await world.request(path, { method: 'POST', ...init })).status).toBe(200);
    expect(await stoppedAt(first.me.id)).not.toBeNull();
  });

  it('keeps a reminder that was on its way from leaving', async () => {
    const { world, first, path } = await reminded();
    const other = await aDraft(world);
    const otherPath = path.replace(first.me.id, other.me.id);
    expect((await world.request(otherPath, { method: 'POST' })).status).toBe(404);
    expect((await world.request(`${path}x`, { method: 'POST' })).status).toBe(404);
    expect(await stoppedAt(other.me.id)).toBeNull();
    await env.DB.prepare('INSERT INTO reminders (application_id, stopped_at) VALUES (?, ?)')
      .bind(other.me.id, 'now')
      .run();
    world.pass(2 * hour);
    await world.tick();
    expect(await other.reminders()).toEqual([]);
  });

  it('is forgotten with its draft', async () => {
    const { world, first, path } = await reminded();
    await world.request(path, { method: 'POST' });
    world.setClock(world.round.closesAt);
    world.pass(28 * day);
    await world.tick();
    expect(
      await env.DB.prepare('SELECT 1 FROM reminders WHERE application_id = ?').bind(first.me.id).first(),
    ).toBeNull();
    expect((await world.request(path, { method: 'POST' })).status).toBe(200);
  });
});
