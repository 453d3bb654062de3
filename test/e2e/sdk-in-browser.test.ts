// The SDK on a partner's page against the real Worker on another origin: what the stand-ins of test/sdk cannot show is
// that the two agree, across origins, also when answers are lost on the way.
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type * as Sdk from '../../sdk/index.ts';
import { openPage, type WatchedPage } from './browser.ts';

/** What the page has: the SDK, and where the Worker is. */
type Here = typeof globalThis & { sdk: typeof Sdk; baseUrl: string };

let watched: WatchedPage;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../sdk/index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'sdk',
    target: 'es2022',
    write: false,
  });
  watched = await openPage();
  await watched.page.goto(`${inject('partnerURL')}/snippet.css`);
  await watched.page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  await watched.page.evaluate((origin) => void ((globalThis as Here).baseUrl = origin), inject('baseURL'));
});

afterAll(async () => {
  // Chromium itself reports each refused request; what the page does wrong stays.
  watched.faults.splice(0, Infinity, ...watched.faults.filter((fault) => !fault.includes('Failed to load resource')));
  await watched.close();
});

test('lists the open programmes and goes through a long list page by page, each item once', async () => {
  const found = await watched.page.evaluate(async () => {
    const { sdk, baseUrl } = globalThis as Here;
    const client = sdk.createClient({ baseUrl });
    const { items } = await client.programmes.list({ phase: 'open' });
    const codes: string[] = [];
    for await (const { code } of sdk.paginate(client.organisations.list, { nation: 'wales', limit: 5 }))
      codes.push(code);
    const etag = sdk.etagOf(items.length ? await client.programmes.show({ slug: items[0]?.slug ?? '' }) : {});
    return { phases: items.map(({ round }) => round?.phase), codes, etag };
  });
  expect(found.phases).toContain('open');
  expect(found.etag).toBeTruthy();
  expect(found.codes.length).toBeGreaterThan(10);
  expect(new Set(found.codes).size).toBe(found.codes.length);
});

test('creates one application and saves it once when every first answer is lost', async () => {
  const found = await watched.page.evaluate(async () => {
    const { sdk, baseUrl } = globalThis as Here;
    const sent: string[] = [];
    const lossy = async (url: string, init: RequestInit) => {
      const name = `${init.method} ${url}`;
      const isFirst = init.method !== 'GET' && !sent.includes(name);
      sent.push(name);
      const response = await fetch(url, init);
      if (isFirst) throw new TypeError('The answer was lost');
      return response;
    };
    const client = sdk.createClient({ baseUrl, fetch: lossy, locale: 'cy', random: () => 0 });
    const programme = await client.programmes.show({ slug: 'joined-up-care' });
    const created = await client.applications.create({ round: programme.round?.id ?? '' });
    const { id } = created.application;
    const token = created.token;
    const draft = await client.applications.show({ id }, { token });
    const input = {
      id,
      page: 'about-you',
      answers: { name: 'Siân Ŵyn-Jones', email: 'sian@example.org', 'job-title': 'Improvement lead' },
    };
    const saved = await client.applications
      .save(input, { token, ifMatch: sdk.etagOf(draft) ?? '' })
      .catch((error: unknown) => (sdk.isProblem(error) ? error.problem : error));
    const again = await client.applications.show({ id }, { token });
    return {
      replayed: sdk.responseOf(created)?.headers.get('idempotency-replayed'),
      locale: draft.locale,
      versions: [draft, again].map((answer) => Number(sdk.etagOf(answer)?.replaceAll('"', ''))),
      saved,
      answers: again.answers,
      sent: sent.filter((name) => !name.startsWith('GET')).length,
    };
  });
  expect(found).toMatchObject({ replayed: 'true', locale: 'cy', sent: 4 });
  expect(found.saved).toMatchObject({ state: 'draft', pagesSaved: ['about-you'] });
  expect(found.answers).toMatchObject({ name: 'Siân Ŵyn-Jones' });
  expect(found.versions[1]).toBe((found.versions[0] ?? NaN) + 1);
});

test('tells refusals apart across origins', async () => {
  const codes = await watched.page.evaluate(async () => {
    const { sdk, baseUrl } = globalThis as Here;
    const client = sdk.createClient({ baseUrl });
    const programme = await client.programmes.show({ slug: 'joined-up-care' });
    const { application, token } = await client.applications.create({ round: programme.round?.id ?? '' });
    const save = { id: application.id, page: 'about-you', answers: {} };
    const calls = [
      client.applications.show({ id: application.id }, { token: 'another' }),
      client.applications.save(save, { token, ifMatch: '"99"' }),
      client.applications.save({ ...save, page: 'no-such-page' }, { token, ifMatch: '"1"' }),
      client.programmes.show({ slug: 'no-such-programme' }),
      client.programmes.list({ phase: 'never' as 'open' }),
    ];
    const ends = await Promise.allSettled(calls);
    return ends.map((end) => end.status === 'rejected' && sdk.isProblem(end.reason) && end.reason.code);
  });
  expect(codes).toEqual(['token-invalid', 'changed-meanwhile', 'page-not-found', 'not-found', 'invalid-query']);
});

test('says that no answer came when the service is not there', async () => {
  const name = await watched.page.evaluate(async () => {
    const { sdk } = globalThis as Here;
    const client = sdk.createClient({ baseUrl: 'http://localhost:9', retries: 0 });
    return client.topics.list().catch((error: unknown) => sdk.isNetworkError(error));
  });
  expect(name).toBe(true);
});

test('leaves no cookie and nothing in the browser', async () => {
  expect(await watched.page.context().cookies()).toEqual([]);
  expect(await watched.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
