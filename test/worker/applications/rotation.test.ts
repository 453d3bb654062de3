import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import { tick } from '../../../worker/events/wake.ts';
import { aProgramme } from '../world.ts';

const bytes = (fill: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill)));
const keyring = (current: string, keys: Record<string, string>) => ({ DATA_KEYS: JSON.stringify({ current, keys }) });

const names = async () => {
  const { results } = await env.DB.prepare(
    "SELECT DISTINCT substr(data_key, 1, instr(data_key, '.') - 1) AS name FROM applications",
  ).all();
  return results.map(({ name }) => name);
};

it('a rotation wraps every key anew, leaves the answers as they are, and lets the old key go', async () => {
  const world = await aProgramme()
    .withOpenRound()
    .with(keyring('k1', { k1: bytes(1) }))
    .begin();
  const applicant = await (await world.anApplicant()).answerAll();
  for (let more = 0; more < 101; more++) await world.start();
  const before = await env.DB.prepare('SELECT answers FROM applications WHERE id = ?')
    .bind(applicant.id)
    .first('answers');

  const rotating = { ...world.bindings, ...keyring('k2', { k1: bytes(1), k2: bytes(2) }) };
  await tick(rotating, world.source);
  expect((await names()).toSorted()).toEqual(['k1', 'k2']);
  await tick(rotating, world.source);
  await tick(rotating, world.source);
  expect(await names()).toEqual(['k2']);
  expect(
    await env.DB.prepare('SELECT answers FROM applications WHERE id = ?').bind(applicant.id).first('answers'),
  ).toBe(before);

  const rotated = { ...world.bindings, ...keyring('k2', { k2: bytes(2) }) };
  const headers = { authorization: `Bearer ${applicant.token}` };
  const read = await world.app.request(`http://localhost:8787/v1/applications/${applicant.id}`, { headers }, rotated, {
    waitUntil() {},
    passThroughOnException() {},
    props: {},
  } as never);
  expect(((await read.json()) as { answers: unknown }).answers).toMatchObject({
    name: 'Siân Ŵyn-Jones',
    email: 'sian@example.org',
  });
});

it('a rotation goes past records whose key is lost or cannot be read, names them, and reaches every other table', async () => {
  const world = await aProgramme()
    .withOpenRound()
    .with(keyring('k1', { k1: bytes(1) }))
    .begin();
  const like = await world.anApplicant();
  await env.DB.prepare(
    `INSERT INTO applications (id, round_id, state, locale, form_id, form_version, token_hash, data_key, answers, pages_saved,
      version, created_at, updated_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 240)
    SELECT printf('app_%032d', i), round_id, state, locale, form_id, form_version, token_hash, iif(i % 2, 'k1.', 'gone.') || 'AAAA',
      answers, pages_saved, version, created_at, updated_at FROM applications, n WHERE id = ?`,
  )
    .bind(like.id)
    .run();
  const good = await world.anApplicant();
  const headers = { authorization: `Bearer ${good.token}`, 'idempotency-key': crypto.randomUUID() };
  await world.call('POST', `/v1/applications/${good.id}/links`, { email: 'rotated@example.org' }, headers);
  await world.settled();

  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await tick({ ...world.bindings, ...keyring('k2', { k1: bytes(1), k2: bytes(2) }) }, world.source);
  const lines = logged.mock.calls.map(([line]) => String(line));
  logged.mockRestore();
  for (const table of ['applications', 'access_links']) {
    const { results } = await env.DB.prepare(`SELECT data_key FROM ${table} WHERE id NOT LIKE 'app_000%'`).all();
    expect(results.filter(({ data_key: key }) => !String(key).startsWith('k2.'))).toEqual([]);
  }
  const failed = lines.flatMap((line) => /app_\d{32}/.exec(line) ?? []);
  expect([failed.length, new Set(failed).size]).toEqual([120, 120]);
  expect(lines.filter((line) => line.includes('"key":"gone"'))).toHaveLength(1);
  await env.DB.prepare(`DELETE FROM applications WHERE id LIKE 'app_000%'`).run();
});

it('a key that was taken away before all was wrapped is named', async () => {
  const world = await aProgramme()
    .withOpenRound()
    .with(keyring('k1', { k1: bytes(1) }))
    .begin();
  await world.anApplicant();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  world.setClock(`${world.source.now().toISOString().slice(0, 13)}:30:30.000Z`);
  await tick({ ...world.bindings, ...keyring('k2', { k2: bytes(2) }) }, world.source);
  const lines = logged.mock.calls.map(([line]) => String(line));
  logged.mockRestore();
  expect(lines.filter((line) => line.includes('"key":"k1"'))).toHaveLength(1);
});

it('looking for keys to wrap reads no more rows when more records have the current one', async () => {
  const keys = keyring('k2', { k1: bytes(1), k2: bytes(2) });
  const world = await aProgramme().withOpenRound().with(keys).begin();
  const cost = async () => {
    const { ran } = await world.measure(() => world.tick());
    return ran.filter(({ sql }) => /substr\(data_key/.test(sql)).reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  };
  await world.start();
  await world.tick();
  const few = await cost();
  for (let more = 0; more < 30; more++) await world.start();
  expect(await cost()).toBe(few);
});
