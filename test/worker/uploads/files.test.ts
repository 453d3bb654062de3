// Files of an application: sent through the API and the hosted pages, stored encrypted, given back as downloads alone, and
// gone with the application.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../../sdk/form/types.ts';
import type { UploadedFile } from '../../../sdk/types.ts';
import { aDocx, aJpeg, aPdf, aPng, joined } from '../../files.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const form: Form = {
  id: 'with-files',
  version: 1,
  title: both('Apply'),
  pages: [
    {
      id: 'letters',
      title: both('Letters'),
      questions: [
        {
          id: 'letter',
          type: 'upload',
          label: both('Your letters'),
          max: 2,
          maxMegabytes: 1,
          accept: ['pdf', 'docx', 'png'],
        },
        { id: 'note', type: 'short-text', label: both('A note'), required: false },
      ],
    },
    { id: 'end', title: both('End'), questions: [{ id: 'name', type: 'short-text', label: both('Your name') }] },
  ],
};

let world: World;
beforeAll(async () => {
  world = await aProgramme().withForm(form).begin();
});

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
type Me = Awaited<ReturnType<World['anApplicant']>>;
const authorized = (me: Me) => ({ authorization: `Bearer ${me.token}` });

function send(
  me: Me,
  bytes: Uint8Array | string,
  more: { name?: string; question?: string; key?: string; of?: World } = {},
) {
  const { name = 'letter.pdf', question = 'letter', key = crypto.randomUUID(), of = world } = more;
  const content = typeof bytes === 'string' ? bytes : base64(bytes);
  return of.call<UploadedFile & { code?: string; issues?: { code: string }[] }>(
    'POST',
    `/v1/applications/${me.id}/files`,
    { question, name, content },
    { ...authorized(me), 'idempotency-key': key },
  );
}
/** A file as an answer names it. */
const entry = ({ file, name, kind, size }: UploadedFile) => ({ file, name, kind, size });
const objects = async (id: string) => (await env.UPLOADS.list({ prefix: `${id}/` })).objects.map(({ key }) => key);
const rows = async (id: string) =>
  (await env.DB.prepare('SELECT * FROM uploads WHERE application_id = ?').bind(id).all<Record<string, unknown>>())
    .results;

