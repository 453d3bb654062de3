// Files of sections: each organisation has its own, which nobody but staff reads beside it, and which go where its answers go.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { mostHeld } from '../../../worker/uploads/store.ts';
import { aPdf, aPng } from '../../files.ts';
import { aVisitor } from '../pages/visitor.ts';
import { holding, joining, part } from '../sections/together.ts';
import { changed, publish, use } from '../versions.ts';
import { day, minute, type World } from '../world.ts';
import {
  aWorldWithFiles,
  entry,
  formWithFiles,
  objectsOf,
  proofPage,
  rowsOf,
  send,
  statusOf,
  togetherWithFiles,
} from './together.ts';

let world: World;
beforeAll(async () => {
  world = await aWorldWithFiles();
});

describe('a file of a section', () => {
  it('is stored, named in its answer, consented to, submitted and given back', async () => {
    const { me, one } = await togetherWithFiles(world);
    const { status, body: file } = await send(world, one, aPdf('ours'), { name: 'Tystiolaeth Siân.PDF' });
    expect([status, file.name, file.kind]).toEqual([201, 'Tystiolaeth Siân.pdf', 'pdf']);
    const saved = await one.save('proof', { proof: [{ file: file.file, name: 'x', kind: 'png', size: '1' }] });
    expect(saved.body.answers['proof']).toEqual([entry(file)]);
    expect((await one.consent()).body.state).toBe('done');
    expect((await me.submit()).status).toBe(200);
    world.pass(2 * 60 * minute);
    await world.tick();
    expect(await statusOf(world, one, file)).toBe(200);
    expect(JSON.stringify(await rowsOf(me.id))).not.toContain('Siân');
    expect(await objectsOf(me.id)).toEqual([`${me.id}/${file.file}`]);
  });

  it('is read and named by its organisation alone', async () => {
    const { me, others } = await togetherWithFiles(world, 2);
    const [one, two] = [others[0]!, others[1]!];
    const { body: theirs } = await send(world, one, aPdf('theirs'));
    const { body: leads } = await send(world, me, aPdf('lead'));
    expect(await statusOf(world, one, theirs)).toBe(200);
    for (const other of [me, two]) expect(await statusOf(world, other, theirs)).toBe(404);
    for (const other of [one, two]) expect(await statusOf(world, other, leads)).toBe(404);
    for (const [other, file] of [
      [me, theirs],
      [two, theirs],
      [one, leads],
    ] as const) {
      const taken = await other.save('proof', { proof: [entry(file)] });
      expect([taken.status, taken.body.issues?.[0]?.code]).toEqual([422, 'file-not-sent']);
    }
    // The same bytes of another organisation are a file of its own.
    const { body: again } = await send(world, two, aPdf('theirs'));
    expect(again.file).not.toBe(theirs.file);
    expect((await send(world, one, aPdf('plan'), { question: 'plan' })).body.code).toBe('question-not-found');
  });

  it('takes consent back when the answer names another', async () => {
    const { one } = await togetherWithFiles(world);
    const { body: first } = await send(world, one, aPdf('first'));
    await one.save('proof', { proof: [entry(first)] });
    expect((await one.consent()).body.state).toBe('done');
    const { body: second } = await send(world, one, aPng());
    expect((await one.show()).body.state).toBe('done');
    expect((await one.save('proof', { proof: [entry(second)] })).body).toMatchObject({
      state: 'joined',
      consentedAt: null,
    });
  });

  it('is kept with a page that is not finished, which then does not count as saved', async () => {
    const of = await aWorldWithFiles({
      ...formWithFiles,
      pages: formWithFiles.pages.map((page) =>
        page.id === 'proof'
          ? { ...page, questions: page.questions.map((each) => ({ ...each, required: true })) }
          : page,
      ),
    });
    const { me, lead } = await togetherWithFiles(of, 0);
    const { body: invited } = await lead.add();
    const { body: joined } = await joining(of, invited.code!);
    const one = { id: invited.id, token: joined.token };
    const { body: file } = await send(of, one, aPdf('half'));
    const save = (body: object, etag: string) =>
      of.call<{ answers: object; pagesSaved: string[]; code?: string }>(
        'PUT',
        `/v1/sections/${one.id}/pages/proof`,
        body,
        {
          authorization: `Bearer ${one.token}`,
          'if-match': etag,
        },
      );
    const answers = { proof: [entry(file)] };
    expect((await save({ answers }, '"2"')).status).toBe(422);
    const kept = await save({ answers, unfinished: true }, '"2"');
    expect([kept.status, kept.body.answers, kept.body.pagesSaved]).toEqual([200, answers, []]);
    expect((await save({ answers: { nothing: 'x' }, unfinished: true }, '"3"')).body.code).toBe('answers-invalid');
    expect((await me.submit()).status).toBe(422);
  });

  it('is refused when there is no room, when it is no file, and when it is too late', async () => {
    const of = await aWorldWithFiles();
    const { me, lead, others } = await togetherWithFiles(of, 2);
    const [one, two] = [others[0]!, others[1]!];
    for (let at = 0; at < mostHeld.ofQuestion; at++) expect((await send(of, one, aPdf(`${at}`))).status).toBe(201);
    expect((await send(of, one, aPdf('more'))).body.code).toBe('too-many-files');
    // What one organisation holds takes no room from the others.
    expect((await send(of, two, aPdf('more'))).status).toBe(201);
    expect((await send(of, me, aPdf('more'))).status).toBe(201);
    await env.DB.prepare('UPDATE uploads SET size = ? WHERE section = ?').bind(mostHeld.bytes, two.id).run();
    expect((await send(of, two, aPdf('bytes'))).body.code).toBe('too-many-files');
    expect((await send(of, two, '%%%')).body.code).toBe('invalid-body');
    const wrong = await send(of, two, btoa('<script>'), { name: 'page.pdf' });
    expect([wrong.status, wrong.body.issues?.[0]?.code]).toEqual([422, 'file-kind']);
    expect((await lead.remove(two.id)).status).toBe(200);
    expect((await send(of, two, aPdf('gone'))).status).toBe(401);
    of.pass(11 * day);
    expect((await send(of, one, aPdf('late'))).body.code).toBe('round-not-open');
  });

  it('is the same when it is sent again, 64 times at once', async () => {
    const { me, one } = await togetherWithFiles(world);
    const answers = await Promise.all(Array.from({ length: 64 }, () => send(world, one, aPdf('once'))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.file)).size).toBe(1);
    expect(await rowsOf(me.id)).toHaveLength(1);
  });
});

