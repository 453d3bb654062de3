// Handing over: what the lead before said of itself goes with it, wherever the form asks for that.
import { describe, expect, it } from 'vitest';
import type { Application, Section } from '../../../sdk/types.ts';
import type { Question } from '../../../sdk/form/types.ts';
import { aFormOfItsOwn } from '../versions.ts';
import { aProgramme, minute } from '../world.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { aPdf } from '../../files.ts';
import { entry, formWithFiles, rowsOf, send } from '../uploads/together.ts';
import { holding, jointForm, leadAnswers, leading, part, together } from './together.ts';

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

describe('what the lead before said of itself', () => {
  const english = (text: string) => ({ en: text, cy: text });
  const ofTheLead: Question[] = [
    { id: 'telephone', type: 'telephone', label: english('Telephone') },
    { id: 'job-title', type: 'short-text', label: english('Job title'), required: false },
    { id: 'letter', type: 'upload', label: english('Letter'), required: false },
  ];
  const pages = formWithFiles.pages.map((page) =>
    page.id === 'about-you' ? { ...page, questions: [...page.questions, ...ofTheLead] } : page,
  );
  const own = { name: 'Siân', email: 'sian@example.org', telephone: '020 7946 0000', 'job-title': 'Sister' };

  /** A lead with everything filled in, who has handed over. */
  async function handedOver() {
    const form = aFormOfItsOwn({ ...formWithFiles, pages });
    const world = await aProgramme().withForm(form).withOpenRound().begin();
    const { me, lead, others } = await together(world, 1, { ...leadAnswers, 'about-you': own });
    const { body: letter } = await send(world, me, aPdf('letter'), { question: 'letter' });
    const { body: plan } = await send(world, me, aPdf('plan'), { question: 'plan' });
    await me.save('about-you', { ...own, letter: [entry(letter)] });
    await me.save('plan', { plan: [entry(plan)] });
    const one = others[0]!;
    await one.save('your-part', part);
    const invited = (await lead.list()).body.items[0]!.email;
    expect((await lead.handOver(one.id)).status).toBe(200);
    const next = leading(world, { id: me.id, token: one.token });
    return { world, me, next, invited, before: holding(world, { id: one.id, token: me.token }), plan };
  }

  it('goes with it, and is asked again of who leads now', async () => {
    const { world, me, next, invited, before, plan } = await handedOver();
    const { body } = await next.show();
    expect(body.answers).toEqual({
      ...leadAnswers['place'],
      organisation: expect.anything(),
      ...leadAnswers['your-change'],
      ...part,
      plan: [entry(plan)],
      email: invited,
    });
    expect((await before.show()).body.answers).toEqual(leadAnswers['your-part']);
    expect((await next.check()).map(({ question, code }) => [question, code])).toEqual([
      ['name', 'required'],
      ['telephone', 'required'],
    ]);
    expect((await before.consent()).status).toBe(200);
    const refused = await next.submit();
    expect([refused.status, refused.body.code]).toEqual([422, 'answers-invalid']);
    await next.save('about-you', { name: 'Ngũgĩ', email: invited, telephone: '020 7946 0001' });
    expect((await next.submit()).status).toBe(200);
    world.pass(2 * 60 * minute);
    await world.tick();
    expect((await rowsOf(me.id)).map(({ id }) => id)).toEqual([plan.file]);
  });

  it('is named on our own page too', async () => {
    const { world, me, next } = await handedOver();
    const visitor = aVisitor(world);
    visitor.jar.set(me.id, next.token);
    const { html } = await visitor.get(`/apply/${me.id}/about-you`);
    for (const gone of ['Siân', '7946', 'Sister']) expect(html).not.toContain(gone);
    const { html: check } = await visitor.get(`/apply/${me.id}/check`);
    const { status, html: again } = await visitor.post(`/apply/${me.id}/check`, { _version: versionIn(check) });
    expect(status).toBe(422);
    expect(again).toMatch(/class="as-problems"[^]*data-page="about-you" data-question="name"[^]*<\/ul>/);
  });

  it('is gone also when its organisation is removed by who leads now', async () => {
    const { next, before } = await handedOver();
    expect((await next.remove(before.id)).status).toBe(200);
    expect((await next.submit()).body.issues).toMatchObject([{ question: 'name' }, { question: 'telephone' }]);
  });
});
