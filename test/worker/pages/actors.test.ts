// Who the event log says did it, where it was done on our own pages: the same as for a program.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { anAddress, aJointWorld, joining, leadAnswers, leading } from '../sections/together.ts';
import { aProgramme } from '../world.ts';
import { aVisitor, versionIn } from './visitor.ts';

const actors = async (subject: string) => {
  const read = 'SELECT type, actor FROM events WHERE subject = ?1 OR data LIKE ?2 ORDER BY seq';
  const { results } = await env.DB.prepare(read).bind(subject, `%${subject}%`).all<{ type: string; actor: string }>();
  return Object.fromEntries(results.map(({ type, actor }) => [type, actor]));
};

it('is the applicant who submits, and who changes what was submitted', async () => {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  const check = `/apply/${me.id}/check`;
  await visitor.post(check, { _version: versionIn((await visitor.get(check)).html) });
  const page = `/apply/${me.id}/about-you`;
  const { html } = await visitor.get(page);
  await visitor.post(page, { name: 'Siân Jones', email: 'sian@example.org', _version: versionIn(html) });
  expect(await actors(me.id)).toMatchObject({
    'application.submitted': 'applicant',
    'application.changed': 'applicant',
  });
});

it('is the lead who invites, removes and hands over', async () => {
  const world = await aJointWorld();
  const me = await world.anApplicant();
  const lead = leading(world, me);
  for (const [page, answers] of Object.entries(leadAnswers)) await lead.save(page, answers);
  const visitor = aVisitor(world);
  visitor.jar.set(me.id, me.token);
  const path = `/apply/${me.id}/organisations`;
  const { body: gone } = await lead.add();
  const { body: next } = await lead.add();
  await joining(world, next.code ?? '');
  await visitor.post(path, { 'partner-name': 'Other', 'partner-email': anAddress(), _once: crypto.randomUUID() });
  await visitor.post(`${path}/${gone.id}/remove`, {});
  await visitor.post(`${path}/${next.id}/lead`, {});
  expect(await actors(me.id)).toMatchObject({
    'section.invited': 'applicant',
    'section.removed': 'applicant',
    'application.handed-over': 'applicant',
  });
});
