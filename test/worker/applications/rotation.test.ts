import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
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

it('the search for keys of other names reads only those', async () => {
  const world = await aProgramme().withOpenRound().begin();
  for (let more = 0; more < 20; more++) await world.start();
  const plan = await env.DB.prepare(
    `EXPLAIN QUERY PLAN SELECT id FROM applications WHERE substr(data_key, 1, instr(data_key, '.') - 1) < ?1`,
  )
    .bind('k1')
    .all<{ detail: string }>();
  expect(plan.results.map(({ detail }) => detail).join()).toContain('applications_by_key_name');
});