describe('where the files of a section go', () => {
  it('with it when it is removed, also one that arrives at that moment', async () => {
    const { me, lead, one } = await togetherWithFiles(world);
    const { body: file } = await send(world, one, aPdf('first'));
    await one.save('proof', { proof: [entry(file)] });
    const { body: plan } = await send(world, me, aPdf('plan'), { question: 'plan' });
    await me.save('plan', { plan: [entry(plan)] });
    const [removed, late] = await Promise.all([lead.remove(one.id), send(world, one, aPdf('second'))]);
    expect(removed.status).toBe(200);
    expect([201, 401]).toContain(late.status);
    expect((await rowsOf(me.id)).map(({ id }) => id)).toEqual([plan.file]);
    world.pass(2 * 60 * minute);
    await world.tick();
    expect(await objectsOf(me.id)).toEqual([`${me.id}/${plan.file}`]);
  });

  it('stay when it is invited again', async () => {
    const { lead, one } = await togetherWithFiles(world);
    const { body: file } = await send(world, one, aPdf('kept'));
    await one.save('proof', { proof: [entry(file)] });
    expect((await lead.reinvite(one.id)).status).toBe(200);
    expect(await statusOf(world, one, file)).toBe(200);
    world.pass(2 * 60 * minute);
    await world.tick();
    expect(await statusOf(world, one, file)).toBe(200);
  });

  it('with the answers that name them when the lead is handed over', async () => {
    const { me, lead, one } = await togetherWithFiles(world);
    const sent = async (of: { id: string; token: string }, text: string, question = 'proof') =>
      (await send(world, of, aPdf(text), { question })).body;
    // The same bytes from both, and one of each of its own.
    const [mine, same] = [await sent(me, 'mine'), await sent(me, 'same')];
    const [theirs, sameOfTheirs] = [await sent(one, 'theirs'), await sent(one, 'same')];
    const [plan, unsaved] = [await sent(me, 'plan', 'plan'), await sent(me, 'unsaved', 'plan')];
    await me.save('proof', { proof: [entry(mine), entry(same)] });
    await me.save('plan', { plan: [entry(plan)] });
    await one.save('proof', { proof: [entry(theirs), entry(sameOfTheirs)] });
    expect((await lead.handOver(one.id)).status).toBe(200);

    const [newLead, before] = [
      { id: me.id, token: one.token },
      { id: one.id, token: me.token },
    ];
    for (const file of [theirs, sameOfTheirs, plan]) expect(await statusOf(world, newLead, file)).toBe(200);
    for (const file of [mine, same, unsaved]) expect(await statusOf(world, newLead, file)).toBe(404);
    for (const file of [mine, same, unsaved]) expect(await statusOf(world, before, file)).toBe(200);
    for (const file of [theirs, sameOfTheirs, plan]) expect(await statusOf(world, before, file)).toBe(404);
    expect([await statusOf(world, me, mine), await statusOf(world, one, theirs)]).toEqual([401, 401]);
    const own = holding(world, before);
    await own.show();
    expect((await own.save('proof', { proof: [entry(mine), entry(same)] })).status).toBe(200);
    world.pass(2 * 60 * minute);
    await world.tick();
    const left = (await rowsOf(me.id)).map(({ id }) => String(id));
    expect(left).toEqual([mine, same, theirs, sameOfTheirs, plan].map(({ file }) => file).sort());
    expect((await lead.list()).status).toBe(401);
  });

  it('stay while set aside, given back to their organisation, until the application is submitted', async () => {
    const of = await aWorldWithFiles();
    const { me, lead, one } = await togetherWithFiles(of);
    const { body: file } = await send(of, one, aPdf('aside'));
    await one.save('proof', { proof: [entry(file)] });
    const without = changed(
      of,
      (form) => void form.pages.find(({ id }) => id === 'proof')!.questions.shift(),
      formWithFiles,
    );
    expect((await publish(of, without)).status).toBe(201);
    expect((await use(of, 2)).status).toBe(200);
    const { body: seen, etag } = await one.show();
    expect(seen.setAside).toMatchObject([{ question: 'proof', answer: [entry(file)] }]);
    of.pass(2 * 60 * minute);
    await of.tick();
    await one.save('proof', { role: 'Carer' }, etag!);
    of.pass(2 * 60 * minute);
    await of.tick();
    expect([await statusOf(of, one, file), await statusOf(of, me, file)]).toEqual([200, 404]);
    expect((await lead.list()).body.items).toMatchObject([{ saved: 3 }]);

    expect((await one.consent()).body.state).toBe('done');
    await me.save('proof', {}, { ifMatch: (await me.show()).etag! });
    expect((await me.submit()).status).toBe(200);
    expect(await statusOf(of, one, file)).toBe(404);
    await of.tick();
    expect(await objectsOf(me.id)).toEqual([]);
  });
});

