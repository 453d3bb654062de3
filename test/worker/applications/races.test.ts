// What happens to one application at one moment from several sides: one of them happens, and both sides hear of that one.
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aJointWorld, holding, joining, leading } from '../sections/together.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const times = 4;
const begin = () => aProgramme().withOpenRound().begin();
const repeat = <T>(count: number, call: () => Promise<T>) => Promise.all(Array.from({ length: count }, call));

let people = 0;
/** An offer that ends in a day, with what was done and said since. */
async function offered(world: World) {
  const email = `race-${++people}@example.org`;
  const me = await world.anApplicant();
  await me.answerAll({ ...rightAnswers, 'about-you': { ...rightAnswers['about-you']!, email } });
  const { body } = await me.submit();
  await world.decide(me.id, 'offer', new Date(world.source.now().getTime() + day).toISOString());
  const before = (await world.events(me.id)).length;
  const kinds = async (to: string) =>
    (await world.mail(to))
      .filter(({ subject, text }) => (subject + text).includes(body.reference))
      .map(({ kind }) => kind)
      .filter((kind) => !['application-confirmation', 'application-offered', 'application-notice'].includes(kind));
  return {
    ...me,
    /** The state that it is in now, after holding everything that tells of it to that state. */
    async outcome() {
      await world.tick();
      const { state } = (await me.show()).body;
      const events = (await world.events(me.id)).slice(before);
      expect(events.map(({ type }) => type)).toEqual([`application.${state}`]);
      expect((await me.history()).slice(2).map((entry) => entry.state)).toEqual([state]);
      expect([await kinds(email), await kinds(world.round.contact)]).toEqual([
        [`application-${state}`],
        [`application-${state}-notice`],
      ]);
      return state;
    },
  };
}

describe('an offer', () => {
  it('that 64 accept at once is one move, one event and one letter to each side', async () => {
    const world = await begin();
    const me = await offered(world);
    const all = await repeat(64, () => me.answerOffer('accept'));
    expect(new Set(all.map(({ status, body }) => `${status} ${body.state}`))).toEqual(new Set(['200 accepted']));
    expect(await me.outcome()).toBe('accepted');
    expect([await world.counter('offered'), await world.counter('accepted')]).toEqual([0, 1]);
  });

  it('that is accepted and withdrawn from at once is one of the two', async () => {
    const world = await begin();
    for (let time = 0; time < times; time++) {
      const me = await offered(world);
      const calls = [() => repeat(8, () => me.answerOffer('accept')), () => repeat(8, () => me.withdraw())];
      const answers = (await Promise.all((time % 2 ? calls.toReversed() : calls).map((call) => call()))).flat();
      const state = await me.outcome();
      expect(['accepted', 'withdrawn']).toContain(state);
      for (const { status, body } of answers)
        expect(status === 200 ? body.state : body.code).toBe(status === 200 ? state : 'move-not-allowed');
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
    }
    expect((await world.counter('accepted')) + (await world.counter('withdrawn'))).toBe(times);
    expect(await world.counter('offered')).toBe(0);
  });

  // The applicant has a minute of grace; from its end on the deadline decides. Around that moment each is asked at once.
  it.each([
    ['in the last moment of the grace is accepted', minute - 1, 'accepted'],
    ['in the moment that the grace ends lapses', minute, 'lapsed'],
  ] as const)('that is accepted and ended by the tick %s', async (_, after, expected) => {
    const world = await begin();
    for (let time = 0; time < times; time++) {
      const me = await offered(world);
      world.pass(day + after);
      const [answers] = await Promise.all([
        repeat(8, () => me.answerOffer('accept')),
        world.tick(),
        world.tick(),
        world.tick(),
      ]);
      expect(await me.outcome()).toBe(expected);
      const said = new Set(answers.map(({ status, body }) => (status === 200 ? body.state : body.code)));
      if (expected === 'accepted') expect(said).toEqual(new Set(['accepted']));
      else for (const code of said) expect(['deadline-passed', 'move-not-allowed']).toContain(code);
    }
    expect([await world.counter('offered'), await world.counter(expected)]).toEqual([0, times]);
  });
});

describe('an organisation', () => {
  it('that joins while the lead removes it has been removed, whatever came first, and holds nothing', async () => {
    const world = await aJointWorld();
    for (let time = 0; time < times; time++) {
      const lead = leading(world, await world.anApplicant());
      const { body } = await lead.add(`Partner ${time}`, `race-${time}@example.org`);
      const join = () => repeat(8, () => joining(world, body.code!, { address: `192.0.2.${time}` }));
      const remove = () => repeat(8, () => lead.remove(body.id));
      // Which of the two is asked first changes with each time.
      const first = time % 2 ? remove() : null;
      const [joins, removals] = await Promise.all([join(), first ?? remove()]);
      expect(new Set(removals.map(({ status }) => status))).toEqual(new Set([200]));
      const won = joins.filter(({ status }) => status === 201);
      expect(won.length).toBeLessThanOrEqual(1);
      for (const { body: joined } of won)
        expect((await holding(world, { id: body.id, token: joined.token }).show()).status).toBe(401);
      const events = (await world.events(body.id)).map(({ type }) => type);
      expect(events).toEqual(['section.invited', ...won.map(() => 'section.joined'), 'section.removed']);
      expect((await lead.list()).body.items).toEqual([]);
    }
  });

  it('is removed once when the lead asks 64 times at once', async () => {
    const world = await aJointWorld();
    const lead = leading(world, await world.anApplicant());
    const { body } = await lead.add();
    const all = await repeat(64, () => lead.remove(body.id));
    expect(new Set(all.map(({ status, body: { state } }) => `${status} ${state}`))).toEqual(new Set(['200 removed']));
    expect((await world.events(body.id)).map(({ type }) => type)).toEqual(['section.invited', 'section.removed']);
  });
});
