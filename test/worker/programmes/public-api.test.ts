import { env, exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../../sdk/form/types.ts';
import type { Programme, ProgrammeSummary, Topic } from '../../../sdk/types.ts';
import { commit } from '../../../worker/db/commit.ts';
import { demoCalls, demoContent } from '../../../worker/demo/seed.ts';
import { systemSource } from '../../../worker/env.ts';

async function get<T>(path: string, status = 200): Promise<T> {
  const response = await exports.default.fetch(`http://localhost:8787${path}`);
  expect(response.status, path).toBe(status);
  return (await response.json()) as T;
}

const list = async (query = '') =>
  (await get<{ items: ProgrammeSummary[]; next: string | null }>(`/v1/programmes${query}`)).items.map(
    ({ slug }) => slug,
  );

beforeAll(async () => {
  await commit(env.DB, systemSource, demoContent(systemSource));
});

describe('a programme', () => {
  it('shows its three rounds with the phase of each, and the open one first of all', async () => {
    const programme = await get<Programme>('/v1/programmes/joined-up-care');
    expect(programme.rounds.map(({ phase }) => phase)).toEqual(['announced', 'open', 'concluded']);
    expect(programme.round).toEqual(programme.rounds[1]);
    expect(programme.topics.length).toBeGreaterThan(5);
  });

  it('does not exist under another name', async () => {
    expect(await get('/v1/programmes/another', 404)).toMatchObject({ code: 'not-found' });
  });

  it('has rounds that can be read alone, with their form', async () => {
    const { round } = await get<Programme>('/v1/programmes/joined-up-care');
    expect(await get(`/v1/rounds/${round!.id}`)).toEqual(round);
    const form = await get<Form>(`/v1/rounds/${round!.id}/form`);
    expect({ id: form.id, version: form.version }).toEqual(round!.form);
    expect(form.pages.flatMap(({ questions }) => questions).length).toBeGreaterThanOrEqual(14);
  });

  it('is not there under an unknown name, nor is a form of it', async () => {
    for (const rest of ['', '/form'])
      expect(await get(`/v1/programmes/no-such${rest}`, 404)).toMatchObject({ code: 'not-found' });
  });

  it.each(['', '/form'])('has no round of an unknown id%s', async (rest) => {
    expect(await get(`/v1/rounds/rnd_${'0'.repeat(32)}${rest}`, 404)).toMatchObject({ code: 'round-not-found' });
  });
});

describe('the list of programmes', () => {
  it('is filtered by phase, topic and nation', async () => {
    const { topics } = await get<Programme>('/v1/programmes/joined-up-care');
    expect(await list()).toEqual(['joined-up-care']);
    expect(await list('?phase=open')).toEqual(['joined-up-care']);
    expect(await list('?phase=concluded')).toEqual([]);
    expect(await list('?nation=wales&phase=open')).toEqual(['joined-up-care']);
    expect(await list(`?topic=${topics[0]!.slug}`)).toEqual(['joined-up-care']);
    expect(await list('?topic=no-such-topic')).toEqual([]);
  });
});

describe('topics', () => {
  it('are paged in order, each once', async () => {
    const seen: Topic[] = [];
    let path: string | null = '/v1/topics?limit=3';
    while (path) {
      const page: { items: Topic[]; next: string | null } = await get(path);
      seen.push(...page.items);
      path = page.next && `/v1/topics?limit=3&cursor=${page.next}`;
    }
    const slugs = seen.map(({ slug }) => slug);
    expect(slugs).toEqual([...new Set(slugs)].toSorted());
    expect(seen.every(({ name }) => name.en && name.cy)).toBe(true);
  });
});

describe('health', () => {
  it('says that the database answers', async () => {
    expect(await get('/health')).toEqual({ status: 'ok', database: 'ok' });
  });
});

describe('the second demo programme', () => {
  it('can be added to a database that the first is in, once, and leaves that as it was', async () => {
    const before = await get<Programme>('/v1/programmes/joined-up-care');
    const topics = await get<{ items: Topic[] }>('/v1/topics');
    const add = () => commit(env.DB, systemSource, demoContent(systemSource, demoCalls[1]));
    await add();
    await expect(add()).rejects.toThrow('unique:forms.id');
    expect(await get<Programme>('/v1/programmes/joined-up-care')).toEqual(before);
    expect(await get<{ items: Topic[] }>('/v1/topics')).toEqual(topics);
    expect(await list('?nation=scotland')).toEqual(['joined-up-care', 'neighbourhood-teams']);
    const { round } = await get<Programme>('/v1/programmes/neighbourhood-teams');
    expect((await get<Form>(`/v1/rounds/${round!.id}/form`)).id).toBe('neighbourhood-team');
  });
});
