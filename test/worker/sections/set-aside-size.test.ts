// What was set aside of a section has a bound of its own, the same as a lead's: beyond it a write is refused in words.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { SetAside } from '../../../sdk/form/carry.ts';
import type { Form } from '../../../sdk/form/types.ts';
import { mostAnswers, openAnswers } from '../../../worker/applications/store.ts';
import { encryptJson, openRecordKey } from '../../../worker/crypto/keyring.ts';
import { settingsOf } from '../../../worker/env.ts';
import { sectionById } from '../../../worker/sections/store.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { aFormOfItsOwn, changed, publish, use } from '../versions.ts';
import { aProgramme } from '../world.ts';
import { jointForm, part, together } from './together.ts';

const gone = (form: Form): void => void form.pages.find(({ id }) => id === 'your-part')!.questions.pop();

/** A section whose set-aside answers take `size` characters, and to which a new version of its form adds some thousands more. */
async function aSectionWith(size: number) {
  const world = await aProgramme().withForm(aFormOfItsOwn(jointForm)).withOpenRound().begin();
  const { me, lead, others } = await together(world);
  const one = others[0]!;
  await one.save('your-part', { ...part, people: 'x'.repeat(19_000) });
  await one.save('more', {});
  const row = (await sectionById(env.DB, one.id))!;
  const key = await openRecordKey(settingsOf(world.bindings).keyring, row.dataKey, row.applicationId);
  // Base64 takes four characters for three bytes. One answer takes a few more than the letters in it.
  const bytes = Math.floor((size * 3) / 4);
  const before = Array.from({ length: Math.floor(bytes / 10_000) }, (_, at): SetAside => {
    const question = { id: `old-${at}`, type: 'long-text' as const, label: { en: 'Old', cy: 'Hen' } };
    return {
      question,
      answer: 'x'.repeat(10_000 - JSON.stringify({ question, answer: '', version: 1 }).length - 1),
      version: 1,
    };
  });
  const sealed = await encryptJson(key, before, `sections.set_aside:${one.id}`);
  await env.DB.prepare('UPDATE sections SET set_aside = ? WHERE id = ?').bind(sealed, one.id).run();
  expect((await publish(world, changed(world, gone, jointForm))).status).toBe(201);
  expect((await use(world, 2)).status).toBe(200);
  return { world, me, lead, one };
}

it('refuses to save, or to consent to, what sets aside more than can be kept, and changes nothing', async () => {
  const { world, one } = await aSectionWith(mostAnswers - 10_000);
  const { body: seen, etag } = await one.show();
  expect(seen.setAside.at(-1)?.question).toBe('people');
  const saved = await one.save('your-part', { body: part['body']! }, etag!);
  expect([saved.status, saved.body.code]).toEqual([413, 'too-large']);
  const consented = await world.call<{ code: string }>(
    'POST',
    `/v1/sections/${one.id}/consent`,
    { form: 2 },
    { authorization: `Bearer ${one.token}` },
  );
  expect([consented.status, consented.body.code]).toEqual([413, 'too-large']);
  const visitor = aVisitor(world);
  visitor.jar.set(one.id, one.token);
  const page = `/section/${one.id}/your-part`;
  const { html } = await visitor.get(page);
  const fields = { _version: versionIn(html), body: 'Us', 'body-for': 'Us', 'body-code': '-' };
  expect((await visitor.post(page, fields)).status).toBe(413);
  expect((await one.show()).etag).toBe(etag);
});

it('keeps what still fits', async () => {
  const { one } = await aSectionWith(mostAnswers - 100_000);
  const { etag } = await one.show();
  const saved = await one.save('your-part', { body: part['body']! }, etag!);
  expect([saved.status, saved.body.setAside.at(-1)?.question]).toEqual([200, 'people']);
});

it('refuses to hand over to a section what is longer than a section may be, and changes nothing', async () => {
  const world = await aProgramme().withForm(aFormOfItsOwn(jointForm)).withOpenRound().begin();
  const { me, lead, others } = await together(world);
  const row = (await env.DB.prepare('SELECT id, data_key AS dataKey, answers FROM applications WHERE id = ?')
    .bind(me.id)
    .first<{ id: string; dataKey: string; answers: string }>())!;
  const { key, answers } = await openAnswers(settingsOf(world.bindings), row);
  const topics = Array.from({ length: 50 }, () => ({ text: 'x'.repeat(8_000) }));
  const sealed = await encryptJson(key, { ...answers, people: topics }, `applications.answers:${me.id}`);
  await env.DB.prepare('UPDATE applications SET answers = ? WHERE id = ?').bind(sealed, me.id).run();
  const refused = await lead.handOver(others[0]!.id);
  expect([refused.status, refused.body.code]).toEqual([413, 'too-large']);
  expect((await me.show()).status).toBe(200);
  expect((await others[0]!.show()).status).toBe(200);
});
