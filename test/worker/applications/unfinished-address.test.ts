// A page kept unfinished may hold anything where an email address is asked for: then there is nobody to write to, and all else goes on.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../sdk/form/types.ts';
import { contactEmail } from '../../../worker/applications/application.ts';
import { aForm } from '../a-form.ts';
import { aVisitor } from '../pages/visitor.ts';
import { aJointWorld, holding, together } from '../sections/together.ts';
import { aProgramme, day } from '../world.ts';

const origin = 'http://localhost:8787';

describe('an email address that is no text', () => {
  it.each<[Answer]>([[5], [true], [['a@example.org']], [[{ name: 'x' }]], [{ name: 'x' }]])(
    'such as %j is nobody to write to, and keeps nothing else from being done',
    async (email) => {
      const world = await aJointWorld();
      const { me, lead, others } = await together(world);
      const [one] = others;
      expect((await me.save('about-you', { name: 'Siân', email }, { unfinished: true })).status).toBe(200);

      const visitor = aVisitor(world);
      visitor.jar.set(me.id, me.token);
      for (const page of ['about-you', 'check', 'save-for-later'])
        expect((await visitor.get(`/apply/${me.id}/${page}`)).status).toBe(200);
      const asked = await world.request(`/return/to/${me.id}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect([asked.status, asked.headers.get('location')]).toEqual([303, `/return/to/${me.id}/sent`]);
      expect((await me.submit()).status).toBe(422);

      expect((await lead.handOver(one!.id)).status).toBe(200);
      const before = await holding(world, { id: one!.id, token: me.token }).show();
      expect(before.body.answers['people']).toBe('Siân, lead');
    },
  );
});

it('an address that is half typed spends no reminder: the whole one gets it', async () => {
  const world = await aProgramme().withOpenRound().begin();
  const me = await world.anApplicant();
  const email = `${me.id}@example.org`;
  await me.save('about-you', { name: 'Siân', email });
  await me.save('about-you', { name: 'Siân', email: 'sian@' }, { unfinished: true });
  await me.save('place', { nation: 'england', organisation: { name: 'Us' } });
  world.pass(7.5 * day);
  await world.tick();
  const reminders = async () =>
    (await world.events(me.id)).filter(({ type }) => type === 'application.closing-soon').length;
  expect(await reminders()).toBe(0);
  await me.save('about-you', { name: 'Siân', email });
  world.pass(day);
  await world.tick();
  expect([await reminders(), (await world.mail(email)).map(({ kind }) => kind)]).toEqual([1, ['application-reminder']]);
});

it('a half-typed address is nobody to write to, and the next question’s is somebody else’s', () => {
  const [page, ...pages] = aForm.pages;
  const sponsor = { id: 'sponsor', type: 'email', label: { en: 'Sponsor', cy: 'Noddwr' } } as const;
  const form = { ...aForm, pages: [{ ...page!, questions: [...page!.questions, sponsor] }, ...pages] };
  const answers = { name: 'Siân', sponsor: 'sponsor@example.org' };
  expect(contactEmail(form, { ...answers, email: 'sian@' })).toBeUndefined();
  expect(contactEmail(form, { ...answers, email: ' sian@example.org ' })).toBe('sian@example.org');
  expect(contactEmail(form, answers)).toBe('sponsor@example.org');
});
