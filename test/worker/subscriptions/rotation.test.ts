import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { settingsOf } from '../../../worker/env.ts';
import { tick } from '../../../worker/events/wake.ts';
import { mailboxMessages } from '../../../worker/notifications/mailbox.ts';
import { aProgramme, day } from '../world.ts';
import { aFollower, aRoundAhead } from './followers.ts';

it('an address is opened by a new key after a rotation, and no longer by the old one', async () => {
  const bytes = (of: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(of)));
  const keyring = (current: string, keys: object) => ({ DATA_KEYS: JSON.stringify({ current, keys }) });
  const world = await aProgramme()
    .withOpenRound()
    .with(keyring('k1', { k1: bytes(1) }))
    .begin();
  const { email } = await aFollower(world);
  await tick({ ...world.bindings, ...keyring('k2', { k1: bytes(1), k2: bytes(2) }) }, world.source);
  const keys = await env.DB.prepare('SELECT data_key FROM subscriptions').all<{ data_key: string }>();
  expect(keys.results.map(({ data_key }) => data_key.slice(0, 3))).toEqual(['k2.']);
  world.pass(1);
  await aRoundAhead(world, day);
  world.pass(day);
  const rotated = keyring('k2', { k2: bytes(2) });
  await tick({ ...world.bindings, ...rotated }, world.source);
  const arrived = await mailboxMessages({ db: env.DB, settings: settingsOf({ ...world.bindings, ...rotated }) }, 1);
  expect(arrived.map(({ to, kind }) => [to, kind])).toEqual([[email, 'round-opened']]);
});
