// Starting on what this isolate remembers of a round: the database has the last word.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aForm } from '../a-form.ts';
import { aVisitor } from '../pages/visitor.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

/** A world whose isolate has seen its round open. */
async function seen(): Promise<World> {
  const world = await aProgramme().withOpenRound().begin();
  expect((await world.start()).status).toBe(201);
  return world;
}

const change = (world: World, what: string, ...values: (string | number)[]) =>
  env.DB.prepare(`UPDATE rounds SET ${what} WHERE id = ?`)
    .bind(...values, world.round.id)
    .run();

/** Publishes a copy of the world's form as another one, and has the round use that. */
async function moveTo(world: World, id: string, version: number): Promise<void> {
  await env.DB.prepare(
    `INSERT OR IGNORE INTO forms (id, version, definition, published_at)
     SELECT ?, ?, definition, published_at FROM forms WHERE id = ? AND version = ?`,
  )
    .bind(id, version, aForm.id, aForm.version)
    .run();
  await change(world, 'form_id = ?, form_version = ?', id, version);
}

describe('a round that changed since this isolate has seen it', () => {
  it('is started under the version of the form that it uses now', async () => {
    const world = await seen();
    const version = 1000 + aForm.version;
    await moveTo(world, aForm.id, version);
    for (const which of ['first', 'second']) {
      const { status, body } = await world.start();
      expect([which, status, body.application.form.version]).toEqual([which, 201, version]);
    }
    expect(await world.counter('draft')).toBe(3);
  });

  it('is asked for once more, and no more than that, when what was known of it is wrong', async () => {
    const world = await seen();
    await moveTo(world, 'another-form', aForm.version);
    const { ran, result } = await world.measure(() => world.start());
    expect([result.status, result.body.application.form.id]).toEqual([201, 'another-form']);
    // Two batches, and between them a look for the first answer to its key, and at the round.
    expect(ran.filter(({ sql }) => /from "(idempotency|rounds)"/.test(sql))).toHaveLength(2);
    expect(ran.filter(({ sql }) => /INSERT INTO expectations \(code\).* AS r /s.test(sql))).toHaveLength(2);
  });

  it('takes nobody when it has been closed, and says so', async () => {
    const world = await seen();
    await change(world, 'closes_at = ?', new Date(world.source.now().getTime() - minute).toISOString());
    expect((await world.start()).body.code).toBe('round-not-open');
    expect((await world.start()).body.code).toBe('round-not-open');
    expect(await world.counter('draft')).toBe(1);
  });

  it('takes applications for longer when its closing was put off', async () => {
    const world = await seen();
    world.setClock(world.round.closesAt);
    await change(world, 'closes_at = ?', new Date(world.source.now().getTime() + day).toISOString());
    expect((await world.start()).status).toBe(201);
  });

  it('is started from our own page too, under the form that it uses now', async () => {
    const world = await seen();
    const version = 2000 + aForm.version;
    await moveTo(world, aForm.id, version);
    const id = /app_\w+/.exec(await aVisitor(world).start())![0];
    const row = await env.DB.prepare('SELECT form_version FROM applications WHERE id = ?')
      .bind(id)
      .first('form_version');
    expect(row).toBe(version);
  });

  it('answers a repeat as the first time, and refuses its key for another request', async () => {
    const world = await seen();
    const key = crypto.randomUUID();
    const first = await world.start({ key });
    await change(world, 'closes_at = ?', new Date(world.source.now().getTime() - minute).toISOString());
    const again = await world.start({ key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await world.start({ key, locale: 'cy' })).body.code).toBe('idempotency-key-reused');
    expect(await world.counter('draft')).toBe(2);
  });

  it('starts one application for each key when 32 requests with four keys come at once', async () => {
    const world = await seen();
    const keys = Array.from({ length: 4 }, () => crypto.randomUUID());
    const answers = await Promise.all(
      Array.from({ length: 32 }, async (_, at) => (await world.start({ key: keys[at % 4]! })).body.application.id),
    );
    expect(new Set(answers).size).toBe(4);
    expect(await world.counter('draft')).toBe(5);
  });
});