describe('a file that is sent', () => {
  it('is stored encrypted, named in an answer, submitted and given back', async () => {
    const me = await world.anApplicant();
    const bytes = aPdf('Annwyl');
    const { status, body: file } = await send(me, bytes, { name: 'C:\\Llythyr Siân.PDF' });
    expect([status, file.name, file.kind, file.size]).toEqual([201, 'Llythyr Siân.pdf', 'pdf', String(bytes.length)]);
    const [object = ''] = await objects(me.id);
    expect(object).toBe(`${me.id}/${file.file}`);
    const stored = await env.UPLOADS.get(object);
    expect(stored?.httpMetadata ?? {}).toEqual({});
    expect(new TextDecoder('latin1').decode(await stored!.arrayBuffer())).not.toContain('PDF');
    expect(JSON.stringify(await rows(me.id))).not.toContain('Siân');
    const saved = await me.save('letters', { letter: [{ file: file.file, name: 'x', kind: 'png', size: '1' }] });
    expect(saved.body.answers?.['letter']).toEqual([entry(file)]);
    await me.save('end', { name: 'Siân' });
    expect((await me.submit()).status).toBe(200);
    const path = `/v1/applications/${me.id}/files/${file.file}`;
    const read = await world.call<{ content: string; scan: string }>('GET', path, undefined, authorized(me));
    expect([read.body.content, read.body.scan]).toEqual([base64(bytes), 'not-scanned']);
    expect(read.headers.get('content-type')).toBe('application/json');
  });

  it('is refused with a reason when it is of another kind, empty, too large, or not base64', async () => {
    const me = await world.anApplicant();
    const cases: [Uint8Array | string, string][] = [
      [joined('<script>alert(1)</script>'), 'file-kind'],
      [aJpeg(), 'file-kind'],
      [joined(aPng(), 'PK'), 'file-kind'],
      ['', 'file-empty'],
      [base64(new Uint8Array(30_000)).repeat(30) + base64(new Uint8Array(120_000)), 'file-too-large'],
    ];
    for (const [bytes, code] of cases) {
      const { status, body } = await send(me, bytes, { name: 'innocent.pdf' });
      expect([status, body.code, body.issues?.[0]?.code]).toEqual([422, 'answers-invalid', code]);
    }
    expect((await send(me, '%%%')).body.code).toBe('invalid-body');
    expect((await send(me, 'A'.repeat(15_000_000))).body.code).toBe('too-large');
    expect((await send(me, aPdf(), { question: 'note' })).body.code).toBe('question-not-found');
    expect(await objects(me.id)).toEqual([]);
    expect(await rows(me.id)).toEqual([]);
  });

  it('is the same file when it is sent again, 64 times at once', async () => {
    const me = await world.anApplicant();
    const answers = await Promise.all(Array.from({ length: 64 }, () => send(me, aDocx(), { name: 'plan.docx' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.file)).size).toBe(1);
    expect(await rows(me.id)).toHaveLength(1);
    await me.save('letters', { letter: [entry(answers[0]!.body)] });
    world.pass(2 * 60 * minute);
    await world.tick();
    expect(await objects(me.id)).toEqual([`${me.id}/${answers[0]!.body.file}`]);
  });

  it('is nobody else’s, and of no other question', async () => {
    const [me, other] = await Promise.all([world.anApplicant(), world.anApplicant()]);
    const { body: file } = await send(me, aPdf('mine'));
    const path = (id: string) => `/v1/applications/${id}/files/${file.file}`;
    expect((await world.call('GET', path(me.id), undefined, authorized(other))).status).toBe(401);
    expect((await world.call('GET', path(other.id), undefined, authorized(other))).status).toBe(404);
    const stolen = await other.save('letters', { letter: [entry(file)] });
    expect(stolen.body.issues?.[0]).toMatchObject({ code: 'file-not-sent' });
    expect((await me.save('letters', { letter: [entry(file), entry(file)] })).status).toBe(422);
  });

  it('comes too late after the closing, and too often beyond what an application may hold', async () => {
    const of = await aProgramme().withForm(form).withOpenRound(day).begin();
    const me = await of.anApplicant();
    for (let at = 0; at < 20; at++) expect((await send(me, aPdf(`${at}`), { of })).status).toBe(201);
    const { status, body } = await send(me, aPdf('21'), { of });
    expect([status, body.code]).toEqual([409, 'too-many-files']);
    of.pass(2 * day);
    expect((await send(me, aPdf('late'), { of })).body.code).toBe('round-not-open');
  });

  it('is refused when the scanner says so, and when it says nothing', async () => {
    const scanner = (answer: () => Response) =>
      ({ fetch: () => Promise.resolve(answer()), connect: () => undefined }) as never;
    const answers = {
      clean: () => Response.json({ verdict: 'clean' }),
      unsafe: () => Response.json({ verdict: 'unsafe' }),
      silent: () => new Response('?', { status: 500 }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      const of = await aProgramme()
        .withForm(form)
        .with({ SCANNER: scanner(answer) })
        .begin();
      const me = await of.anApplicant();
      const { status, body } = await send(me, aPdf(name), { of });
      if (name === 'clean') expect([status, (await rows(me.id))[0]?.['scan']]).toEqual([201, 'clean']);
      if (name === 'unsafe') expect([status, body.issues?.[0]?.code]).toEqual([422, 'file-unsafe']);
      if (name === 'silent') expect([status, body.code]).toEqual([503, 'unavailable']);
    }
  });
});

describe('a file goes', () => {
  it('when the saved page no longer names it, an hour later', async () => {
    const me = await world.anApplicant();
    const { body: kept } = await send(me, aPdf('kept'));
    const { body: gone } = await send(me, aPdf('gone'));
    await me.save('letters', { letter: [entry(kept)] });
    expect(await rows(me.id)).toHaveLength(2);
    world.pass(2 * 60 * minute);
    await me.save('letters', { letter: [entry(kept)], note: 'again' });
    await world.tick();
    expect(await objects(me.id)).toEqual([`${me.id}/${kept.file}`]);
    const again = await me.save('letters', { letter: [entry(kept), entry(gone)] });
    expect(again.body.issues?.[0]).toMatchObject({ code: 'file-not-sent' });
  });

  it('with its application', async () => {
    const of = await aProgramme().withForm(form).withOpenRound(day).begin();
    const me = await of.anApplicant();
    await send(me, aPdf('draft'), { of });
    of.pass(40 * day);
    await of.tick();
    await of.tick();
    expect(await rows(me.id)).toEqual([]);
    expect(await objects(me.id)).toEqual([]);
  });

  it('when its upload died between the object and the row', async () => {
    const object = 'app_dead/file_dead';
    await env.UPLOADS.put(object, 'sealed');
    await env.DB.prepare('INSERT INTO upload_removals (object, due_at) VALUES (?, ?)')
      .bind(object, world.source.now().toISOString())
      .run();
    await world.tick();
    expect(await env.UPLOADS.head(object)).toBeNull();
  });
});

describe.each(['', '/cy'])('hosted pages at %s/', (prefix) => {
  const begin = async () => {
    const visitor = aVisitor(world);
    const address = await visitor.start(prefix);
    const page = `${address}/letters`;
    const post = async (fields: Record<string, string>, file?: File) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ _version: versionIn((await visitor.get(page)).html), ...fields }))
        body.append(name, value);
      body.append('letter-file', file ?? new File([], ''));
      return visitor.postMultipart(page, body);
    };
    return { visitor, address, page, post };
  };
  const pdf = (text: string, name = 'Llythyr.pdf') => new File([aPdf(text)], name, { type: 'text/html' });

  it('take a file by its button or by Continue, keep it with the draft, and let it be removed', async () => {
    const { visitor, address, page, post } = await begin();
    expect((await visitor.get(page)).html).toContain('enctype="multipart/form-data"');
    const uploaded = await post({ note: 'typed', 'letter-upload': '1' }, pdf('one'));
    expect([uploaded.status, uploaded.location]).toEqual([303, `${page}#letter`]);
    const { html } = await visitor.get(page);
    expect(html).toContain('Llythyr.pdf (PDF, 1 kB)');
    expect(html).toContain('value="typed"');
    const kept = /name="letter-kept" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const removed = await post({ 'letter-kept': kept, 'letter-remove': kept.split(' ')[0]! });
    expect(removed.html).not.toContain('Llythyr.pdf');
    const on = await post({ 'letter-kept': kept }, pdf('two', 'Second.pdf'));
    expect([on.status, on.location]).toEqual([303, `${address}/end`]);
    expect((await visitor.get(page)).html).toContain('Second.pdf (PDF, 1 kB)');
    const copy = await visitor.get(`${address}/copy`);
    const link = new RegExp(`href="(${address}/files/file_[0-9a-f]+)"`).exec(copy.html)?.[1] ?? '';
    const download = await visitor.get(link);
    expect([download.status, download.html]).toEqual([200, new TextDecoder().decode(aPdf('one'))]);
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="Llythyr.pdf"; filename*=UTF-8''Llythyr.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect((await aVisitor(world).get(link)).status).toBe(401);
  });

  it('refuse a body that was cut off or is not what it says, and store nothing', async () => {
    const { visitor, page, address } = await begin();
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const part = '--b\r\ncontent-disposition: form-data; name="letter-file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    for (const body of [part, '', 'x', '--b--nothing']) {
      const { status } = await visitor.postRaw(page, body, headers);
      expect([400, 422, 409, 200]).toContain(status);
    }
    expect(await objects(address.split('/').at(-1) ?? '')).toEqual([]);
  });

  it('say what is wrong with a file, and lose nothing else', async () => {
    const { post } = await begin();
    const { status, html } = await post({ note: 'typed' }, new File(['<script>'], 'page.pdf'));
    expect(status).toBe(422);
    expect(html).toContain('as-problems');
    expect(html).toContain('page.pdf');
    expect(html).toContain('value="typed"');
    const none = await post({ note: 'typed' });
    expect(none.status).toBe(422);
  });

  it('say what is wrong with a file and with all else on the page at once, in its order', async () => {
    const { post } = await begin();
    const note = 'x'.repeat(2000);
    const linked = (html: string) => [...html.matchAll(/<a href="#([^"]*)" data-field/g)].map(([, id]) => id);
    const { status, html } = await post({ note }, new File(['<script>'], 'page.pdf'));
    expect([status, linked(html)]).toEqual([422, ['letter', 'note']]);
    expect(html).toContain(note);
    // Whoever only sends the file has not answered the rest yet.
    const upload = await post({ note, 'letter-upload': '1' }, new File(['<script>'], 'page.pdf'));
    expect([upload.status, linked(upload.html)]).toEqual([422, ['letter']]);
  });
});

