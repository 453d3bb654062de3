// Files that no saved answer names: they go after an hour, whoever sent them, whatever dies or happens at that moment; what an
// answer names stays.
import { env } from 'cloudflare:workers';
import type { D1Database } from '@cloudflare/workers-types';
import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UploadedFile } from '../../../sdk/types.ts';
import { settingsOf } from '../../../worker/env.ts';
import { forgetUnnamed } from '../../../worker/uploads/forget.ts';
import { aPdf } from '../../files.ts';
import { aLife } from '../notifications/mortal.ts';
import { minute, type World } from '../world.ts';
import {
  aWorldWithFiles,
  entry,
  type Holder,
  objectsOf,
  rowsOf,
  send,
  statusOf,
  togetherWithFiles,
} from './together.ts';

const hour = 60 * minute;
let world: World;
beforeAll(async () => {
  world = await aWorldWithFiles();
});
beforeEach(() => env.DB.prepare('DELETE FROM uploads').run());

const worksWith = (db: D1Database) => ({ db, settings: settingsOf(world.bindings), source: world.source });
const forget = (db: D1Database = env.DB) => forgetUnnamed(worksWith(db));
const sent = async (of: Holder, text: string): Promise<UploadedFile> => (await send(world, of, aPdf(text))).body;
const ids = async (application: string) => (await rowsOf(application)).map(({ id }) => String(id));

/** A database in front of whose next batch something else happens first. */
function beforeBatch(work: () => Promise<unknown>): D1Database {
  let pending: (() => Promise<unknown>) | undefined = work;
  return new Proxy(env.DB, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'batch') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async (...given: Parameters<D1Database['batch']>) => {
        const first = pending;
        pending = undefined;
        await first?.();
        return target.batch(...given);
      };
    },
  });
}

describe('a file that no saved answer names', () => {
  it('goes an hour after it came, from the lead and from an organisation, and not before', async () => {
    const { me, one } = await togetherWithFiles(world);
    const [mine, theirs] = [await sent(me, 'mine'), await sent(one, 'theirs')];
    const [kept, keptOfTheirs] = [await sent(me, 'kept'), await sent(one, 'kept')];
    await me.save('proof', { proof: [entry(kept)] });
    await one.save('proof', { proof: [entry(keptOfTheirs)] });
    world.pass(hour - minute);
    await world.tick();
    expect(await ids(me.id)).toHaveLength(4);
    world.pass(minute);
    await world.tick();
    expect(await ids(me.id)).toEqual([kept.file, keptOfTheirs.file].sort());
    expect(await objectsOf(me.id)).toHaveLength(2);
    expect([await statusOf(world, me, mine), await statusOf(world, one, theirs)]).toEqual([404, 404]);
  });

  it('goes an hour after its answer let go of it, unless the answer names it again', async () => {
    const { me, one } = await togetherWithFiles(world);
    const files = { letGo: await sent(one, 'let go'), back: await sent(one, 'back') };
    await one.save('proof', { proof: [entry(files.letGo), entry(files.back)] });
    world.pass(2 * hour);
    await world.tick();
    await one.save('proof', {});
    world.pass(hour - minute);
    await world.tick();
    expect(await ids(me.id)).toHaveLength(2);
    await one.save('proof', { proof: [entry(files.back)] });
    world.pass(minute);
    await world.tick();
    expect(await ids(me.id)).toEqual([files.back.file]);
  });

  it('has an hour again when it is sent again', async () => {
    const { me, one } = await togetherWithFiles(world);
    const { file } = await sent(one, 'again');
    world.pass(hour - minute);
    expect((await sent(one, 'again')).file).toBe(file);
    world.pass(hour - minute);
    await world.tick();
    expect(await ids(me.id)).toEqual([file]);
  });

  it('goes after a submission that does not send it, and stays while organisers read it', async () => {
    const { me, one } = await togetherWithFiles(world);
    const [first, second] = [await sent(me, 'first'), await sent(me, 'second')];
    await me.save('proof', { proof: [entry(first)] });
    await one.consent();
    expect((await me.submit()).status).toBe(200);
    const save = async (answers: object, page = 'proof') =>
      me.save(page, answers as never, { ifMatch: (await me.show()).etag! });
    // A change that is not complete: organisers still read what was sent.
    expect((await me.save('your-part', {}, { ifMatch: (await me.show()).etag!, unfinished: true })).status).toBe(200);
    expect((await save({ proof: [entry(second)] })).status).toBe(200);
    world.pass(2 * hour);
    await world.tick();
    expect([await statusOf(world, me, first), await statusOf(world, me, second)]).toEqual([200, 200]);
    expect((await save({ body: { name: 'Us' }, people: 'Ann' }, 'your-part')).body.unsent).toBe(false);
    world.pass(25 * hour);
    await world.tick();
    expect(await ids(me.id)).toEqual([second.file]);
  });
});

