import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../../sdk/contract/index.ts';
import { type OperationName, routes } from '../../../sdk/routes.ts';
import { createApp } from '../../../worker/app.ts';
import { commit } from '../../../worker/db/commit.ts';
import { demoContent } from '../../../worker/demo/seed.ts';
import { systemSource } from '../../../worker/env.ts';
import { cacheLife, publicContentChanged } from '../../../worker/http/cache.ts';

let now = Date.now();
let queries = 0;
const source = { ...systemSource, now: () => new Date(now) };
const app = createApp(source);

// Counts what reaches the database: a query is prepared once and may run often.
const counting = new Proxy(env.DB, {
  get(target, name) {
    const member = Reflect.get(target, name) as unknown;
    if (name === 'prepare') return (sql: string) => countRuns(target.prepare(sql));
    return typeof member === 'function' ? member.bind(target) : member;
  },
});
function countRuns<T extends object>(prepared: T): T {
  return new Proxy(prepared, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      if (name === 'bind') return (...values: unknown[]) => countRuns(member.apply(target, values) as object);
      return (...values: unknown[]) => {
        queries += 1;
        return member.apply(target, values) as unknown;
      };
    },
  });
}

async function get(path: string, headers: Record<string, string> = {}) {
  queries = 0;
  const context = createExecutionContext();
  const response = await app.fetch(
    new Request(`http://localhost:8787${path}`, { headers }),
    { ...env, DB: counting },
    context as never,
  );
  const body = await response.text();
  await waitOnExecutionContext(context);
  return { response, body, queries };
}

const path = '/v1/programmes/joined-up-care';

beforeAll(async () => {
  await commit(env.DB, systemSource, demoContent(systemSource));
  await get(path); // prepares the statements
});

beforeEach(async () => {
  now += 3600_000;
  await publicContentChanged(new Request('http://localhost:8787/'));
});

