// Drafts that nobody submitted go 28 days after their round has closed; what was submitted, two years after it has ended.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme, day } from '../world.ts';

describe('a draft', () => {
  it('stays for 28 days after its round has closed, and then goes with a word in the log', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await world.anApplicant();
    const submitted = await (await world.anApplicant()).answerAll();
    await submitted.submit();
    world.setClock(world.round.closesAt);
    world.pass(28 * day - 1);
    await world.tick();
    expect((await me.show()).status).toBe(200);

    world.pass(1);
    await world.tick();
    expect((await me.show()).body).toMatchObject({ code: 'token-invalid' });
    expect((await submitted.show()).body.state).toBe('submitted');
    expect((await world.events(me.id)).at(-1)).toMatchObject({ type: 'application.expired', actor: 'system' });
    expect([await world.counter('draft'), await world.counter('submitted')]).toEqual([0, 1]);
  });

  it('goes once, however many ticks are at it', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const drafts = await Promise.all(Array.from({ length: 70 }, () => world.anApplicant()));
    await world.settled();
    world.setClock(world.round.closesAt);
    world.pass(28 * day);
    await Promise.all(Array.from({ length: 4 }, () => world.tick()));
    await world.tick();
    expect(await world.counter('draft')).toBe(0);
    for (const { id } of drafts) expect(await world.events(id)).toHaveLength(2);
  });
});

describe('a submitted application', () => {
  it('stays for two years after its round has ended, and then goes with its key, its history and its counter', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll();
    await me.submit();
    world.setClock(world.round.endsAt);
    world.pass(730 * day - 1);
    await world.tick();
    expect((await me.show()).status).toBe(200);

    world.pass(1);
    await world.tick();
    expect((await me.show()).body).toMatchObject({ code: 'token-invalid' });
    expect(await world.counter('submitted')).toBe(0);
    const left = await env.DB.prepare('SELECT count(*) AS n FROM application_history WHERE application_id = ?')
      .bind(me.id)
      .first('n');
    expect(left).toBe(0);
    expect((await world.events(me.id)).at(-1)).toMatchObject({ type: 'application.expired' });
  });
});
