// What follows a submission is told to both sides: to the applicant in their language, to the organisers unless they did it.
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

let people = 0;

/** A submitted application with an address of its own, and what was written about it to either side. */
async function submitted(world: World, locale: 'en' | 'cy' = 'en') {
  const email = `both-${++people}@example.org`;
  const me = await world.anApplicant({ locale });
  await me.answerAll({ ...rightAnswers, 'about-you': { ...rightAnswers['about-you']!, email } });
  const { body } = await me.submit();
  const { reference } = body;
  const of = async (to: string) =>
    (await world.mail(to)).filter(({ subject, text }) => (subject + text).includes(reference));
  const kinds = async (to: string) => (await of(to)).map(({ kind }) => kind);
  return {
    ...me,
    reference,
    letters: () => of(email),
    told: () => kinds(email),
    organisersTold: () => kinds(world.round.contact),
  };
}
const offered = async (world: World, locale: 'en' | 'cy' = 'en') => {
  const me = await submitted(world, locale);
  await world.decide(me.id, 'offer', new Date(world.source.now().getTime() + day).toISOString());
  return me;
};
const begin = () => aProgramme().withOpenRound().begin();

describe.each(['en', 'cy'] as const)('in %s', (locale) => {
  it.each([
    [
      'turn-down',
      'no-capacity',
      'turned-down',
      { en: 'You have turned down your place', cy: 'Rydych wedi gwrthod eich lle' },
    ],
    [
      'defer',
      undefined,
      'deferred',
      { en: 'Your place is deferred to the next round', cy: 'Mae eich lle wedi’i ohirio tan y rownd nesaf' },
    ],
    ['accept', undefined, 'accepted', { en: 'You have accepted your place', cy: 'Rydych wedi derbyn eich lle' }],
  ] as const)(
    'an applicant who answers an offer with %s is told, and so are the organisers',
    async (answer, reason, state, says) => {
      const world = await begin();
      const me = await offered(world, locale);
      for (let times = 0; times < 2; times++) expect((await me.answerOffer(answer, reason)).status).toBe(200);
      const [letter] = await me.letters();
      expect([letter?.kind, letter?.locale]).toEqual([`application-${state}`, locale]);
      expect(letter?.subject).toBe(`${says[locale]}: ${me.reference}`);
      expect(letter?.text).toContain(world.round.contact);
      expect(await me.organisersTold()).toEqual([`application-${state}-notice`, 'application-notice']);
    },
  );

  it('an applicant who withdraws is told, and so are the organisers', async () => {
    const world = await begin();
    const me = await submitted(world, locale);
    await me.withdraw();
    expect((await me.told())[0]).toBe('application-withdrawn');
    expect((await me.organisersTold())[0]).toBe('application-withdrawn-notice');
  });

  it('an application that is sent again is told to both as that, once', async () => {
    const says = { en: 'You have submitted your application again', cy: 'Rydych wedi cyflwyno eich cais eto' };
    const world = await begin();
    const me = await submitted(world, locale);
    await world.reopen(me.id, ['name'], new Date(world.source.now().getTime() + day).toISOString());
    await world.settled();
    await Promise.all([me.submitAgain(), me.submitAgain()]);
    await me.submit();
    expect(await me.told()).toEqual(['application-resubmitted', 'application-reopened', 'application-confirmation']);
    expect(await me.organisersTold()).toEqual(['application-resubmitted-notice', 'application-notice']);
    const [letter] = await me.letters();
    expect([letter?.locale, letter?.subject]).toEqual([locale, `${says[locale]}: ${me.reference}`]);
    const notice = (await world.mail(world.round.contact)).find(({ text }) => text.includes(me.reference));
    expect(notice?.subject).toBe(`Submitted again: application ${me.reference}`);
    const types = (await world.events(me.id)).map(({ type }) => type);
    expect(types.filter((type) => String(type).endsWith('submitted'))).toEqual([
      'application.submitted',
      'application.resubmitted',
    ]);
  });

  it('what a deadline ends is told to both, once', async () => {
    const world = await begin();
    const late = await offered(world, locale);
    const asked = await submitted(world, locale);
    await world.reopen(asked.id, ['name'], new Date(world.source.now().getTime() + day).toISOString());
    await world.settled();
    world.pass(day + 2 * minute);
    await Promise.all([world.tick(), world.tick()]);
    await world.tick();
    expect([(await late.told())[0], (await late.organisersTold())[0]]).toEqual([
      'application-lapsed',
      'application-lapsed-notice',
    ]);
    expect(await asked.told()).toEqual(['application-returned', 'application-reopened', 'application-confirmation']);
    expect(await asked.organisersTold()).toEqual(['application-returned-notice', 'application-notice']);
  });
});

it('organisers are not told of what they did themselves', async () => {
  const world = await begin();
  const me = await offered(world);
  await world.decide(me.id, 'defer');
  expect((await me.told())[0]).toBe('application-deferred');
  expect(await me.organisersTold()).toEqual(['application-notice']);
});