describe('a public read', () => {
  it('asks the database once, then not again from this isolate', async () => {
    expect((await get(path)).queries).toBe(1);
    expect((await get(path)).queries).toBe(0);
    now += cacheLife.memory - 1;
    expect((await get(path)).queries).toBe(0);
  });

  it('comes from the location when the isolate has forgotten it', async () => {
    const first = await get(path);
    now += cacheLife.memory + 1;
    const second = await get(path);
    expect(second.queries).toBe(0);
    expect(second.body).toBe(first.body);
  });

  it('is asked for again, once, when the location has forgotten it too', async () => {
    await get(path);
    now += cacheLife.edge + cacheLife.memory + 1;
    expect((await get(path)).queries).toBeLessThanOrEqual(1);
  });

  it('answers 304 to its own ETag without the database, weakly compared and in a list', async () => {
    const { response } = await get(path);
    const etag = response.headers.get('etag')!;
    for (const seen of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': seen });
      expect([again.response.status, again.body, again.queries], seen).toEqual([304, '', 0]);
    }
    expect((await get(path, { 'if-none-match': '"other"' })).response.status).toBe(200);
  });

  it('is fresh at once where the content was changed', async () => {
    const before = await get(path);
    await env.DB.batch([
      env.DB.prepare(`UPDATE programmes SET name = '{"en":"Another name","cy":"Enw arall"}'`),
      env.DB.prepare("UPDATE revisions SET value = value + 1 WHERE name = 'public'"),
    ]);
    await publicContentChanged(new Request('http://localhost:8787/'));
    const after = await get(path);
    expect(after.body).toContain('Another name');
    expect(after.response.headers.get('etag')).not.toBe(before.response.headers.get('etag'));
  });

  it('is fresh too where the location was slow to say which revision it had before', async () => {
    await get(path);
    now += cacheLife.memory + 1;
    const location = (caches as unknown as { default: Cache }).default;
    const match = location.match.bind(location);
    const [asked, changed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    vi.spyOn(location, 'match').mockImplementationOnce(async (key) => {
      const found = await match(key);
      asked.resolve();
      await changed.promise;
      return found;
    });
    const slow = get(path);
    await asked.promise;
    await env.DB.batch([
      env.DB.prepare(`UPDATE programmes SET name = '{"en":"A third name","cy":"Trydydd enw"}'`),
      env.DB.prepare("UPDATE revisions SET value = value + 1 WHERE name = 'public'"),
    ]);
    await publicContentChanged(new Request('http://localhost:8787/'));
    changed.resolve();
    await slow;
    vi.restoreAllMocks();
    expect((await get(path)).body).toContain('A third name');
  });

  it('is never older than a change of phase', async () => {
    const { round } = JSON.parse((await get(path)).body) as { round: { closesAt: string } };
    now = Date.parse(round.closesAt) - 1000;
    await publicContentChanged(new Request('http://localhost:8787/'));
    const open = await get(path);
    expect(JSON.parse(open.body)).toMatchObject({ round: { phase: 'open' } });
    expect(open.response.headers.get('cache-control')).toBe('public, max-age=0');
    now += 1000;
    expect(JSON.parse((await get(path)).body)).toMatchObject({ round: { phase: 'assessing' } });
  });

  it('is told to be kept by no one beyond a change of phase, however long before that it was made', async () => {
    const { round } = JSON.parse((await get(path)).body) as { round: { closesAt: string } };
    const closes = Date.parse(round.closesAt);
    const life = cacheLife.edge + cacheLife.memory;
    const secondsOf = ({ response }: { response: Response }) =>
      Number(/^public, max-age=(\d+)$/.exec(response.headers.get('cache-control') ?? '')?.[1]);
    for (const before of [life, life - 1, cacheLife.edge - 1, 20_000, cacheLife.memory, 1]) {
      now = closes - before;
      await publicContentChanged(new Request('http://localhost:8787/'));
      expect(secondsOf(await get(path))).toBe(before < life ? 0 : cacheLife.memory / 1000);
      // What was made then is handed out until it ends: by this isolate, then by the location.
      for (; now < closes; now += 1_900) {
        const sent = await get(path);
        expect(JSON.parse(sent.body)).toMatchObject({ round: { phase: 'open' } });
        expect([before, Math.max(closes, now + secondsOf(sent) * 1000)]).toEqual([before, closes]);
      }
    }
  });

  it('is not forgotten because something that only a deployment changes was read', async () => {
    await get(path);
    await get('/openapi.json');
    now += cacheLife.memory + 1;
    await get('/openapi.json');
    expect((await get(path)).queries).toBe(0);
  });

  it('can be read by any site and is never mixed up with another address', async () => {
    const all = await get('/v1/programmes?limit=1');
    expect(all.response.headers.get('access-control-allow-origin')).toBe('*');
    expect(all.body).not.toBe((await get('/v1/programmes?limit=1&phase=concluded')).body);
    expect(
      (await get('/v1/programmes?limit=1&phase=concluded', { authorization: 'Bearer x', cookie: 'a=b' })).body,
    ).toBe((await get('/v1/programmes?limit=1&phase=concluded')).body);
  });
});

describe('every public operation', () => {
  const names = (Object.keys(routes) as OperationName[]).filter((name) => 'cache' in contract[name]);
  const rounds = async () => (JSON.parse((await get(path)).body) as { rounds: { id: string; phase: string }[] }).rounds;
  const addressOf = async (name: OperationName) =>
    routes[name][1]
      .replace(':slug', 'joined-up-care')
      .replace(':code', 'QRL')
      .replace(':id', (await rounds()).find(({ phase }) => phase === 'open')?.id ?? '');

  it('is one of them', () => {
    expect(names).toContain('programmes.show');
    expect(names.length).toBeGreaterThan(9);
  });

  it.each(names)('%s asks the database once at most, then not again', async (name) => {
    now = Date.now();
    const address = await addressOf(name);
    await get(address); // prepares its statement
    await publicContentChanged(new Request('http://localhost:8787/'));
    const [first, second] = [await get(address), await get(address)];
    expect([second.response.status, second.body]).toEqual([first.response.status, first.body]);
    expect(first.queries).toBeLessThanOrEqual(1);
    expect(second.queries).toBe(0);
  });
});

describe('a public refusal', () => {
  it.each(['/v1/programmes/nobody', '/programmes/nobody', '/v1/organisations/nobody'])(
    'of %s is asked for once a second, and at once where content was changed',
    async (address) => {
      const [first, second] = [await get(address), await get(address)];
      expect([first.response.status, second.response.status, second.queries]).toEqual([404, 404, 0]);
      expect(second.response.headers.get('cache-control')).toBe('no-store');
      expect(second.response.headers.get('x-request-id')).not.toBe(first.response.headers.get('x-request-id'));
      now += cacheLife.refusal;
      expect((await get(address)).queries).toBeGreaterThan(0);
      await publicContentChanged(new Request('http://localhost:8787/'));
      expect((await get(address)).queries).toBeGreaterThan(0);
    },
  );

  it('says for a second at most that a round is not open', async () => {
    const { rounds } = JSON.parse((await get(path)).body) as { rounds: { opensAt: string; phase: string }[] };
    const opens = Date.parse(rounds.find(({ phase }) => phase === 'open')!.opensAt);
    now = opens - 1;
    await publicContentChanged(new Request('http://localhost:8787/'));
    const before = await get(`${path}/form`);
    expect(before.response.status).toBe(409);
    expect((await get(`${path}/form`)).queries).toBe(0);
    now = opens + cacheLife.refusal;
    expect((await get(`${path}/form`)).response.status).toBe(200);
  });

  it('of a query is about the query, and keeps nothing', async () => {
    expect((await get('/v1/programmes?limit=0')).response.status).toBe(400);
    expect((await get('/v1/programmes?limit=1')).response.status).toBe(200);
  });
});
