// What members of staff read: a round's applications page by page, and one of them, which is recorded.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { StaffApplication, StaffApplicationRow } from '../../../sdk/types.ts';
import { aProgramme, type World } from '../world.ts';

/** A member of staff of this world, signed in as in development. */
async function staff(world: World) {
  const response = await world.request('/console/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:8787' },
    body: new URLSearchParams({ email: 'staff.person@example.org' }).toString(),
  });
  const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  return {
    list: (query = '') =>
      world.call<{ items: StaffApplicationRow[]; next: string | null }>(
        'GET',
        `/v1/staff/rounds/${world.round.id}/applications${query}`,
        undefined,
        { cookie },
      ),
    show: (id: string) => world.call<StaffApplication>('GET', `/v1/staff/applications/${id}`, undefined, { cookie }),
  };
}

describe('the list of a round', () => {
  it('has the latest first, page by page, each once', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const ids: string[] = [];
    for (let made = 0; made < 7; made++) ids.unshift((await world.anApplicant()).id);
    await (await aProgramme().withOpenRound().begin()).anApplicant();
    const us = await staff(world);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await us.list(`?limit=3${next && `&cursor=${next}`}`);
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    expect(seen).toEqual(ids);
  });

  it('can be of one state only', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const draft = await world.anApplicant();
    const submitted = await (await world.anApplicant({ origin: 'https://trust.example' })).answerAll();
    const { body } = await submitted.submit();
    const us = await staff(world);
    expect((await us.list('?state=draft')).body.items.map(({ id }) => id)).toEqual([draft.id]);
    expect((await us.list('?state=submitted')).body.items).toEqual([
      {
        id: submitted.id,
        state: 'submitted',
        reference: body.reference,
        organisation: { code: 'QRL', name: expect.any(String), nameCy: null },
        locale: 'en',
        startedFrom: 'https://trust.example',
        createdAt: expect.any(String),
        submittedAt: body.submittedAt,
        dueAt: null,
      },
    ]);
  });

  it('reads as many rows from a long table as from a short one', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await world.anApplicant();
    const more = (count: number) =>
      env.DB.prepare(
        `INSERT INTO applications (id, round_id, state, locale, form_id, form_version, token_hash, data_key, answers, pages_saved, version, created_at, updated_at)
        WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ?)
        SELECT printf('app_%032d', at + (SELECT count(*) FROM applications)), round_id, state, locale, form_id, form_version, token_hash, data_key,
          answers, pages_saved, version, created_at, updated_at FROM n, applications WHERE id = ?`,
      )
        .bind(count, me.id)
        .run();
    const us = await staff(world);
    const cost = async (query: string) => (await world.measure(() => us.list(query))).rowsRead;
    await more(100);
    const few = [await cost('?limit=20'), await cost('?limit=20&state=draft'), await cost('?limit=20&state=submitted')];
    await more(5000);
    expect([
      await cost('?limit=20'),
      await cost('?limit=20&state=draft'),
      await cost('?limit=20&state=submitted'),
    ]).toEqual(few);
    expect(Math.max(...few)).toBeLessThan(60);
  });

  it('can be of one reference, as people type it, and only of this round', async () => {
    const world = await aProgramme().withOpenRound().begin();
    await (await (await world.anApplicant()).answerAll()).submit();
    const me = await (await world.anApplicant()).answerAll();
    const reference = (await me.submit()).body.reference!;
    const us = await staff(world);
    const ids = async (typed: string, more = '') =>
      (await us.list(`?reference=${encodeURIComponent(typed)}${more}`)).body.items.map(({ id }) => id);
    expect(await ids(reference)).toEqual([me.id]);
    expect(await ids(` ${reference.toLowerCase().replaceAll('-', ' ')} `)).toEqual([me.id]);
    expect(await ids(reference.slice(4), '&state=submitted&limit=1')).toEqual([me.id]);
    expect(await ids(reference, '&state=declined')).toEqual([]);
    expect((await us.list(`?reference=${reference}`)).body.next).toBeNull();
    const elsewhere = await staff(await aProgramme().withOpenRound().begin());
    expect((await elsewhere.list(`?reference=${reference}`)).body).toEqual({ items: [], next: null });
  });

  it('refuses what is no reference, and says where', async () => {
    const us = await staff(await aProgramme().withOpenRound().begin());
    for (const typed of ['', 'ALS-7K3M-9PXC', 'x'.repeat(100)])
      expect(await us.list(`?reference=${typed}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-query', issues: [{ path: ['reference'], code: 'not-a-reference' }] },
      });
  });

  it('refuses a cursor of its own making', async () => {
    const us = await staff(await aProgramme().withOpenRound().begin());
    expect((await us.list('?cursor=bm90LW91cnM')).status).toBe(400);
  });
});

describe('one application', () => {
  it('shows its answers, and that it was read is in the log without an address', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll();
    await me.submit();
    const { body } = await (await staff(world)).show(me.id);
    expect(body).toMatchObject({
      id: me.id,
      state: 'submitted',
      round: world.round.id,
      answers: { name: 'Siân Ŵyn-Jones' },
    });
    const seen = (await world.events(me.id)).at(-1)!;
    expect(seen['type']).toBe('application.viewed');
    expect(seen['actor']).toMatch(/^staff:[\w-]{43}$/);
  });

  it('shows that a draft exists, and nothing of what stands in it', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll();
    const { status, body } = await (await staff(world)).show(me.id);
    expect([status, body.state, body.answers, body.sections]).toEqual([200, 'draft', {}, []]);
  });

  it('is not there under an unknown id', async () => {
    expect((await (await staff(await aProgramme().withOpenRound().begin())).show(`app_${'0'.repeat(32)}`)).status).toBe(
      404,
    );
  });
});
