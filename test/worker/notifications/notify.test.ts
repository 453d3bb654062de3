// Messages through GOV.UK Notify: once each, whatever it answers, and nothing that was typed as markup.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aProgramme, minute } from '../world.ts';
import { faults } from './notify-stand-in.ts';
import { submittedIn, templateNames, withNotify } from './notify-world.ts';

const logged: { what?: string; failure?: string; again?: string }[] = [];

beforeEach(() => {
  logged.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(JSON.parse(line) as object));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const sends = ({ method }: { method: string }) => method === 'POST';

describe('a message through Notify', () => {
  it('is the template of its language with what fills it, and typed words are named to be sanitised', async () => {
    const { world, notify } = await withNotify(aProgramme());
    const { id, reference, confirmation } = await submittedIn(world);
    const taken = notify.taken.find(({ to }) => to === 'sian@example.org');
    const row = await confirmation();
    expect(taken).toMatchObject({
      template: 'application-confirmation.en',
      reference: row?.['id'],
      sanitised: ['programme', 'round'],
      personalisation: { reference, programme: 'Care & <joined> up', round: 'Round 1', contact: world.round.contact },
    });
    expect(row).toMatchObject({ state: 'sent', service_id: taken?.id, attempts: 1 });
    const notice = notify.taken.find(({ to }) => to === world.round.contact);
    expect(notice?.personalisation['link']).toBe(`http://localhost:8787/console/applications/${id}`);
    expect(JSON.stringify(notify.taken)).not.toContain('Siân');
  });

  it.each([
    ['lost on its way', 'before'],
    ['taken, but its answer is lost', 'after'],
  ] as const)('that is %s leaves once', async (_, when) => {
    const { world, notify, lose } = await withNotify(aProgramme());
    lose((request) => (sends(request) ? when : null));
    const { confirmation } = await submittedIn(world);
    expect(await confirmation()).toMatchObject({ state: 'due', attempts: 1 });
    lose(null);
    world.pass(2 * minute);
    await world.tick();
    expect(notify.taken.map(({ to }) => to).toSorted()).toEqual([world.round.contact, 'sian@example.org'].toSorted());
    expect(await confirmation()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is not sent again while Notify cannot say whether it has it', async () => {
    const { world, notify, lose } = await withNotify(aProgramme());
    lose((request) => (sends(request) ? 'after' : null));
    const { confirmation } = await submittedIn(world);
    lose(null);
    notify.refuse((path) => (path.includes('reference=') ? faults.down : null));
    for (let tries = 0; tries < 4; tries++) {
      world.pass(30 * minute);
      await world.tick();
    }
    notify.refuse(null);
    world.pass(360 * minute);
    await world.tick();
    expect(notify.taken).toHaveLength(2);
    expect(await confirmation()).toMatchObject({ state: 'sent' });
  });
});

describe('an error of Notify', () => {
  it.each([
    ['a rate limit', faults.rate, 'notify-rate-limit', '2027-01-15T12:01:00.000Z'],
    ['a limit of the day', faults.day, 'notify-daily-limit', '2027-01-16T00:00:00.000Z'],
    ['a fault of its own', faults.down, 'notify-down', '2027-01-15T12:01:00.000Z'],
    ['a refused key', faults.key, 'notify-key', '2027-01-15T12:05:00.000Z'],
    ['trial mode', faults.trial, 'notify-setup', '2027-01-15T13:00:00.000Z'],
  ])('%s puts the message off until then, and it leaves', async (_, fault, failure, dueAt) => {
    const { world, notify } = await withNotify(aProgramme());
    notify.refuse((path) => (path.startsWith('/v2/notifications') ? fault : null));
    const { confirmation } = await submittedIn(world);
    expect(await confirmation()).toMatchObject({ state: 'due', failure, due_at: dueAt });
    notify.refuse(null);
    world.setClock(new Date(Date.parse(dueAt) - 1).toISOString());
    await world.tick();
    expect(notify.taken).toEqual([]);
    world.pass(1);
    await world.tick();
    expect(await confirmation()).toMatchObject({ state: 'sent', failure: null });
    expect(notify.taken).toHaveLength(2);
  });

  it('of the day counts no try, however many days it lasts', async () => {
    const { world, notify } = await withNotify(aProgramme());
    notify.refuse(faults.day);
    const { confirmation } = await submittedIn(world);
    for (let days = 0; days < 5; days++) {
      world.pass(24 * 60 * minute);
      await world.tick();
    }
    expect(await confirmation()).toMatchObject({ state: 'due', attempts: 6 });
    notify.refuse(null);
    world.pass(24 * 60 * minute);
    await world.tick();
    expect(await confirmation()).toMatchObject({ state: 'sent' });
  });

  it('over a clock that is 31 seconds off is known as such, and 29 seconds are well', async () => {
    const { world, clock } = await withNotify(aProgramme());
    clock.behind = 31_000;
    const { confirmation } = await submittedIn(world);
    expect(await confirmation()).toMatchObject({ state: 'due', failure: 'notify-clock' });
    clock.behind = -29_000;
    world.pass(5 * minute);
    await world.tick();
    expect(await confirmation()).toMatchObject({ state: 'sent' });
  });

  it('over the address ends the message at once, delays no other, and is logged without the address', async () => {
    const { world, notify } = await withNotify(aProgramme());
    const bad = await submittedIn(world, 'sian@localhost.x y'.replace(' ', ''));
    notify.refuse((path) =>
      path === '/v2/notifications/email' ? [400, 'ValidationError', 'email_address Not a valid email address'] : null,
    );
    const refused = await submittedIn(world);
    notify.refuse(null);
    expect(await refused.confirmation()).toMatchObject({ state: 'failed', failure: 'notify-address', attempts: 1 });
    expect(await bad.confirmation()).toMatchObject({ state: 'sent' });
    expect(logged.map(({ failure, again }) => [failure, again])).toContainEqual(['notify-address', 'never']);
    expect(JSON.stringify(logged)).not.toContain('sian@');
  });

  it('over one template that is missing holds up that message alone', async () => {
    const { world, notify } = await withNotify(
      aProgramme(),
      templateNames.filter((name) => !name.startsWith('application-conf')),
    );
    const { confirmation } = await submittedIn(world);
    expect(notify.taken.map(({ template }) => template)).toEqual(['application-notice.en']);
    expect(await confirmation()).toMatchObject({ state: 'due', failure: 'notify-template-missing' });
  });

  it('that lasts gives a message up 6 days after its first try', async () => {
    const { world, notify } = await withNotify(aProgramme());
    notify.refuse(faults.day);
    const { confirmation } = await submittedIn(world);
    world.pass(6 * 24 * 60 * minute + 1);
    await world.tick();
    expect(await confirmation()).toMatchObject({ state: 'failed' });
  });
});

describe('settings of the mail', () => {
  const healthy = async (bindings: Record<string, string>) => {
    const world = await aProgramme()
      .with({ ENVIRONMENT: 'production', ...bindings })
      .begin();
    return (await world.request(`/v1/rounds/${world.round.id}`)).status;
  };

  it('are refused as a whole when the mailbox is asked for in production, or something is missing or wrong', async () => {
    for (const bindings of [
      { MAILER: 'mailbox' },
      { MAILER: 'pigeon' },
      { MAILER: 'notify' },
      { MAILER: 'notify', NOTIFY_API_KEY: 'not-a-key' },
      { MAILER: 'cloudflare', MAIL_FROM: 'alongside@example.org' },
    ])
      expect([bindings, await healthy(bindings)]).toEqual([bindings, 500]);
    expect(await healthy({})).toBe(200);
  });
});