describe('while files are looked at', () => {
  it('a save that comes first keeps the file that it names', async () => {
    const { me, one } = await togetherWithFiles(world);
    for (const who of [me, one]) {
      const file = await sent(who, 'saved');
      world.pass(2 * hour);
      const db = beforeBatch(async () => {
        expect((await who.save('proof', { proof: [entry(file)] })).status).toBe(200);
      });
      await forget(db);
      await world.tick();
      expect(await statusOf(world, who, file)).toBe(200);
    }
  });

  it('a save that comes second is told that the file is not there, and stores nothing', async () => {
    const { me, one } = await togetherWithFiles(world);
    for (const who of [me, one]) {
      const file = await sent(who, 'gone');
      const { etag } = await who.show();
      world.pass(2 * hour);
      const path = `/v1/${who === me ? 'applications' : 'sections'}/${who.id}/pages/proof`;
      const { app, bindings } = world;
      const answer = await app.request(
        `http://localhost:8787${path}`,
        {
          method: 'PUT',
          headers: {
            authorization: `Bearer ${who.token}`,
            'content-type': 'application/json',
            'if-match': etag!,
          },
          body: JSON.stringify({ answers: { proof: [entry(file)] } }),
        },
        { ...bindings, DB: beforeBatch(() => forget()) },
        { waitUntil() {}, passThroughOnException() {}, props: {} } as never,
      );
      const { issues } = (await answer.json()) as { issues?: { code: string }[] };
      expect([answer.status, issues?.[0]?.code]).toEqual([422, 'file-not-sent']);
      expect((await who.show()).body.answers['proof']).toBeUndefined();
      // Sent anew, it is another file.
      const again = await sent(who, 'gone');
      expect((await who.save('proof', { proof: [entry(again)] })).status).toBe(200);
    }
  });

  it('a hand-over that comes first takes along what was looked at', async () => {
    const { me, lead, one } = await togetherWithFiles(world);
    const file = await sent(me, 'mine');
    await me.save('proof', { proof: [entry(file)] });
    world.pass(2 * hour);
    await forget(beforeBatch(() => lead.handOver(one.id)));
    await world.tick();
    expect(await statusOf(world, { id: one.id, token: me.token }, file)).toBe(200);
  });

  it('dying at any step loses nothing that is named, and leaves the rest to the next tick', async () => {
    const { me, one } = await togetherWithFiles(world);
    let [died, step] = [true, 0];
    for (; died; step++)
      for (const after of [false, true]) {
        const [kept, gone] = [await sent(one, `kept ${step} ${after}`), await sent(me, `gone ${step} ${after}`)];
        await one.save('proof', { proof: [entry(kept)] });
        world.pass(2 * hour);
        const life = aLife({ step: step + 1, after });
        await forget(life.database(env.DB)).catch(() => {});
        died = life.wasKilled();
        expect(await statusOf(world, one, kept)).toBe(200);
        world.pass(hour);
        await world.tick();
        expect([await statusOf(world, one, kept), await statusOf(world, me, gone)]).toEqual([200, 404]);
      }
    expect(step).toBeGreaterThan(4);
  });

  it('what cannot be read holds up no other', async () => {
    const { me } = await togetherWithFiles(world);
    const { me: broken } = await togetherWithFiles(world);
    const file = await sent(broken, 'unreadable');
    world.pass(minute);
    const gone = await sent(me, 'gone');
    const answersOf = () =>
      env.DB.prepare('SELECT answers FROM applications WHERE id = ?').bind(broken.id).first<string>('answers');
    const put = (answers: string | null) =>
      env.DB.prepare('UPDATE applications SET answers = ? WHERE id = ?').bind(answers, broken.id).run();
    const answers = await answersOf();
    await put('broken');
    world.pass(2 * hour);
    await forget();
    expect([await ids(broken.id), await ids(me.id)]).toEqual([[file.file], []]);
    expect(await statusOf(world, me, gone)).toBe(404);
    await put(answers);
    world.pass(hour);
    await forget();
    expect(await ids(broken.id)).toEqual([]);
  });
});

