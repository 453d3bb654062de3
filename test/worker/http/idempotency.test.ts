// What makes a request the same again: who calls, the key, and what is asked for, however its members are ordered.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../worker/crypto/canonical-json.ts';
import { keyedHash, sha256 } from '../../../worker/crypto/digest.ts';
import { settingsOf } from '../../../worker/env.ts';
import { rightAnswers } from '../a-form.ts';
import { aJointWorld, leading } from '../sections/together.ts';
import { aProgramme } from '../world.ts';

describe('an Idempotency-Key', () => {
  it('answers the same request again when the members of its answers come in another order', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const key = crypto.randomUUID();
    const answers = Object.entries(rightAnswers['about-you']!);
    expect(answers.length).toBeGreaterThan(1);
    const create = (members: typeof answers) =>
      world.call<{ token: string }>(
        'POST',
        '/v1/applications',
        { round: world.round.id, answers: Object.fromEntries(members) },
        { 'idempotency-key': key },
      );
    const first = await create(answers);
    expect(first.status).toBe(201);
    const again = await create(answers.toReversed());
    expect([again.status, again.body.token]).toEqual([201, first.body.token]);
    expect((await create(answers.slice(1))).status).toBe(422);
  });

  it('keeps of a request with an address nothing that confirms it to who guesses it', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const key = crypto.randomUUID();
    const body = { programme: world.round.slug, email: 'guessed@example.org' };
    await world.call('POST', '/v1/links', body, { 'idempotency-key': key });
    const input = canonicalJson({ params: undefined, query: undefined, body, version: null, form: undefined });
    const guess = await sha256(input);
    const { results } = await env.DB.prepare('SELECT request FROM idempotency').all<{ request: string }>();
    const kept = results.map(({ request }) => request);
    expect(kept).toContain(await keyedHash(settingsOf(env as never).hashKey, input));
    expect(kept).not.toContain(guess);
  });

  it('is each applicant’s own', async () => {
    const world = await aJointWorld();
    const key = crypto.randomUUID();
    const invited = [];
    for (const lead of [await world.anApplicant(), await world.anApplicant()]) {
      const { add } = leading(world, lead);
      const email = `invited-${crypto.randomUUID()}@example.org`;
      const { status, body } = await add('Fell Carers', email, key);
      expect(status).toBe(201);
      expect((await add('Fell Carers', email, key)).body.id).toBe(body.id);
      expect((await add('Other Carers', email, key)).body.code).toBe('idempotency-key-reused');
      invited.push(body.id);
    }
    expect(new Set(invited).size).toBe(2);
  });
});
