// A way out that is chosen long after messages were due: they have waited, and are given the same time as any others.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tick } from '../../../worker/events/wake.ts';
import { aProgramme, day, minute } from '../world.ts';
import { faults, notifyStandIn } from './notify-stand-in.ts';
import { notifySettings, submittedIn, templateNames } from './notify-world.ts';

beforeEach(() => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A confirmation that has waited for eight days without a mailer, and Notify, which lacks its template. */
async function afterEightDays() {
  const world = await aProgramme()
    .with({ ENVIRONMENT: 'production' })
    .withOpenRound(30 * day)
    .begin();
  const { confirmation } = await submittedIn(world);
  await world.tick();
  world.pass(8 * day);
  await world.tick();
  const lacking = templateNames.filter((name) => !name.startsWith('application-conf'));
  const stands = { at: notifyStandIn(lacking, world.source.now) };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => stands.at.answer(new Request(url, init)));
  const bindings = { ...world.bindings, ...notifySettings };
  return {
    confirmation,
    stands,
    /** Somebody creates the templates that were missing. */
    mend: () => (stands.at = notifyStandIn(templateNames, world.source.now)),
    later: async (milliseconds: number) => {
      world.pass(milliseconds);
      await tick(bindings, world.source);
    },
  };
}

it('a message waits for its template for six days from its first try, and leaves when that is there', async () => {
  const { confirmation, later, mend, stands } = await afterEightDays();
  await later(0);
  expect(await confirmation()).toMatchObject({ state: 'due', attempts: 1, failure: 'notify-template-missing' });
  for (let days = 0; days < 5; days++) await later(day);
  expect(await confirmation()).toMatchObject({ state: 'due', attempts: 6 });
  mend();
  await later(15 * minute);
  expect(await confirmation()).toMatchObject({ state: 'sent' });
  expect(stands.at.taken).toHaveLength(1);
});

it('a fault of the service gives a message as many tries as any other', async () => {
  const { confirmation, later, mend, stands } = await afterEightDays();
  mend();
  stands.at.refuse(faults.down);
  for (let tries = 0; tries < 9; tries++) await later(6 * 60 * minute);
  expect(await confirmation()).toMatchObject({ state: 'due', attempts: 9 });
  stands.at.refuse(null);
  await later(6 * 60 * minute);
  expect(await confirmation()).toMatchObject({ state: 'sent', attempts: 10 });
});

it('a message that stays refused is given up six days after its first try', async () => {
  const { confirmation, later } = await afterEightDays();
  await later(0);
  await later(6 * day);
  expect(await confirmation()).toMatchObject({ state: 'due' });
  await later(15 * minute);
  expect(await confirmation()).toMatchObject({ state: 'failed', failure: 'notify-template-missing' });
});