it('one tick looks at 40 of them, finds them by an index, and asks a bounded number of queries', async () => {
  const { me } = await togetherWithFiles(world);
  const { file } = await sent(me, 'one');
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
    INSERT INTO uploads (id, application_id, section, question, name, kind, size, digest, scan, created_at, look_at)
    SELECT 'file_' || printf('%032d', i), application_id, section, question, name, kind, size, 'd' || i, scan, created_at, look_at
    FROM uploads, n WHERE id = ?`,
  )
    .bind(file)
    .run();
  world.pass(2 * hour);
  const { ran } = await world.measure(() => forget(world.bindings.DB));
  expect(await ids(me.id)).toHaveLength(101 - 40);
  expect(ran.length).toBeLessThan(12);
  const { results } = await env.DB.prepare(
    'EXPLAIN QUERY PLAN SELECT id FROM uploads WHERE look_at <= ? ORDER BY look_at LIMIT 40',
  )
    .bind('2027')
    .all<{ detail: string }>();
  expect(results.map(({ detail }) => detail).join()).toContain('USING INDEX uploads_to_look_at');
});

describe('whatever a lead and an organisation do', () => {
  const step = fc.oneof(
    fc.record({ who: fc.nat(1), does: fc.constant('send' as const), what: fc.nat(2) }),
    fc.record({ who: fc.nat(1), does: fc.constant('save' as const), what: fc.subarray([0, 1, 2], { maxLength: 2 }) }),
    fc.record({ who: fc.nat(1), does: fc.constant('wait' as const), what: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ who: fc.constant(0), does: fc.constant('hand over' as const), what: fc.constant(0) }),
  );

  it('what their answers name is theirs to read and nobody else’s, and in the end nothing else is left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { me, others } = await togetherWithFiles(world);
        const section = others[0]!.id;
        // By token: a person holds the application or the section, and has sent files.
        const people = [me.token, others[0]!.token].map((token) => ({ token, files: new Map<number, UploadedFile>() }));
        let leads = 0;
        const holderOf = (who: number): Holder => ({ id: who === leads ? me.id : section, token: people[who]!.token });
        const call = <T>(who: number, method: string, path = '', body?: object, headers = {}) => {
          const { id, token } = holderOf(who);
          return world.call<T>(method, `/v1/${id === me.id ? 'applications' : 'sections'}/${id}${path}`, body, {
            authorization: `Bearer ${token}`,
            ...headers,
          });
        };
        const named = async (who: number) => {
          const { body } = await call<{ answers: Record<string, UploadedFile[]> }>(who, 'GET');
          return (body.answers['proof'] ?? []).map(({ file }) => file);
        };
        for (const { who, does, what } of steps) {
          const { files } = people[who]!;
          if (does === 'send') files.set(what, await sent(holderOf(who), `${what} of either`));
          else if (does === 'save') {
            const { etag } = await call(who, 'GET');
            const proof = what.flatMap((at) => files.get(at) ?? []).map(entry);
            await call(who, 'PUT', '/pages/proof', { answers: proof.length ? { proof } : {} }, { 'if-match': etag! });
          } else if (does === 'hand over') {
            const headers = { 'idempotency-key': crypto.randomUUID() };
            expect((await call(leads, 'POST', '/lead', { section }, headers)).status).toBe(200);
            leads = 1 - leads;
          } else {
            world.pass(what * minute);
            await forget();
          }
          for (const each of [0, 1]) {
            for (const file of await named(each)) {
              expect(await statusOf(world, holderOf(each), { file })).toBe(200);
              expect(await statusOf(world, holderOf(1 - each), { file })).toBe(404);
            }
          }
        }
        world.pass(2 * hour);
        await forget();
        expect(await ids(me.id)).toEqual([...(await named(0)), ...(await named(1))].sort());
      }),
      { numRuns: 12 },
    );
  });
});