it('staff see the files of each section under its name, and each download is recorded', async () => {
  const { me, one } = await togetherWithFiles(world);
  const { body: file } = await send(world, one, aPdf('staff'), { name: 'Tystiolaeth.pdf' });
  await one.save('proof', { proof: [entry(file)] });
  const staff = aVisitor(world);
  await staff.post('/console/sign-in', { email: 'organiser@example.org', return: '/console' });
  expect((await staff.get(`/console/applications/${me.id}/files/${file.file}`)).status).toBe(404);
  await one.save('your-part', part);
  await one.consent();
  expect((await me.submit()).status).toBe(200);
  const { html } = await staff.get(`/console/applications/${me.id}`);
  const [, section = ''] = html.split('Partner 1');
  expect(section).toMatch(new RegExp(`id="${one.id}-files"[\\s\\S]*files/${file.file}"[\\s\\S]*not scanned`));
  const before = (await world.events(me.id)).length;
  const download = await staff.get(`/console/applications/${me.id}/files/${file.file}`);
  expect([download.status, download.html]).toEqual([200, new TextDecoder().decode(aPdf('staff'))]);
  expect((await world.events(me.id)).length).toBe(before + 1);
  const read = await world.asStaff<{ scan: string }>('GET', `/applications/${me.id}/files/${file.file}`);
  expect(read.body.scan).toBe('not-scanned');
});

