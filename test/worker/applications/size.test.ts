// How long an application may be: what was saved can be sent, changed and reopened, whatever has to be kept beside it.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { Answers, Form } from '../../../sdk/form/types.ts';
import { applicationById, mostAnswers, openAnswers } from '../../../worker/applications/store.ts';
import { encryptJson } from '../../../worker/crypto/keyring.ts';
import { settingsOf } from '../../../worker/env.ts';
import { aForm, rightAnswers } from '../a-form.ts';
import { aProgramme, day } from '../world.ts';

const both = (text: string) => ({ en: text, cy: text });

/** Pages of ten questions, each answered at as much length as an answer may have. */
const longPages = ['one', 'two', 'three', 'four', 'five', 'six'];
const questionsOf = (page: string) => Array.from({ length: 10 }, (_, at) => `${page}-${at}`);
const aLongForm: Form = {
  ...aForm,
  id: 'a-long-form',
  pages: [
    ...aForm.pages,
    ...longPages.map((id) => ({
      id,
      title: both(id),
      questions: questionsOf(id).map((question) => ({
        ...{ id: question, type: 'long-text' as const, label: both(question), required: false },
      })),
    })),
  ],
};
const filled = (page: string, characters = 20_000): Answers =>
  Object.fromEntries(questionsOf(page).map((id) => [id, 'x'.repeat(characters)]));

const begin = () => aProgramme().withForm(aLongForm).withOpenRound().begin();
type Applicant = Awaited<ReturnType<Awaited<ReturnType<typeof begin>>['anApplicant']>>;

/** How long the answers of an application are as stored, and those that were sent. */
const lengths = (id: string) =>
  env.DB.prepare('SELECT length(answers) AS answers, length(sent_answers) AS sent FROM applications WHERE id = ?')
    .bind(id)
    .first<{ answers: number; sent: number | null }>();

/** What D1 holds of a row, in bytes. */
const mostInRow = 2_000_000;
const rowOf = async (id: string) => {
  const row = await env.DB.prepare('SELECT * FROM applications WHERE id = ?').bind(id).first();
  return Object.values(row!).reduce<number>((sum, value) => sum + String(value ?? '').length, 0);
};

/** Saves page after page as long as it is let, and then as much of the one that was refused as there is room for. */
async function fill(me: Applicant) {
  for (const page of longPages) {
    const { status, body } = await me.save(page, filled(page));
    if (status === 200) continue;
    // Base64 takes four characters for three bytes. Names and signs of the ten answers take some, too.
    const room = (mostAnswers - (await lengths(me.id))!.answers) * 0.75 - 500;
    expect((await me.save(page, filled(page, Math.floor(room / 10)))).status).toBe(200);
    return { status, code: body.code };
  }
  throw new Error('No page was refused.');
}

it('refuses a save that makes it longer than it may be, and what was saved can be reopened and changed', async () => {
  const world = await begin();
  const me = await (await world.anApplicant()).answerAll(rightAnswers);
  expect(await fill(me)).toEqual({ status: 413, code: 'too-large' });
  expect((await lengths(me.id))!.answers).toBeGreaterThan(mostAnswers - 1_000);
  expect((await me.submit()).status).toBe(200);
  const save = async (page: string, answers: Answers) => me.save(page, answers, { ifMatch: (await me.show()).etag! });

  // What was sent is kept while a change is not complete.
  const wales = { nation: 'wales', organisation: { name: 'Us' } };
  const begun = await save('place', wales);
  expect([begun.status, begun.body.unsent]).toEqual([200, true]);
  expect(Object.values((await lengths(me.id))!).every((each) => each! > mostAnswers - 1_000)).toBe(true);
  expect(await rowOf(me.id)).toBeLessThan(mostInRow);
  expect((await save('place', rightAnswers['place']!)).body.unsent).toBe(false);

  world.pass(11 * day);
  const until = new Date(world.source.now().getTime() + day).toISOString();
  expect((await world.reopen(me.id, ['name'], until)).status).toBe(200);
  expect((await save('about-you', { ...rightAnswers['about-you'], name: 'Siân' })).status).toBe(200);
  expect((await me.submitAgain()).status).toBe(200);
  expect((await me.show()).body.answers['name']).toBe('Siân');
});

it('has room for as much again that was set aside of a draft', async () => {
  const world = await begin();
  const me = await (await world.anApplicant()).answerAll(rightAnswers);
  await fill(me);
  const row = (await applicationById(env.DB, me.id))!;
  const { key } = await openAnswers(settingsOf(world.bindings), row);
  // With its question each takes 10,000 bytes, and base64 four characters for three of them.
  const old = (at: number) => ({ question: { id: `old-${at}`, type: 'long-text', label: both('Old') }, version: 1 });
  const before = Array.from({ length: Math.floor((mostAnswers * 0.75) / 10_000) }, (_, at) => ({
    ...old(at),
    answer: 'x'.repeat(10_000 - JSON.stringify({ ...old(at), answer: '' }).length - 1),
  }));
  const aside = await encryptJson(key, before, `applications.set_aside:${me.id}`);
  expect(aside.length).toBeGreaterThan(mostAnswers - 15_000);
  await env.DB.prepare('UPDATE applications SET set_aside = ? WHERE id = ?').bind(aside, me.id).run();
  expect(await rowOf(me.id)).toBeLessThan(mostInRow);
  const { etag } = await me.show();
  expect((await me.save('about-you', rightAnswers['about-you']!, { ifMatch: etag! })).status).toBe(200);
  expect((await me.submit()).status).toBe(200);
});
