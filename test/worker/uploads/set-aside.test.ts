// Files whose answers were set aside by a new version of the form: kept and given back as long as the answers are.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Form, Page } from '../../../sdk/form/types.ts';
import type { UploadedFile } from '../../../sdk/types.ts';
import { aPdf, aPng } from '../../files.ts';
import { aVisitor } from '../pages/visitor.ts';
import { holding, joining, jointForm, leadAnswers, leading } from '../sections/together.ts';
import { aFormOfItsOwn, changed, publish, use } from '../versions.ts';
import { aProgramme, minute, type World } from '../world.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const letters = (accept: ('pdf' | 'png')[]): Page => ({
  id: 'letters',
  title: both('Letters'),
  questions: [
    { id: 'letter', type: 'upload', label: both('Your letters'), max: 2, required: false, accept },
    { id: 'note', type: 'short-text', label: both('A note'), required: false },
  ],
});
const end: Page = {
  id: 'end',
  title: both('End'),
  questions: [{ id: 'name', type: 'short-text', label: both('Your name') }],
};
const form: Form = { id: 'f', version: 1, title: both('Apply'), pages: [letters(['pdf', 'png']), end] };
const open = (of: Form) => aProgramme().withForm(aFormOfItsOwn(of)).withOpenRound().begin();

type Me = Awaited<ReturnType<World['anApplicant']>>;
const authorized = ({ token }: Pick<Me, 'token'>) => ({ authorization: `Bearer ${token}` });

async function send(world: World, me: Me, bytes: Uint8Array, name: string) {
  const { body } = await world.call<UploadedFile>(
    'POST',
    `/v1/applications/${me.id}/files`,
    { question: 'letter', name, content: btoa(String.fromCharCode(...bytes)) },
    { ...authorized(me), 'idempotency-key': crypto.randomUUID() },
  );
  return body;
}
const entry = ({ file, name, kind, size }: UploadedFile) => ({ file, name, kind, size });
const statusOf = async (world: World, me: Pick<Me, 'id' | 'token'>, { file }: UploadedFile) =>
  (await world.call('GET', `/v1/applications/${me.id}/files/${file}`, undefined, authorized(me))).status;
const objects = async (id: string) => (await env.UPLOADS.list({ prefix: `${id}/` })).objects.map(({ key }) => key);

/** Publishes `version`, in which the letters are asked as `accept` says, or not at all. */
async function askFor(world: World, accept: ('pdf' | 'png')[] | null, version: number, from = form): Promise<void> {
  const change = (next: Form): void => {
    const at = next.pages.findIndex(({ id }) => id === 'letters');
    if (accept) next.pages[at] = letters(accept);
    else next.pages[at]!.questions.shift();
  };
  expect((await publish(world, changed(world, change, from), version - 1)).status).toBe(201);
  expect((await use(world, version)).status).toBe(200);
}

/** A draft whose PDF was set aside, and whose question came back for pictures alone. */
async function withFileAside() {
  const world = await open(form);
  const me = await world.anApplicant();
  const file = await send(world, me, aPdf('aside'), 'Letter.pdf');
  await me.save('letters', { letter: [entry(file)] });
  await askFor(world, null, 2);
  await me.save('letters', { note: 'two' }, { ifMatch: (await me.show()).etag! });
  await askFor(world, ['png'], 3);
  world.pass(2 * 60 * minute);
  const picture = await send(world, me, aPng(), 'picture.png');
  const saved = await me.save('letters', { letter: [entry(picture)] }, { ifMatch: (await me.show()).etag! });
  expect(saved.body.setAside).toMatchObject([{ question: 'letter', answer: [{ file: file.file }] }]);
  world.pass(2 * 60 * minute);
  await me.save('letters', { letter: [entry(picture)], note: 'three' });
  await world.tick();
  return { world, me, file, picture };
}

describe('a file that a set-aside answer names', () => {
  it('is kept and given back when its page is saved again, however much later', async () => {
    const { world, me, file, picture } = await withFileAside();
    expect([await statusOf(world, me, file), await statusOf(world, me, picture)]).toEqual([200, 200]);
    expect(await objects(me.id)).toHaveLength(2);
  });

  it('goes with the set-aside answers when the application is submitted, and no other does', async () => {
    const { world, me, file, picture } = await withFileAside();
    await me.save('end', { name: 'Siân' });
    expect(await statusOf(world, me, file)).toBe(200);
    expect((await me.submit()).status).toBe(200);
    expect([await statusOf(world, me, file), await statusOf(world, me, picture)]).toEqual([404, 200]);
    await world.tick();
    expect(await objects(me.id)).toEqual([`${me.id}/${picture.file}`]);
  });

  it('stays when an answer that is sent in names it too', async () => {
    const world = await open(form);
    const me = await world.anApplicant();
    const file = await send(world, me, aPdf('both'), 'Letter.pdf');
    await me.save('letters', { letter: [entry(file)] });
    await askFor(world, null, 2);
    await me.save('letters', { note: 'two' }, { ifMatch: (await me.show()).etag! });
    await askFor(world, ['png'], 3);
    await me.save('letters', { note: 'three' }, { ifMatch: (await me.show()).etag! });
    await askFor(world, ['pdf'], 4);
    const saved = await me.save('letters', { letter: [entry(file)] }, { ifMatch: (await me.show()).etag! });
    expect(saved.status).toBe(200);
    await me.save('end', { name: 'Siân' });
    expect((await me.submit()).status).toBe(200);
    expect(await statusOf(world, me, file)).toBe(200);
  });

  it.each(['', '/cy'])('is a download on the hosted check page at %s/', async (prefix) => {
    const world = await open(form);
    const visitor = aVisitor(world);
    const address = await visitor.start(prefix);
    const page = `${address}/letters`;
    const { html } = await visitor.get(page);
    const body = new FormData();
    body.append('_version', /name="_version" value="([^"]*)"/.exec(html)?.[1] ?? '');
    body.append('letter-file', new File([aPdf('hosted')], 'Llythyr.pdf'));
    expect((await visitor.postMultipart(page, body)).status).toBe(303);
    await askFor(world, null, 2);
    const check = await visitor.get(`${address}/check`);
    const link = new RegExp(`href="(${address}/files/file_[0-9a-f]+)"`).exec(check.html)?.[1] ?? '';
    const { status, html: bytes } = await visitor.get(link);
    expect([status, bytes]).toEqual([200, new TextDecoder().decode(aPdf('hosted'))]);
  });

  it('stays with the application when the lead is handed over', async () => {
    const joint: Form = { ...jointForm, pages: [...jointForm.pages, letters(['pdf', 'png'])] };
    const world = await open(joint);
    const me = await (await world.anApplicant()).answerAll(leadAnswers);
    const file = await send(world, me, aPdf('team'), 'Team.pdf');
    await me.save('letters', { letter: [entry(file)] });
    await askFor(world, null, 2, joint);
    await me.save('letters', { note: 'two' }, { ifMatch: (await me.show()).etag! });
    const lead = leading(world, me);
    const { body: invited } = await lead.add();
    const joined = await joining(world, invited.code!);
    expect((await lead.handOver(invited.id)).status).toBe(200);
    const after = await world.call<{ setAside: unknown[] }>(
      'GET',
      `/v1/applications/${me.id}`,
      undefined,
      authorized(joined.body),
    );
    expect(after.body.setAside).toMatchObject([{ question: 'letter' }]);
    expect(await statusOf(world, { id: me.id, token: joined.body.token }, file)).toBe(200);
    const own = await holding(world, { id: invited.id, token: me.token }).show();
    expect(own.body.setAside).toEqual([]);
  });
});
