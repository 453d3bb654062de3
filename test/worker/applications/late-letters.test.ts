// A letter that asks for an answer by a deadline, and leaves late: only while that answer can still be given.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aProgramme, day, minute, type World } from '../world.ts';

type Kind = 'application-offered' | 'application-reopened';

/** An application and its letters of a kind, which can be made due once more. */
async function submitted(kind: Kind) {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  const later = (days: number) => new Date(world.source.now().getTime() + days * day).toISOString();
  /** What becomes of the letters, oldest first, when they leave now. */
  const leaving = async () => {
    await world.settled();
    const of = [me.id, kind] as const;
    await env.DB.prepare(
      'DELETE FROM mailbox WHERE message_id IN (SELECT id FROM messages WHERE subject = ? AND kind = ?)',
    )
      .bind(...of)
      .run();
    await env.DB.prepare(`UPDATE messages SET state = 'due', due_at = '' WHERE subject = ? AND kind = ?`)
      .bind(...of)
      .run();
    await world.tick();
    const { results } = await env.DB.prepare(
      'SELECT state FROM messages WHERE subject = ? AND kind = ? ORDER BY event_seq',
    )
      .bind(...of)
      .all<{ state: string }>();
    return results.map(({ state }) => state);
  };
  return { world, me, later, leaving };
}

const soon = (world: World) => world.pass(day + minute / 2);

describe('an offer', () => {
  it('is written while it can be answered', async () => {
    const { world, me, later, leaving } = await submitted('application-offered');
    await world.decide(me.id, 'offer', later(1));
    expect(await leaving()).toEqual(['sent']);
  });

  it('is not written once it has been answered, nor after its deadline', async () => {
    const answered = await submitted('application-offered');
    await answered.world.decide(answered.me.id, 'offer', answered.later(1));
    await answered.me.answerOffer('accept');
    expect(await answered.leaving()).toEqual(['dropped']);
    const late = await submitted('application-offered');
    await late.world.decide(late.me.id, 'offer', late.later(1));
    soon(late.world);
    expect(await late.leaving()).toEqual(['dropped']);
  });
});

describe('a request for changes', () => {
  it('is written while they can be sent, and the one before it is not', async () => {
    const { world, me, later, leaving } = await submitted('application-reopened');
    await world.reopen(me.id, ['name'], later(1));
    expect(await leaving()).toEqual(['sent']);
    await me.submitAgain();
    expect(await leaving()).toEqual(['dropped']);
    await world.reopen(me.id, ['name'], later(2));
    expect(await leaving()).toEqual(['dropped', 'sent']);
  });

  it('is not written after its deadline', async () => {
    const { world, me, later, leaving } = await submitted('application-reopened');
    await world.reopen(me.id, ['name'], later(1));
    soon(world);
    expect(await leaving()).toEqual(['dropped']);
  });
});
