// The life of an application as a model: whatever is done to it, in whatever order and at whatever time, it does as the
// model does, and the counters and the log agree with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProgramme, minute, type World } from '../world.ts';

type Step =
  | { do: 'save'; page: keyof typeof pages; stale: boolean }
  | { do: 'submit' }
  | { do: 'again' }
  | { do: 'pass'; minutes: number };

const pages = {
  'about-you': { name: 'Ngũgĩ' },
  place: { nation: 'england', organisation: { name: 'Us' } },
  'your-change': { agreement: true },
} as const;
const names = Object.keys(pages) as (keyof typeof pages)[];

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('save' as const), page: fc.constantFrom(...names), stale: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('submit' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 6 }) }) },
  ),
  { minLength: 3, maxLength: 14 },
);

/** The last minute in which drafts are taken. */
const lastMinute = 10;

async function live(world: World, plan: readonly Step[]): Promise<void> {
  const me = await world.anApplicant();
  const model = { state: 'draft', saved: new Set<string>(), version: 1, minutes: 0, reference: null as string | null };
  let last: { page: keyof typeof pages; version: number } | null = null;

  /** What a save must answer. Two versions back is stale in every case; the model tells nothing of repeats. */
  const save = async (page: keyof typeof pages, version: number) => {
    const { status, etag } = await me.save(page, { ...pages[page] }, { ifMatch: `"${version}"` });
    const repeat = version === model.version - 1 && model.saved.has(page);
    if (repeat && !(model.state === 'submitted' && model.minutes > lastMinute))
      return expect([status, etag]).toEqual([200, `"${model.version}"`]);
    // After submission it can be changed as before, until the round closes.
    if (model.minutes > lastMinute) return expect(status).toBe(409);
    if (version !== model.version) return expect(status).toBe(412);
    expect(status).toBe(200);
    model.saved.add(page);
    last = { page, version: model.version++ };
    expect(etag).toBe(`"${model.version}"`);
  };

  for (const step of plan) {
    if (step.do === 'pass') {
      world.pass(step.minutes * minute);
      model.minutes += step.minutes;
    } else if (step.do === 'save') await save(step.page, step.stale ? Math.max(0, model.version - 2) : model.version);
    else if (step.do === 'again')
      await (last && save((last as { page: keyof typeof pages }).page, (last as { version: number }).version));
    else {
      const { status, body } = await me.submit();
      if (model.state === 'submitted') expect([status, body.reference]).toEqual([200, model.reference]);
      else if (model.minutes > lastMinute) expect(status).toBe(409);
      else if (model.saved.size < names.length) expect(status).toBe(422);
      else {
        expect(status).toBe(200);
        Object.assign(model, { state: 'submitted', reference: body.reference, version: model.version + 1 });
      }
    }
  }
  const { body } = await me.show();
  expect([body.state, body.reference, new Set(body.pagesSaved)]).toEqual([model.state, model.reference, model.saved]);
  expect([await world.counter('draft'), await world.counter('submitted')]).toEqual(
    model.state === 'draft' ? [1, 0] : [0, 1],
  );
  expect(await world.events(me.id)).toHaveLength(model.state === 'draft' ? 1 : 2);
}

describe('an application', () => {
  it('does as the model of its life does', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        // Half a minute before the tenth minute: with its grace it takes drafts in minute 10 and not in minute 11.
        await live(
          await aProgramme()
            .withOpenRound(lastMinute * minute - minute / 2)
            .begin(),
          plan,
        );
      }),
      { numRuns: 25 },
    );
  });
});
