// After submission, with scripts off: where it stands, changing it, leaving, answering an offer, keeping a copy.
import { describe, expect, it } from 'vitest';
import { aProgramme, day, minute } from '../world.ts';
import { aVisitor, rightFields, versionIn } from './visitor.ts';

async function submitted(prefix = '') {
  const world = await aProgramme().withOpenRound().begin();
  const visitor = aVisitor(world);
  const application = await visitor.start(prefix);
  for (const [page, fields] of rightFields) await visitor.answer(`${application}/${page}`, fields);
  const { html } = await visitor.get(`${application}/check`);
  await visitor.post(`${application}/check`, { _version: versionIn(html) });
  const id = application.split('/').at(-1) ?? '';
  const soon = () => new Date(world.source.now().getTime() + day).toISOString();
  return { world, visitor, application, id, soon };
}

describe('the status of an application', () => {
  it('is where its address leads after submission, and says what happens next and by when', async () => {
    const { visitor, application } = await submitted();
    expect((await visitor.get(application)).location).toBe(`${application}/status`);
    const { status, html } = await visitor.get(`${application}/status`);
    expect(status).toBe(200);
    for (const part of [
      'We have your application',
      'class="as-caption"',
      'by 24 February 2027',
      'until the round closes at midday on 25 January 2027',
      'You submitted your application.',
      'If you have questions, email <a href="mailto:',
    ])
      expect(html).toContain(part);
  });

  it('speaks Welsh', async () => {
    const { visitor, application } = await submitted('/cy');
    const { html } = await visitor.get(`${application}/status`);
    expect(html).toContain('Mae eich cais gennym');
    expect(html).toContain('erbyn 24 Chwefror 2027');
    expect(html).not.toContain('You ');
  });

  it('leads to changing an answer, which is sent at once and told', async () => {
    const { visitor, application } = await submitted();
    const check = await visitor.get(`${application}/check`);
    expect(check.html).toContain('Changes that you save are sent to the organisers at once.');
    expect(check.html).not.toContain('Submit application');
    const saved = await visitor.answer(`${application}/about-you?return=check`, { name: 'Siân Jones' });
    expect([saved.status, saved.location]).toEqual([303, `${application}/check`]);
    const { html } = await visitor.get(`${application}/status`);
    expect(html).toContain('You changed your answers.');
  });

  it('leads on to what a change has opened up, and says that it is not complete', async () => {
    const { visitor, application } = await submitted();
    const fields = { ...rightFields[1]?.[1], nation: 'wales' };
    const saved = await visitor.answer(`${application}/place?return=check`, fields);
    expect(saved.location).toBe(`${application}/in-wales?return=check`);
    const { html } = await visitor.get(`${application}/status`);
    expect(html).toContain('some are not complete');
    expect((await visitor.get(`${application}/check`)).html).toContain('There is a problem');
  });
});

describe('withdrawing', () => {
  it('asks why, then says so', async () => {
    const { visitor, application, world, id } = await submitted();
    const asked = await visitor.get(`${application}/withdraw`);
    expect(asked.html).toContain('You cannot undo this.');
    const missing = await visitor.post(`${application}/withdraw`, {});
    expect([missing.status, missing.html.includes('Select why you are leaving')]).toEqual([422, true]);
    expect(missing.html).toMatch(/class="as-field as-wrong"[^]*class="as-button as-warn"/);
    const done = await visitor.post(`${application}/withdraw`, { reason: 'team-changed' });
    expect([done.status, done.location]).toEqual([303, `${application}/status`]);
    expect((await visitor.get(`${application}/status`)).html).toContain('You have withdrawn your application');
    expect((await world.events(id)).at(-1)).toMatchObject({ type: 'application.withdrawn', actor: 'applicant' });
    expect((await visitor.post(`${application}/withdraw`, { reason: 'team-changed' })).status).toBe(303);
    expect((await visitor.get(`${application}/withdraw`)).location).toBe(`${application}/status`);
  });

  it('does nothing when another site sends the form', async () => {
    const { visitor, application } = await submitted();
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const refused = await visitor.post(`${application}/withdraw`, { reason: 'other' }, headers);
    expect(refused.status).toBe(403);
    expect((await visitor.get(`${application}/status`)).html).toContain('We have your application');
  });
});