describe.each(['', '/cy'])('hosted pages of a section at %s/', (prefix) => {
  it('take a file by its button or by Continue, let it be removed, and give it back', async () => {
    const { me, one } = await togetherWithFiles(world);
    const visitor = aVisitor(world);
    visitor.jar.set(one.id, one.token);
    const address = `${prefix}/section/${one.id}`;
    const page = `${address}/${proofPage.id}`;
    const post = async (fields: Record<string, string>, file?: File) => {
      const { html } = await visitor.get(page);
      const body = new FormData();
      body.append('_version', /name="_version" value="([^"]*)"/.exec(html)?.[1] ?? '');
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append('proof-file', file ?? new File([], ''));
      return visitor.postMultipart(page, body);
    };
    const pdf = (text: string, name: string) => new File([aPdf(text)], name, { type: 'text/html' });
    expect((await visitor.get(page)).html).toContain('enctype="multipart/form-data"');
    const uploaded = await post({ role: 'typed', 'proof-upload': '1' }, pdf('one', 'Llythyr.pdf'));
    expect([uploaded.status, uploaded.location]).toEqual([303, `${page}#proof`]);
    const { html } = await visitor.get(page);
    expect(html).toContain('Llythyr.pdf (PDF, 1 kB)');
    expect(html).toContain('value="typed"');
    const kept = /name="proof-kept" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const wrong = await post({ 'proof-kept': kept }, new File(['<script>'], 'page.pdf'));
    expect([wrong.status, wrong.html.includes('page.pdf')]).toEqual([422, true]);
    const on = await post({ 'proof-kept': kept }, pdf('two', 'Second.pdf'));
    expect([on.status, on.location]).toEqual([303, `${address}/check`]);
    expect((await visitor.get(`${address}/check`)).html).toContain('Second.pdf (PDF, 1 kB)');

    const copy = await visitor.get(`${address}/copy`);
    const link = new RegExp(`href="(${address}/files/file_[0-9a-z]+)"`).exec(copy.html)?.[1] ?? '';
    const download = await visitor.get(link);
    expect([download.status, download.html]).toEqual([200, new TextDecoder().decode(aPdf('one'))]);
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect((await aVisitor(world).get(link)).status).toBe(401);
    // The lead’s browser, at the lead’s address and at this one.
    const lead = aVisitor(world);
    lead.jar.set(me.id, me.token);
    expect((await lead.get(link)).status).toBe(401);
    expect((await lead.get(`${prefix}/apply/${me.id}/files/${link.split('/').at(-1)}`)).status).toBe(404);
    expect((await lead.get(`${prefix}/apply/${me.id}/copy`)).html).not.toContain('Llythyr.pdf');

    const removed = await post({ 'proof-kept': kept, 'proof-remove': kept.split(' ')[0]! });
    expect(removed.html).not.toContain('Llythyr.pdf');
    expect((await post({})).status).toBe(303);
    world.pass(2 * 60 * minute);
    await world.tick();
    expect(await objectsOf(me.id)).toEqual([]);
  });
});
