// Processes are killed while they carry events to messages and messages to their mailer: each message leaves once.
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { commit } from '../../../worker/db/commit.ts';
import { tick } from '../../../worker/events/wake.ts';
import { aProgramme, minute } from '../world.ts';
import { aLife } from './mortal.ts';
import { notifyStandIn } from './notify-stand-in.ts';
import { notifySettings, submittedIn, templateNames } from './notify-world.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const mostKills = 200;

/** Only to end what hangs: each killed process opens the database anew. */
const patience = 600_000;

/** Deaths from a fixed seed: a run that fails fails again. */
const deaths = fc.sample(fc.record({ step: fc.integer({ min: 1, max: 40 }), after: fc.boolean() }), {
  seed: 20_270_115,
  numRuns: 10 * mostKills,
});

it.each([
  ['the mailbox', 60, {}],
  ['GOV.UK Notify', mostKills, notifySettings],
])(
  'each message leaves once through %s when %i processes are killed at it',
  { timeout: patience },
  async (_, kills, settings) => {
    const world = await aProgramme().with({ ENVIRONMENT: 'production' }).withOpenRound().begin();
    const { id, reference } = await submittedIn(world);
    const notify = notifyStandIn(templateNames, world.source.now);
    const bindings = { ...world.bindings, ENVIRONMENT: 'local', ...settings };
    const { seq } = (await env.DB.prepare('SELECT max(seq) AS seq FROM events').first<{ seq: number }>())!;

    let killed = 0;
    let events = 0;
    for (const death of deaths) {
      if (killed === kills) break;
      if (killed >= events) {
        events++;
        const event = { type: 'application.submitted', subject: id, actor: 'applicant' } as const;
        await commit(env.DB, world.source, {
          statements: [],
          events: [{ ...event, data: { round: world.round.id, reference } }],
        });
      }
      const life = aLife(death);
      vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
        life.live(() => notify.answer(new Request(url, init))),
      );
      await tick({ ...bindings, DB: life.database(env.DB) }, world.source).catch(() => undefined);
      if (life.wasKilled()) killed++;
      world.pass(minute + 1);
    }
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => notify.answer(new Request(url, init)));
    for (let ticks = 0; ticks < 5; ticks++) {
      await tick(bindings, world.source);
      world.pass(6 * 60 * minute);
    }

    expect([killed, events]).toEqual([kills, kills]);
    const messages = await env.DB.prepare('SELECT id, state, attempts FROM messages WHERE event_seq > ?')
      .bind(seq)
      .all<{ id: string; state: string; attempts: number }>();
    expect(messages.results).toHaveLength(2 * events);
    expect(messages.results.filter(({ state }) => state !== 'sent')).toEqual([]);
    // The killings did hit messages on their way.
    expect(messages.results.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(kills / 10);
    const ids = messages.results.map((message) => message.id).toSorted();
    const mailbox = await env.DB.prepare('SELECT message_id FROM mailbox').all<{ message_id: string }>();
    const arrived =
      'MAILER' in settings
        ? notify.taken.map((taken) => taken.reference)
        : mailbox.results.map((mail) => mail.message_id);
    expect(arrived.filter((message) => ids.includes(message)).toSorted()).toEqual(ids);
  },
);