describe('an offer', () => {
  it.each([
    ['accept', {}, 'You have accepted your place'],
    ['turn-down', { reason: 'no-funding' }, 'You have turned down the place'],
    ['defer', {}, 'Your place is deferred to the next round'],
  ] as const)('is answered with %s on a page that asks first', async (answer, fields, heading) => {
    const { visitor, application, world, id, soon } = await submitted();
    await world.decide(id, 'offer', soon());
    const status = await visitor.get(`${application}/status`);
    expect(status.html).toContain('You have been offered a place');
    expect(status.html).toContain('by midday on 16 January 2027');
    expect(status.html).toContain(`href="${application}/offer/${answer}"`);
    expect((await visitor.get(`${application}/offer/${answer}`)).status).toBe(200);
    const done = await visitor.post(`${application}/offer/${answer}`, { ...fields });
    expect(done.location).toBe(`${application}/status`);
    expect((await visitor.get(`${application}/status`)).html).toContain(heading);
  });

  it('that has ended says so where it is answered too late', async () => {
    const { visitor, application, world, id, soon } = await submitted();
    await world.decide(id, 'offer', soon());
    world.pass(2 * day);
    await world.tick();
    const { status, html } = await visitor.post(`${application}/offer/accept`, {});
    expect(status).toBe(409);
    expect(html).toContain('This is no longer possible');
    expect(html).toContain('The offer of a place has ended');
  });

  it.each([
    ['', 'You had to answer the offer by midday on 16 January 2027', 'The offer of a place has ended'],
    ['/cy', 'Roedd yn rhaid ateb y cynnig erbyn hanner dydd ar 16 Ionawr 2027', 'Mae’r cynnig o le wedi dod i ben'],
  ])(
    'answered after its deadline, before the minute’s tick, says by when it had to be, under "%s"',
    async (...given) => {
      const [prefix, late, ended] = given;
      const { visitor, application, world, id, soon } = await submitted(prefix);
      await world.decide(id, 'offer', soon());
      world.pass(day + 2 * minute);
      const { status, html } = await visitor.post(`${application}/offer/accept`, {});
      expect(status).toBe(409);
      for (const words of [late, ended]) expect(html).toContain(words);
      for (const seen of [html, (await visitor.get(`${application}/status`)).html])
        for (const step of ['offer/', 'withdraw']) expect(seen).not.toContain(`href="${application}/${step}`);
      for (const answer of ['offer/accept', 'offer/defer', 'withdraw'])
        expect((await visitor.get(`${application}/${answer}`)).location).toBe(`${application}/status`);
    },
  );

  it('has three answers and no other', async () => {
    const { visitor, application } = await submitted();
    expect((await visitor.get(`${application}/offer/perhaps`)).status).toBe(404);
  });
});

describe('an application that was reopened', () => {
  it('asks for the named questions alone, and is submitted again', async () => {
    const { visitor, application, world, id } = await submitted();
    world.pass(20 * day);
    const deadline = new Date(world.source.now().getTime() + day).toISOString();
    await world.reopen(id, ['name'], deadline, 'Who <leads> it?');
    const { html } = await visitor.get(`${application}/status`);
    expect(html).toContain('The organisers ask you to change some answers');
    expect(html).toContain('Who &lt;leads&gt; it?');
    expect(html).toContain(`href="${application}/about-you?return=check"`);
    const page = await visitor.get(`${application}/about-you?return=check`);
    expect(page.html).toContain('name="name"');
    expect(page.html).not.toContain('name="email"');
    await visitor.answer(`${application}/about-you?return=check`, { name: 'Siân, who leads' });
    const check = await visitor.get(`${application}/check`);
    expect(check.html.match(/return=check/g)).toHaveLength(1);
    const sent = await visitor.post(`${application}/check`, { _version: versionIn(check.html) });
    expect(sent.location).toBe(`${application}/sent`);
    expect((await visitor.get(`${application}/status`)).html).toContain('We have your application');
  });
});

describe('a copy', () => {
  it('is a page for paper and a file of data, kept by nobody', async () => {
    const { visitor, application } = await submitted();
    const page = await visitor.get(`${application}/copy`);
    expect(page.html).toContain('Siân Ŵyn-Jones');
    expect(page.html).toContain('You submitted your application.');
    const file = await visitor.get(`${application}/copy.json`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="alongside-ALS-[\w-]+\.json"$/);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(file.html)).toMatchObject({ application: { state: 'submitted' }, history: [{ move: 'submit' }] });
  });

  it('opens to the browser that holds the application alone', async () => {
    const { world, application } = await submitted();
    for (const step of ['status', 'copy', 'copy.json', 'withdraw', 'offer/accept'])
      expect((await aVisitor(world).get(`${application}/${step}`)).status).toBe(401);
  });
});
