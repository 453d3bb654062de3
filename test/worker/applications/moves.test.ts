// What follows a submission, through the app: decisions, offers, leaving, deadlines; each once, whoever asks how often.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Move, move, type Mover, type State, states } from '../../../worker/applications/state.ts';
import { rightAnswers } from '../a-form.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const worlds: World[] = [];
async function open() {
  const world = await aProgramme().withOpenRound().begin();
  worlds.push(world);
  return world;
}

// What one test leaves to be sent must not be taken on in the middle of another.
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.settled()));
});

const after = (world: World, milliseconds: number) =>
  new Date(world.source.now().getTime() + milliseconds).toISOString();

async function submitted(world: World) {
  const me = await (await world.anApplicant()).answerAll();
  const { body } = await me.submit();
  return { ...me, reference: body.reference };
}

async function offered(world: World, days = 7) {
  const me = await submitted(world);
  const answerBy = after(world, days * day);
  expect((await world.decide(me.id, 'offer', answerBy)).status).toBe(200);
  return { ...me, answerBy };
}

describe('an offer', () => {
  it('tells the applicant until when it can be answered', async () => {
    const world = await open();
    const me = await offered(world);
    expect((await me.show()).body).toMatchObject({ state: 'offered', dueAt: me.answerBy, editable: false });
    const mail = (await world.mail('sian@example.org')).find(({ kind }) => kind === 'application-offered');
    expect(mail?.subject).toBe(`You have been offered a place: ${me.reference}`);
    expect(mail?.text).toContain('midday on 22 January 2027');
    expect(mail?.text).toContain(`/return/to/${me.id}`);
  });

  it.each([
    ['accept', undefined, 'accepted'],
    ['turn-down', 'no-capacity', 'turned-down'],
    ['defer', undefined, 'deferred'],
  ] as const)('can be answered with %s', async (answer, reason, state) => {
    const world = await open();
    const me = await offered(world);
    const { status, body } = await me.answerOffer(answer, reason);
    expect([status, body.state, body.dueAt]).toEqual([200, state, null]);
    expect(await me.history()).toMatchObject([
      { move: 'submit', actor: 'applicant', state: 'submitted' },
      { move: 'offer', actor: 'staff', state: 'offered', dueAt: me.answerBy },
      { move: answer, actor: 'applicant', state, reason: reason ?? null },
    ]);
    expect([await world.counter('offered'), await world.counter(state)]).toEqual([0, 1]);
    expect((await world.events(me.id)).at(-1)).toMatchObject({ type: `application.${state}`, actor: 'applicant' });
  });

  it('is accepted once when 64 accept at once', async () => {
    const world = await open();
    const me = await offered(world);
    const all = await Promise.all(Array.from({ length: 64 }, () => me.answerOffer('accept')));
    expect(new Set(all.map(({ status, body }) => `${status} ${body.state}`))).toEqual(new Set(['200 accepted']));
    expect([await world.counter('offered'), await world.counter('accepted')]).toEqual([0, 1]);
    const accepted = (await world.events(me.id)).filter(({ type }) => type === 'application.accepted');
    expect(accepted).toHaveLength(1);
    const mail = (await world.mail()).filter(({ subject }) => subject.includes(me.reference));
    expect(mail.filter(({ kind }) => kind === 'application-accepted')).toHaveLength(1);
    expect(await me.history()).toHaveLength(3);
  });

  it('gets one answer when different ones race', async () => {
    const world = await open();
    const me = await offered(world);
    const answers = [['accept'], ['turn-down', 'other'], ['defer']] as const;
    const all = await Promise.all(answers.map(([answer, reason]) => me.answerOffer(answer, reason)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(all.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
      Array(2).fill('move-not-allowed'),
    );
  });

  it('asks for a reason to be turned down, and for none to be accepted', async () => {
    const me = await offered(await open());
    for (const [answer, reason] of [['turn-down'], ['accept', 'other']] as const) {
      const { status, body } = await me.answerOffer(answer, reason);
      expect([status, body.code]).toEqual([422, 'invalid-body']);
    }
  });

  it('lapses once when its deadline and the grace have passed, however many ticks run', async () => {
    const world = await open();
    const me = await offered(world, 1);
    world.pass(day + minute / 2);
    await world.tick();
    expect((await me.show()).body.state).toBe('offered');
    world.pass(minute);
    expect((await me.answerOffer('accept')).body.code).toBe('deadline-passed');
    await Promise.all([world.tick(), world.tick(), world.tick()]);
    await world.tick();
    expect((await me.show()).body).toMatchObject({ state: 'lapsed', dueAt: null });
    expect((await world.events(me.id)).filter(({ type }) => type === 'application.lapsed')).toMatchObject([
      { actor: 'system' },
    ]);
    expect([await world.counter('offered'), await world.counter('lapsed')]).toEqual([0, 1]);
    const mail = (await world.mail('sian@example.org')).filter(({ subject }) => subject.includes(me.reference));
    expect(mail.filter(({ kind }) => kind === 'application-lapsed')).toHaveLength(1);
    expect((await me.answerOffer('accept')).body.code).toBe('move-not-allowed');
  });
});

describe('a decision', () => {
  it('needs a deadline in the future for an offer, and none for anything else', async () => {
    const world = await open();
    const me = await submitted(world);
    const asked = [
      await world.decide(me.id, 'offer'),
      await world.decide(me.id, 'waitlist', after(world, day)),
      await world.decide(me.id, 'offer', after(world, -minute)),
    ];
    expect(asked.map(({ body }) => body.code)).toEqual(['invalid-body', 'invalid-body', 'deadline-in-past']);
    expect((await me.show()).body.state).toBe('submitted');
  });

  it('is made once when two organisers make it at once', async () => {
    const world = await open();
    const me = await submitted(world);
    const all = await Promise.all(Array.from({ length: 8 }, () => world.decide(me.id, 'decline')));
    expect(new Set(all.map(({ status, body }) => `${status} ${body.state}`))).toEqual(new Set(['200 declined']));
    expect([await world.counter('submitted'), await world.counter('declined')]).toEqual([0, 1]);
  });

  it('cannot be made on a draft, nor undone', async () => {
    const world = await open();
    const draft = await world.anApplicant();
    expect((await world.decide(draft.id, 'decline')).body.code).toBe('move-not-allowed');
    const me = await submitted(world);
    await world.decide(me.id, 'decline');
    expect((await world.decide(me.id, 'waitlist')).body.code).toBe('move-not-allowed');
  });

  it('can offer a place to a team that waits', async () => {
    const world = await open();
    const me = await submitted(world);
    await world.decide(me.id, 'waitlist');
    expect((await me.show()).body).toMatchObject({ state: 'waitlisted', editable: false });
    expect((await world.decide(me.id, 'offer', after(world, day))).body).toMatchObject({ state: 'offered' });
  });
});

describe('withdrawing', () => {
  it('happens once, with its reason, in the language that is spoken', async () => {
    const world = await open();
    const me = await submitted(world);
    const all = await Promise.all(Array.from({ length: 16 }, () => me.withdraw('team-changed', { locale: 'cy' })));
    expect(new Set(all.map(({ status, body }) => `${status} ${body.state}`))).toEqual(new Set(['200 withdrawn']));
    expect((await me.history()).at(-1)).toMatchObject({ move: 'withdraw', reason: 'team-changed' });
    const mail = (await world.mail('sian@example.org')).filter(({ kind }) => kind === 'application-withdrawn');
    expect(mail.map(({ subject }) => subject)).toContain(`Rydych wedi tynnu eich cais ${me.reference} yn ôl`);
    expect((await world.decide(me.id, 'offer', after(world, day))).body.code).toBe('move-not-allowed');
  });

  it('is refused once it has happened for another reason', async () => {
    const me = await submitted(await open());
    await me.withdraw('team-changed');
    const [again, other] = [await me.withdraw('team-changed'), await me.withdraw('no-capacity')];
    expect([again.status, again.body.state]).toEqual([200, 'withdrawn']);
    expect([other.status, other.body.code]).toEqual([409, 'move-not-allowed']);
    expect((await me.history()).at(-1)).toMatchObject({ move: 'withdraw', reason: 'team-changed' });
  });

  it('is not for drafts', async () => {
    const me = await (await open()).anApplicant();
    expect((await me.withdraw()).body.code).toBe('move-not-allowed');
  });
});

type Call = { made: Move | 'tick' | 'pass' };
const calls = fc.array(
  fc.record({
    made: fc.constantFrom<Call['made']>(
      ...(['submit', 'withdraw', 'offer', 'waitlist', 'decline', 'reopen', 'accept', 'turn-down', 'defer'] as const),
      ...(['offer', 'tick', 'pass'] as const),
    ),
  }),
  { minLength: 2, maxLength: 12 },
);

describe('any sequence of calls', () => {
  it('does as the table of moves says, and the counters and the history agree', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (plan) => {
        const world = await aProgramme()
          .withOpenRound(20 * day)
          .begin();
        const me = await (await world.anApplicant()).answerAll(rightAnswers);
        let state: State = 'draft';
        let due = 0;
        let moved = 0;
        const now = () => world.source.now().getTime();
        const expectMove = (made: Move, by: Mover) => {
          const next = move(state, made, by);
          const isOver = due > 0 && due <= now();
          if (!('to' in next) || isOver) return;
          [state, moved, due] = [next.to, moved + 1, made === 'offer' || made === 'reopen' ? now() + day : 0];
        };
        for (const { made } of plan) {
          const soon = after(world, day);
          if (made === 'pass') world.pass(day / 2 + 2 * minute);
          else if (made === 'tick') {
            await world.tick();
            const next = move(state, 'lapse', 'system');
            if ('to' in next && due > 0 && due + minute <= now()) [state, moved, due] = [next.to, moved + 1, 0];
          } else if (made === 'submit') {
            await me.submit();
            expectMove(made, 'applicant');
          } else if (made === 'withdraw') {
            await me.withdraw();
            expectMove(made, 'applicant');
          } else if (made === 'reopen') {
            await world.reopen(me.id, ['name'], soon);
            expectMove(made, 'staff');
          } else if (made === 'accept' || made === 'turn-down' || made === 'defer') {
            await me.answerOffer(made, made === 'turn-down' ? 'other' : undefined);
            expectMove(made, 'applicant');
          } else {
            await world.decide(me.id, made, made === 'offer' ? soon : undefined);
            expectMove(made, 'staff');
          }
          expect((await me.show()).body.state).toBe(state);
        }
        const counters = await Promise.all(states.map((each) => world.counter(each)));
        expect(counters).toEqual(states.map((each) => (each === state ? 1 : 0)));
        expect(await me.history()).toHaveLength(moved);
        await world.settled();
      }),
      { numRuns: 12 },
    );
  });
});
