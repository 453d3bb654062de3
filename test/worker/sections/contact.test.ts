// Handing over where each organisation is asked for its own address, and the team for somebody else's.
import { expect, it } from 'vitest';
import type { Application, Section } from '../../../sdk/types.ts';
import { aFormOfItsOwn } from '../versions.ts';
import { aProgramme } from '../world.ts';
import { jointForm, leadAnswers, part, together } from './together.ts';

it('handing over leaves a sponsor’s address, which the team gave, as it is', async () => {
  const email = { id: 'own-email', type: 'email', label: { en: 'Your email', cy: 'Eich e-bost' } } as const;
  const pages = jointForm.pages.map((page) =>
    page.id === 'your-part' ? { ...page, questions: [...page.questions, email] } : page,
  );
  const own = pages.filter((page) => page.for === 'organisation');
  const form = aFormOfItsOwn({ ...jointForm, pages: [...own, ...pages.filter((page) => !own.includes(page))] });
  const world = await aProgramme().withForm(form).withOpenRound().begin();
  const sponsored = { ...leadAnswers['about-you'], email: 'sponsor@example.org' };
  const { me, lead, others } = await together(world, 1, {
    ...leadAnswers,
    'about-you': sponsored,
    'your-part': { ...leadAnswers['your-part'], 'own-email': 'lead@example.org' },
  });
  const one = others[0]!;
  await one.save('your-part', { ...part, 'own-email': 'one@example.org' });
  expect((await lead.handOver(one.id)).status).toBe(200);
  const { body } = await world.call<Application>('GET', `/v1/applications/${me.id}`, undefined, {
    authorization: `Bearer ${one.token}`,
  });
  expect(body.answers).toMatchObject({ email: 'sponsor@example.org', 'own-email': 'one@example.org' });
  const { body: section } = await world.call<Section>('GET', `/v1/sections/${one.id}`, undefined, {
    authorization: `Bearer ${me.token}`,
  });
  expect(section.answers['own-email']).toBe('lead@example.org');
});
