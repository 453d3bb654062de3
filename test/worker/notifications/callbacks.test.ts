// Notify's callbacks: only from Notify, and however often and in whatever order they come, what is known only grows.
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveries } from '../../../worker/notifications/delivery.ts';
import { aProgramme, minute, type World } from '../world.ts';
import { callbackToken, submittedIn, withNotify } from './notify-world.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const tell = (world: World, body: unknown, token: string | null = callbackToken) =>
  world.request('/v1/callbacks/notify', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });

const receipt = (reference: unknown, status: string) => ({
  id: '740e5834-3a29-46b4-9a6f-16142fde533a',
  reference,
  to: 'sian@example.org',
  status,
  created_at: '2027-01-15T12:00:00.000000Z',
  completed_at: '2027-01-15T12:00:05.000000Z',
  sent_at: '2027-01-15T12:00:01.000000Z',
  notification_type: 'email',
  template_id: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  template_version: 1,
});

describe('a callback', () => {
  it('notes what became of the message', async () => {
    const { world } = await withNotify(aProgramme());
    const { confirmation } = await submittedIn(world);
    const response = await tell(world, receipt((await confirmation())?.['id'], 'delivered'));
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await confirmation()).toMatchObject({ state: 'sent', delivery: 'delivered' });
  });

  it('only moves it forward, however often and in whatever order they come', async () => {
    const { world } = await withNotify(aProgramme());
    const { confirmation } = await submittedIn(world);
    const id = (await confirmation())?.['id'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...deliveries, 'sending', 'created'), { minLength: 1, maxLength: 8 }),
        async (told) => {
          await env.DB.prepare('UPDATE messages SET delivery = NULL').run();
          for (const status of told) expect((await tell(world, receipt(id, status))).status).toBe(204);
          const best = Math.max(...told.map((status) => deliveries.findIndex((known) => known === status)));
          expect((await confirmation())?.['delivery']).toBe(deliveries[best] ?? null);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('that comes before our own note of the sending keeps the message from being sent again', async () => {
    const { world, notify, lose } = await withNotify(aProgramme());
    lose(({ method }) => (method === 'POST' ? 'after' : null));
    const { confirmation } = await submittedIn(world);
    const before = await confirmation();
    expect(before).toMatchObject({ state: 'due' });
    await tell(world, receipt(before?.['id'], 'delivered'));
    expect(await confirmation()).toMatchObject({ state: 'sent', delivery: 'delivered' });
    lose(null);
    world.pass(10 * minute);
    await world.tick();
    expect(notify.taken.filter(({ reference }) => reference === before?.['id'])).toHaveLength(1);
    expect(await confirmation()).toMatchObject({ state: 'sent', delivery: 'delivered', attempts: 1 });
  });

  it('about something that we do not know is taken and changes nothing', async () => {
    const { world } = await withNotify(aProgramme());
    for (const reference of [null, 'msg_unknown', ''])
      expect((await tell(world, receipt(reference, 'delivered'))).status).toBe(204);
  });

  it.each([
    ['no token', null],
    ['another token', `${callbackToken}x`],
    ['an empty one', ''],
  ])('with %s is refused and changes nothing', async (_, token) => {
    const { world } = await withNotify(aProgramme());
    const { confirmation } = await submittedIn(world);
    const response = await tell(world, receipt((await confirmation())?.['id'], 'delivered'), token);
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'callback-refused' }]);
    expect((await confirmation())?.['delivery']).toBeNull();
  });

  it('that is not one is refused', async () => {
    const { world } = await withNotify(aProgramme());
    for (const body of [{}, [], null, { id: 7, reference: 'a', status: 'delivered' }])
      expect((await tell(world, body)).status).toBe(422);
  });

  it('is posted, and nothing else can be done at its address', async () => {
    const { world } = await withNotify(aProgramme());
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
      const response = await world.request('/v1/callbacks/notify', { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST, OPTIONS']);
    }
  });

  it('has no address where no token was agreed', async () => {
    const world = await aProgramme().begin();
    expect((await tell(world, receipt('msg_1', 'delivered'))).status).toBe(404);
  });
});
