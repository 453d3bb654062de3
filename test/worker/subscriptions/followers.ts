// People who follow a programme, the messages that they get, and the rounds that these tell of.
import { env } from 'cloudflare:workers';
import { commit } from '../../../worker/db/commit.ts';
import { statement } from '../../../worker/db/statement.ts';
import { systemSource } from '../../../worker/env.ts';
import { insertRound } from '../../../worker/programmes/round-store.ts';
import { day, type World } from '../world.ts';

export interface Follows {
  code?: string;
  follows: { kind: string; slug: string; name: { en: string } }[];
}

/** The path of the link in a message to confirm, or to stop. */
export const pathIn = (text: string): string => /http:\/\/localhost:8787(\S*\/tell-me\/\S+)/.exec(text)?.[1] ?? 'none';
export const tokenIn = (text: string): string => /tell-me\/([\w-]+)/.exec(text)?.[1] ?? 'none';

/** Asks over HTTP, with an `Idempotency-Key` of its own. */
export const ask = (world: World, body: object, key: string = crypto.randomUUID()) =>
  world.call('POST', '/v1/subscriptions', body, { 'idempotency-key': key });
export const confirm = (world: World, token: string) =>
  world.call<Follows>('POST', '/v1/subscriptions/confirmation', { token });
export const stop = (world: World, token: string, more: object = {}) =>
  world.call<Follows>('POST', '/v1/subscriptions/stop', { token, ...more });

let people = 0;

/** An address that has asked for the world's programme, or for what `wanted` says, and has not confirmed it. */
export async function anAsker(world: World, wanted: object = {}) {
  // Storage is one for all tests of a file, so each has an address of its own.
  const asked = { programme: world.round.slug, email: `reader-${++people}@example.org`, ...wanted };
  const { status } = await ask(world, asked);
  if (status !== 202) throw new Error(`Asking answered ${status}`);
  const { email } = asked;
  const mail = async (kind: string) => (await world.mail(email)).filter((each) => each.kind === kind);
  const [letter] = await mail('subscription-confirm');
  return { email, mail, letter: letter!, token: tokenIn(letter?.text ?? '') };
}

/** One who has confirmed. */
export async function aFollower(world: World, wanted: object = {}) {
  const me = await anAsker(world, wanted);
  const { status } = await confirm(world, me.token);
  if (status !== 200) throw new Error(`Confirming answered ${status}`);
  return me;
}

/** A further round of a programme: created now, opens `opensIn` milliseconds from now for ten days. */
export async function aRoundAhead(world: World, opensIn: number, programmeId = world.round.programmeId) {
  const now = world.source.now().getTime();
  const at = (after: number) => new Date(now + after).toISOString();
  const round = {
    ...world.round,
    id: systemSource.newId('rnd'),
    programmeId,
    name: { en: 'Round 2', cy: 'Rownd 2' },
    opensAt: at(opensIn),
    closesAt: at(opensIn + 10 * day),
    decisionsAt: at(opensIn + 40 * day),
    startsAt: at(opensIn + 60 * day),
    endsAt: at(opensIn + 400 * day),
    createdAt: at(0),
  };
  await commit(env.DB, world.source, { statements: [insertRound(round)], publicContent: true });
  return round;
}

/** A topic that the world's programme is on; its slug. */
export async function aTopic(world: World, programmeId = world.round.programmeId): Promise<string> {
  const slug = `topic-${++people}`;
  const name = JSON.stringify({ en: `Topic ${people}`, cy: `Pwnc ${people}` });
  await commit(env.DB, world.source, {
    statements: [
      statement('INSERT INTO topics (slug, name, summary) VALUES (?, ?, ?)', slug, name, name),
      statement(
        `INSERT INTO programme_topics (programme_id, topic, position)
        SELECT ?1, ?2, (SELECT count(*) FROM programme_topics WHERE programme_id = ?1)`,
        programmeId,
        slug,
      ),
    ],
  });
  return slug;
}

/** What the counter of a programme's followers says. */
export const followers = async (world: World): Promise<number> =>
  (await env.DB.prepare('SELECT value FROM counters WHERE name = ?')
    .bind(`followers:${world.round.programmeId}`)
    .first<number>('value')) ?? 0;
