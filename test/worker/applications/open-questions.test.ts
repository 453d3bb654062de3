// Which questions of a reopened application are open: its answers say so by the rule and the clock that a save is held to.
import { expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aProgramme, day, minute } from '../world.ts';

/** An application that was submitted, and reopened for its name so many days later. */
async function reopenedOn(days: number) {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  world.pass(days * day);
  await world.reopen(me.id, ['name'], new Date(world.source.now().getTime() + 12 * day).toISOString());
  const save = async (page: string, answers: object) => {
    const { etag } = await me.show();
    return me.save(page, { ...rightAnswers[page], ...answers }, { ifMatch: etag ?? '' });
  };
  return { world, me, save };
}

it('all are until the round has closed and its grace is over, then those asked for and what did not apply', async () => {
  const { world, me, save } = await reopenedOn(1);
  const open = async () => (await me.show()).body.openQuestions;
  expect(await open()).toBeNull();
  world.pass(9 * day + minute - 1);
  expect(await open()).toBeNull();
  expect((await save('your-change', { change: 'In the grace' })).body.openQuestions).toBeNull();
  world.pass(1);
  expect(await open()).toEqual(['name', 'welsh-work']);
  const refused = await save('your-change', { change: 'After it' });
  expect([refused.status, refused.body.code]).toEqual([409, 'question-not-asked']);
  const saved = await save('about-you', { name: 'Ngũgĩ' });
  expect([saved.status, saved.body.openQuestions]).toEqual([200, ['name', 'welsh-work']]);
});

it('the copy says the same, and nothing of it stays once it was sent again', async () => {
  const { me, save } = await reopenedOn(11);
  expect((await me.copy()).body.application.openQuestions).toEqual(['name', 'welsh-work']);
  await save('about-you', { name: 'Ngũgĩ' });
  expect((await me.submitAgain()).status).toBe(200);
  expect((await me.show()).body).toMatchObject({ openQuestions: null, editable: false });
});