it('staff see what was scanned, and each download is recorded', async () => {
  const me = await world.anApplicant();
  const { body: file } = await send(me, aPdf('staff'));
  await me.save('letters', { letter: [entry(file)] });
  const staff = aVisitor(world);
  await staff.post('/console/sign-in', { email: 'organiser@example.org', return: '/console' });
  const path = `/applications/${me.id}/files/${file.file}`;
  expect((await staff.get(`/console/applications/${me.id}`)).html).not.toContain('letter.pdf');
  expect([(await staff.get(`/console${path}`)).status, (await world.asStaff('GET', path)).status]).toEqual([404, 404]);
  await me.save('end', { name: 'Siân' });
  expect((await me.submit()).status).toBe(200);
  const screen = await staff.get(`/console/applications/${me.id}`);
  expect(screen.html).toMatch(/letter\.pdf[\s\S]*not scanned/);
  const before = (await world.events(me.id)).length;
  const download = await staff.get(`/console/applications/${me.id}/files/${file.file}`);
  expect(download.headers.get('content-disposition')).toContain('attachment');
  expect((await world.events(me.id)).length).toBe(before + 1);
  const read = await world.asStaff<{ scan: string }>('GET', `/applications/${me.id}/files/${file.file}`);
  expect(read.body.scan).toBe('not-scanned');
});

