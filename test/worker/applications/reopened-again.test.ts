// Reopened for some questions after something else was typed and not sent: what is sent is what was asked for, and what was typed is kept.
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../sdk/form/types.ts';
import { aPdf } from '../../files.ts';
import { aForm, rightAnswers } from '../a-form.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { entry, planPage, send, statusOf } from '../uploads/together.ts';
import { aFormOfItsOwn } from '../versions.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

type Applicant = Awaited<ReturnType<World['anApplicant']>>;

/** A save over what is stored now. */
async function change(me: Applicant, page: string, answers: Answers) {
  const { etag } = await me.show();
  return me.save(page, answers, { ifMatch: etag ?? '' });
}

const ask = (world: World, me: Applicant, question: string) =>
  world.reopen(me.id, [question], new Date(world.source.now().getTime() + day).toISOString());

const read = async (world: World, me: Applicant) => (await world.asStaff('GET', `/applications/${me.id}`)).body.answers;

/** An application with another name that was asked for, typed and not sent in time; then reopened for what is to change. */
async function reopened() {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  world.pass(11 * day);
  await ask(world, me, 'name');
  expect((await change(me, 'about-you', { name: 'Typed too late' })).status).toBe(200);
  world.pass(day + 2 * minute);
  await world.tick();
  expect((await me.show()).body.answers['name']).toBe('Typed too late');
  await ask(world, me, 'change');
  return { world, me };
}

describe('an application that is reopened again', () => {
  it('sends what it is asked for now, and not what was too late before', async () => {
    const { world, me } = await reopened();
    expect((await me.show()).body.answers['name']).toBe('Siân Ŵyn-Jones');
    expect((await change(me, 'your-change', { ...rightAnswers['your-change'], change: 'Asked for' })).status).toBe(200);
    expect((await me.submitAgain()).status).toBe(200);
    expect(await read(world, me)).toMatchObject({ name: 'Siân Ŵyn-Jones', change: 'Asked for' });
    expect((await me.history()).at(-1)).toMatchObject({ move: 'submit', questions: ['change'] });
  });

  it('takes a page with the answers that were sent, and no other to what is not asked', async () => {
    const { me } = await reopened();
    const sent = rightAnswers['about-you']!;
    expect((await change(me, 'about-you', { ...sent })).status).toBe(200);
    const other = await change(me, 'about-you', { ...sent, name: 'Typed too late' });
    expect([other.status, other.body.code]).toEqual([409, 'question-not-asked']);
  });

  it('keeps what was typed before, through saving and sending, until that is asked for', async () => {
    const { world, me } = await reopened();
    const saved = await change(me, 'your-change', { ...rightAnswers['your-change'], change: 'Asked for' });
    expect(saved.body.answers['name']).toBe('Siân Ŵyn-Jones');
    expect((await me.copy()).body.pages[0]?.rows[0]?.answer).toEqual(['Typed too late']);
    await me.submitAgain();
    expect((await me.show()).body).toMatchObject({
      state: 'submitted',
      unsent: true,
      answers: { name: 'Typed too late', change: 'Asked for' },
    });
    await ask(world, me, 'name');
    expect((await me.show()).body.answers['name']).toBe('Typed too late');
    expect((await me.submitAgain()).status).toBe(200);
    expect((await read(world, me))['name']).toBe('Typed too late');
    expect((await me.show()).body.unsent).toBe(false);
  });

  it('shows on our own pages what would be sent', async () => {
    const { world, me } = await reopened();
    const visitor = aVisitor(world);
    visitor.jar.set(me.id, me.token);
    const check = await visitor.get(`/apply/${me.id}/check`);
    expect(check.html).toContain('Siân Ŵyn-Jones');
    expect(check.html).not.toContain('Typed too late');
    expect((await visitor.get(`/apply/${me.id}/copy`)).html).toContain('Typed too late');
    const sent = await visitor.post(`/apply/${me.id}/check`, { _version: versionIn(check.html) });
    expect(sent.location).toBe(`/apply/${me.id}/sent`);
    expect((await read(world, me))['name']).toBe('Siân Ŵyn-Jones');
  });
});

it('an edit that was not complete when the round closed keeps nothing else from being sent', async () => {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  const edited = await change(me, 'place', { nation: 'wales', organisation: { name: 'Us' } });
  expect(edited.body.unsent).toBe(true);
  world.pass(11 * day);
  await ask(world, me, 'name');
  expect((await me.check()).body.items).toEqual([]);
  await change(me, 'about-you', { name: 'Asked for', email: 'sian@example.org' });
  expect((await me.submitAgain()).status).toBe(200);
  expect(await read(world, me)).toMatchObject({ name: 'Asked for', nation: 'england' });
  expect((await me.show()).body).toMatchObject({ unsent: true, answers: { nation: 'wales' } });
});

it('a file of what was typed too late stays with it, and is not sent', async () => {
  const form = aFormOfItsOwn({ ...aForm, pages: [...aForm.pages, planPage] });
  const world = await aProgramme().withForm(form).withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.save('plan', {});
  await me.submit();
  world.pass(11 * day);
  await ask(world, me, 'plan');
  const { body: file } = await send(world, me, aPdf('late'), { question: 'plan' });
  expect((await change(me, 'plan', { plan: [entry(file)] })).status).toBe(200);
  world.pass(day + 2 * minute);
  await world.tick();
  await ask(world, me, 'change');
  await change(me, 'your-change', { ...rightAnswers['your-change'], change: 'Asked for' });
  expect((await me.submitAgain()).status).toBe(200);
  expect((await read(world, me))['plan']).toBeUndefined();
  expect([await statusOf(world, me, file), (await me.show()).body.answers['plan']]).toEqual([200, [entry(file)]]);
});
