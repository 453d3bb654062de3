// Drafts that nobody submitted go 28 days after their round has closed.
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