it('staff see no file that was not sent in', async () => {
  const me = await world.anApplicant();
  const [{ body: sent }, { body: spare }] = [
    await send(me, aPdf('sent'), { name: 'sent.pdf' }),
    await send(me, aPdf('spare'), { name: 'spare.pdf' }),
  ];
  await me.save('letters', { letter: [entry(sent)] });
  await me.save('end', { name: 'Siân' });
  await me.submit();
  const { body: later } = await send(me, aPdf('later'), { name: 'later.pdf' });
  // The change is not complete, so the organisers do not have it.
  const { etag } = await me.show();
  const change = await me.save(
    'letters',
    { letter: [entry(sent), entry(later)], note: 'x'.repeat(300) },
    { ifMatch: etag ?? '', unfinished: true },
  );
  expect([change.status, change.body.unsent]).toEqual([200, true]);
  const staff = aVisitor(world);
  await staff.post('/console/sign-in', { email: 'organiser@example.org', return: '/console' });
  const { html } = await staff.get(`/console/applications/${me.id}`);
  expect(html).toContain('sent.pdf');
  expect(html).not.toMatch(/spare\.pdf|later\.pdf/);
  const read = async ({ file }: UploadedFile) =>
    (await world.asStaff('GET', `/applications/${me.id}/files/${file}`)).status;
  expect([await read(sent), await read(spare), await read(later)]).toEqual([200, 404, 404]);
});
