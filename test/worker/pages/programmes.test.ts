// Hosted pages of programmes: found by filters, cached, right in each phase, honest about missing Welsh.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme, day, minute } from '../world.ts';
import { aVisitor } from './visitor.ts';

describe('a programme', () => {
  it('is answered again without the database, and 304 to who has it', async () => {
    const world = await aProgramme().begin();
    const path = `/programmes/${world.round.slug}`;
    const visitor = aVisitor(world);
    const first = await world.measure(() => visitor.get(path));
    const etag = first.result.headers.get('etag') ?? '';
    expect(first.ran).toHaveLength(1);
    expect(first.result.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const second = await world.measure(() => visitor.get(path, { 'if-none-match': etag }));
    expect(second.ran).toHaveLength(0);
    expect(second.result.status).toBe(304);
  });

  it('shows the way to apply while its round is open, and changes at the second that it closes', async () => {
    const world = await aProgramme()
      .withOpenRound(2 * day)
      .begin();
    const path = `/programmes/${world.round.slug}`;
    const visitor = aVisitor(world);
    expect((await visitor.get(path)).html).toContain(`href="${path}/apply"`);
    world.pass(2 * day - 1000);
    const last = await visitor.get(path);
    expect(last.html).toContain('Closes today');
    expect(last.headers.get('cache-control')).toBe('public, max-age=0');
    world.pass(1000);
    expect((await visitor.get(path)).html).not.toContain(`${path}/apply`);
  });

  it('leads who has applied to a link by email in every phase, once a round has opened', async () => {
    const world = await aProgramme()
      .withOpenRound(2 * day)
      .begin();
    const path = `/programmes/${world.round.slug}`;
    const visitor = aVisitor(world);
    for (const days of [0, 2, 400]) {
      world.pass(days * day);
      for (const prefix of ['', '/cy'])
        for (const page of [path, `${path}/apply`])
          expect((await visitor.get(prefix + page)).html).toContain(`href="${prefix}${path}/return"`);
    }
    const announced = await aProgramme().begin();
    const opensAt = new Date(announced.source.now().getTime() + day).toISOString();
    await env.DB.prepare('UPDATE rounds SET opens_at = ? WHERE id = ?').bind(opensAt, announced.round.id).run();
    const theirs = `/programmes/${announced.round.slug}`;
    for (const page of [theirs, `${theirs}/apply`])
      expect((await aVisitor(announced).get(page)).html).not.toContain(`${theirs}/return`);
  });

  it('escapes what an organiser wrote', async () => {
    const world = await aProgramme().begin();
    const { html } = await aVisitor(world).get(`/programmes/${world.round.slug}`);
    expect(html).toContain('Care &amp; &lt;joined&gt; up');
    expect(html).toContain('<title>Care &amp; &lt;joined&gt; up – Alongside</title>');
  });

  it('says on the Welsh page what is in English only, and marks it', async () => {
    const world = await aProgramme().begin();
    const welsh = `/cy/programmes/${world.round.slug}`;
    expect((await aVisitor(world).get(welsh)).html).not.toContain('class="notice"');
    await env.DB.prepare(`UPDATE programmes SET summary = '{"en":"Only English"}' WHERE slug = ?`)
      .bind(world.round.slug)
      .run();
    world.pass(minute);
    const { html } = await aVisitor(world).get(welsh);
    expect(html).toContain('Nid yw’r rhan hon ar gael yn Gymraeg eto.');
    expect(html).toContain('<span lang="en">Only English</span>');
  });
});

describe('the first page', () => {
  it('shows what is open before what has closed, however they are called', async () => {
    for (let programmes = 0; programmes < 5; programmes++) {
      const { round } = await aProgramme().withOpenRound(day).begin();
      await env.DB.prepare(`UPDATE programmes SET slug = 'a-' || slug WHERE slug = ?`).bind(round.slug).run();
      await aProgramme().begin();
    }
    const world = await aProgramme().begin();
    world.pass(2 * day);
    const { html } = await aVisitor(world).get('/');
    const open = [...html.matchAll(/class="as-tag([^"]*)"/g)].map(([, more]) => more?.includes('as-is-open'));
    expect(open).toHaveLength(6);
    expect(open.slice(0, 5)).toEqual([true, true, true, true, true]);
  });
});

describe('the list', () => {
  it('is filtered by phase and nation, keeps what was chosen, and ignores what nobody offers', async () => {
    const world = await aProgramme().begin();
    const card = `href="/programmes/${world.round.slug}"`;
    const list = async (query: string) => (await aVisitor(world).get(`/programmes?${query}`)).html;
    expect(await list('phase=open&nation=wales')).toContain(card);
    expect(await list('phase=open')).toMatch(/<option value="open"[^>]* selected/);
    expect(await list('phase=concluded')).not.toContain(card);
    expect(await list('nation=scotland')).toContain('No programme matches these filters.');
    expect(await list('phase=never&topic=%3Cb%3E&nation=')).toContain(card);
  });
});
