import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anApplication, markSubmitted, roundIn, seedDemo } from './desk.ts';

const desk = aDesk();
let open: string;
let announced: string;

beforeAll(async () => {
  await seedDemo();
  open = await roundIn(desk, 'open');
  announced = await roundIn(desk, 'announced');
  await desk.signIn();
});

const text = async (path: string) => (await desk.open(path)).text();

describe('the first screen', () => {
  it('shows every round with its phase and its counts', async () => {
    await anApplication(desk, open);
    const page = await text('/console');
    expect(page).toContain('<h1>Programmes and rounds</h1>');
    expect(page).toContain(`/console/rounds/${open}`);
    for (const phase of ['Announced', 'Open', 'Concluded']) expect(page).toContain(`class="phase">${phase}<`);
    expect(page).toMatch(/<td class="number">0<\/td>\s*<td class="number">1<\/td>/);
  });

  it('runs under a policy without script, is kept nowhere, and holds no script', async () => {
    const response = await desk.open('/console');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toMatch(/<script|\son\w+=|style=/i);
  });

  it('names a style sheet that is there', async () => {
    const sheet = /rel="stylesheet" href="([^"]+)"/.exec(await text('/console'))?.[1] ?? '';
    const response = await desk.call(sheet);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('the applications of a round', () => {
  it('are of one state where the address names it, and refused where that is none', async () => {
    for (const query of ['state=nope', 'state=', 'state=draft&state=submitted'])
      expect((await desk.open(`/console/rounds/${announced}?${query}`)).status, query).toBe(400);
    expect((await desk.open(`/console/rounds/${announced}?state=draft`)).status).toBe(200);
  });

  it('says that there are none', async () => {
    expect(await text(`/console/rounds/${announced}`)).toContain('Nobody has started an application yet.');
    expect(await text(`/console/rounds/${announced}?state=draft`)).toContain('There are no drafts.');
  });

  it('are shown page by page, latest first, each once', async () => {
    for (let count = 0; count < 45; count++) await anApplication(desk, open);
    const seen: string[] = [];
    let path: string | undefined = `/console/rounds/${open}`;
    while (path) {
      const page: string = await text(path);
      seen.push(...[...page.matchAll(/\/console\/applications\/(app_\w+)/g)].map(([, id]) => id ?? ''));
      path = /href="([^"]+)">Next page/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    const stored = await env.DB.prepare('SELECT id FROM applications WHERE round_id = ? ORDER BY id DESC')
      .bind(open)
      .all<{ id: string }>();
    expect(seen).toEqual(stored.results.map(({ id }) => id));
    expect(seen.length).toBeGreaterThanOrEqual(45);
  });

  it('are filtered by state, and the filter stays from page to page', async () => {
    expect(await text(`/console/rounds/${open}?state=submitted`)).toContain('No application has been submitted yet.');
    const page = await text(`/console/rounds/${open}?state=draft`);
    expect(page).toMatch(/\?state=draft" aria-current="page"/);
    expect(page).toMatch(/state=draft&(?:amp;)?cursor=[\w-]+">Next page/);
  });

  it('answers 404 for a round that is not there, and 400 for a cursor that is not ours', async () => {
    expect((await desk.open(`/console/rounds/rnd_${'0'.repeat(32)}`)).status).toBe(404);
    expect((await desk.open('/console/rounds/nonsense')).status).toBe(404);
    expect((await desk.open(`/console/rounds/${open}?cursor=nonsense`)).status).toBe(400);
  });
});

describe('the dates of a round', () => {
  const dates = async (phase: string) => {
    const id = await roundIn(desk, phase);
    const page = await text(`/console/rounds/${id}`);
    return /class="phase">[^<]*<\/span>([^<]*)/
      .exec(page)?.[1]
      ?.replaceAll(/<!--.*?-->|\s+/g, ' ')
      .trim();
  };

  it.each([
    ['announced', /^Opens at .*, closes at /],
    ['open', /^Opened at .*, closes at /],
    ['concluded', /^Opened at .*, closed at /],
  ])('are told as its phase has it: %s', async (phase, words) => {
    expect(await dates(phase)).toMatch(words);
  });
});

describe('one application', () => {
  it('shows its answers under English labels, in the language that they were typed in', async () => {
    const { id, token } = await anApplication(desk, open, 'cy');
    const form = (await (await desk.call(`/v1/rounds/${open}/form`)).json()) as { pages: { id: string }[] };
    const saved = await desk.call(`/v1/applications/${id}/pages/${form.pages[0]?.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"1"', authorization: `Bearer ${token}` },
      body: JSON.stringify({ answers: { name: 'Siân O’Brien <b>', 'job-title': 'Nyrs', email: 'sian@example.org' } }),
    });
    expect(saved.status, await saved.clone().text()).toBe(200);
    const draft = await text(`/console/applications/${id}`);
    expect(draft).toContain('This is a draft.');
    expect(draft).not.toMatch(/Siân|Not answered/);
    await markSubmitted(id);
    const page = await text(`/console/applications/${id}`);
    expect(page).toContain('<dd lang="cy"><bdi>Siân O’Brien &lt;b&gt;</bdi></dd>');
    expect(page).toMatch(/<dt>Language<\/dt>\s*<dd>Welsh<\/dd>/);
    expect(page).toContain('Not answered');
    expect(page).not.toMatch(/<title>[^<]*Siân/);
    expect(page).toMatch(/<dt>Form<\/dt>\s*<dd><bdi>[^<]+<\/bdi>, version 1<\/dd>/);
  });

  it('records each reading with who read, and never by an address', async () => {
    const { id } = await anApplication(desk, open);
    await text(`/console/applications/${id}`);
    const viewed = await env.DB.prepare(
      "SELECT actor, data FROM events WHERE type = 'application.viewed' AND subject = ?",
    )
      .bind(id)
      .all<{ actor: string; data: string }>();
    expect(viewed.results).toHaveLength(1);
    expect(viewed.results[0]?.actor).toMatch(/^staff:[\w-]{43}$/);
    expect(JSON.parse(viewed.results[0]?.data ?? '')).toEqual({ round: open });
  });

  it('answers 404 for one that is not there, and records nothing', async () => {
    const id = `app_${'0'.repeat(32)}`;
    expect((await desk.open(`/console/applications/${id}`)).status).toBe(404);
    const viewed = await env.DB.prepare('SELECT 1 FROM events WHERE subject = ?').bind(id).all();
    expect(viewed.results).toEqual([]);
  });
});

describe('addresses', () => {
  it('answer 404 and 405 as screens of the console', async () => {
    const missing = await desk.open('/console/nowhere');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const refused = await desk.send('/console', {});
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});
