// Saving without a read before: what this isolate remembers of a draft never decides anything but what to try first.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { openWith, republish } from '../versions.ts';
import { aProgramme, minute } from '../world.ts';

const about = rightAnswers['about-you']!;
const other = { name: 'Another' };

async function saved() {
  const world = await aProgramme().withOpenRound().begin();
  const me = await world.anApplicant();
  await me.save('about-you', about);
  /** A change that another isolate makes. */
  const elsewhere = (sql: string, ...values: unknown[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();
  return { world, me, elsewhere };
}

describe('a draft that was just saved here', () => {
  it('is not written over when it was changed elsewhere since', async () => {
    const { me, elsewhere } = await saved();
    await elsewhere('UPDATE applications SET version = 3 WHERE id = ?', me.id);
    expect(await me.save('about-you', other)).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    expect((await me.show()).body.answers).toEqual(about);
  });

  it('can be saved over the version that another isolate wrote', async () => {
    const { me, elsewhere } = await saved();
    await elsewhere('UPDATE applications SET version = 3 WHERE id = ?', me.id);
    expect((await me.save('about-you', other, { ifMatch: '"3"' })).status).toBe(200);
    expect((await me.show()).body.answers).toEqual(other);
  });

  it('takes nothing more when its round was closed elsewhere, and more when it was prolonged', async () => {
    const { world, me, elsewhere } = await saved();
    const closing = (at: string) => elsewhere('UPDATE rounds SET closes_at = ? WHERE id = ?', at, world.round.id);
    await closing(new Date(world.source.now().getTime() - 2 * minute).toISOString());
    expect((await me.save('about-you', other)).body.code).toBe('round-not-open');
    await closing(world.round.closesAt);
    expect((await me.save('about-you', other)).status).toBe(200);
  });

  it('is gone when it was deleted elsewhere', async () => {
    const { me, elsewhere } = await saved();
    await elsewhere('DELETE FROM applications WHERE id = ?', me.id);
    expect((await me.save('about-you', other)).status).toBe(401);
  });

  it('opens to its own token alone', async () => {
    const { world, me } = await saved();
    const someone = await world.anApplicant();
    const headers = { authorization: `Bearer ${someone.token}`, 'if-match': '"2"' };
    const path = `/v1/applications/${me.id}/pages/about-you`;
    expect((await world.call('PUT', path, { answers: other }, headers)).status).toBe(401);
    expect((await me.show()).body.answers).toEqual(about);
  });

  it('says what is wrong with a page, and answers a save that arrived already, as any other', async () => {
    const { me } = await saved();
    expect((await me.save('about-you', { name: '' })).status).toBe(422);
    expect((await me.save('about-you', other)).etag).toBe('"3"');
    expect(await me.save('about-you', other, { ifMatch: '"2"' })).toMatchObject({ status: 200, etag: '"3"' });
  });

  it('is remembered for a minute', async () => {
    const { world, me } = await saved();
    world.pass(minute);
    const { ran } = await world.measure(() => me.save('about-you', other));
    expect(ran).toHaveLength(3);
  });

  it('is not remembered where its answers are long', async () => {
    const { world, me } = await saved();
    const long = { answers: { name: 'x'.repeat(20_000), email: 'x'.repeat(20_000) }, unfinished: true };
    const headers = { authorization: `Bearer ${me.token}`, 'if-match': '"2"' };
    expect((await world.call('PUT', `/v1/applications/${me.id}/pages/about-you`, long, headers)).status).toBe(200);
    const { ran } = await world.measure(() => me.save('about-you', other, { ifMatch: '"3"' }));
    expect(ran).toHaveLength(3);
    expect((await me.show()).body.answers).toEqual(other);
  });

  it('is not remembered where what was set aside of it is long', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    const long = { name: 'x'.repeat(20_000), email: 'x'.repeat(20_000) };
    expect((await me.save('about-you', long, { unfinished: true })).status).toBe(200);
    await republish(world, ({ pages }) => void pages.shift());
    const { etag } = await me.show();
    const page = rightAnswers['your-change']!;
    expect((await me.save('your-change', page, { ifMatch: etag! })).status).toBe(200);
    const { ran } = await world.measure(() => me.save('your-change', { ...page, change: 'More.' }));
    expect(ran).toHaveLength(3);
    expect((await me.show()).body.setAside).toHaveLength(2);
  });

  it('keeps what was saved of other pages', async () => {
    const { me } = await saved();
    await me.save('your-change', rightAnswers['your-change']!);
    await me.save('about-you', other);
    expect((await me.show()).body.answers).toEqual({ ...other, ...rightAnswers['your-change'] });
  });
});
