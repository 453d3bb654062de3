// Changing what was submitted: while the round is open, or when the organisers ask; nothing that was typed is lost.
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aVisitor, versionIn } from '../pages/visitor.ts';
import { aProgramme, day, minute, type World } from '../world.ts';

const open = () => aProgramme().withOpenRound().begin();

async function submitted(world: World) {
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  return me;
}

/** A save over what is stored now. */
async function change(me: Awaited<ReturnType<World['anApplicant']>>, page: string, answers: object) {
  const { etag } = await me.show();
  return me.save(page, answers as never, { ifMatch: etag ?? '' });
}

describe('an application that was submitted', () => {
  it('can be changed while the round is open, and its history says what was', async () => {
    const world = await open();
    const me = await submitted(world);
    const { status, body } = await change(me, 'about-you', { name: 'Siân Jones', email: 'new@example.org' });
    expect([status, body.state, body.unsent, body.answers['name']]).toEqual([200, 'submitted', false, 'Siân Jones']);
    expect((await me.history()).at(-1)).toMatchObject({ move: 'edit', questions: ['name', 'email'] });
    expect((await world.events(me.id)).at(-1)).toMatchObject({ type: 'application.changed' });
    expect((await world.asStaff('GET', `/applications/${me.id}`)).body.answers['name']).toBe('Siân Jones');
    expect(await world.counter('submitted')).toBe(1);
  });

  it('leaves no trace of a save that changes nothing', async () => {
    const me = await submitted(await open());
    expect((await change(me, 'about-you', rightAnswers['about-you'] ?? {})).status).toBe(200);
    expect(await me.history()).toHaveLength(1);
  });

  it('stays as the organisers read it until a change is complete', async () => {
    const world = await open();
    const me = await submitted(world);
    const first = await change(me, 'place', { nation: 'wales', organisation: { name: 'Us' } });
    expect(first.body).toMatchObject({ state: 'submitted', unsent: true });
    expect((await me.check()).body.items).toMatchObject([{ question: 'welsh-work', code: 'required' }]);
    const read = async () => (await world.asStaff('GET', `/applications/${me.id}`)).body.answers['nation'];
    expect(await read()).toBe('england');
    const second = await change(me, 'in-wales', { 'welsh-work': 'Yng Ngwynedd' });
    expect(second.body).toMatchObject({ state: 'submitted', unsent: false });
    expect(await read()).toBe('wales');
    expect((await me.history()).at(-1)).toMatchObject({ questions: ['nation', 'organisation', 'welsh-work'] });
  });

  it('is not said to be submitted again while a change to it is not complete', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    const first = await me.submit();
    expect((await me.submit()).body).toEqual(first.body);
    const visitor = aVisitor(world);
    visitor.jar.set(me.id, me.token);
    const path = `/apply/${me.id}/check`;
    await change(me, 'place', { nation: 'wales', organisation: { name: 'Us' } });
    const again = await me.submit();
    expect([again.status, again.body.code]).toEqual([422, 'answers-invalid']);
    expect(again.body.issues).toMatchObject([{ question: 'welsh-work', code: 'required' }]);
    // A check page from before the submission, left open in another window.
    const shown = await visitor.post(path, { _version: '4' });
    expect(shown.status).toBe(422);
    expect(shown.html).toMatch(/class="as-problems"[^]*data-page="in-wales" data-question="welsh-work"[^]*<\/ul>/);
    await change(me, 'in-wales', { 'welsh-work': 'Yng Ngwynedd' });
    expect([(await me.submit()).status, (await me.submit()).body]).toEqual([200, first.body]);
    expect((await visitor.post(path, { _version: '4' })).location).toBe(path.replace('check', 'sent'));
  });

  it.each(['by its holder’s program', 'on our own page'])(
    'sends whole changes that a reopening left unsent, %s, once',
    async (way) => {
      const world = await open();
      const me = await submitted(world);
      const visitor = aVisitor(world);
      visitor.jar.set(me.id, me.token);
      const path = `/apply/${me.id}/check`;
      await world.reopen(me.id, ['name'], new Date(world.source.now().getTime() + day).toISOString());
      await change(me, 'about-you', { name: 'Siân Jones', email: 'sian@example.org' });
      world.pass(day + 2 * minute);
      await world.tick();
      expect((await me.show()).body).toMatchObject({ state: 'submitted', unsent: true, editable: true });
      expect((await visitor.get(path)).html).not.toContain('are sent to the organisers at once');
      const version = Number(/\d+/.exec((await me.show()).etag ?? '')?.[0]);
      expect((await me.submit({ version: version - 1 })).body.code).toBe('changed-meanwhile');
      const send = async () =>
        way.startsWith('by')
          ? (await me.submit({ version })).status
          : (await visitor.post(path, { _version: versionIn((await visitor.get(path)).html) })).location;
      const sent = way.startsWith('by') ? 200 : path.replace('check', 'sent');
      expect([await send(), await send()]).toEqual([sent, sent]);
      expect((await world.asStaff('GET', `/applications/${me.id}`)).body.answers['name']).toBe('Siân Jones');
      expect((await me.history()).map(({ move }) => move)).toEqual(['submit', 'reopen', 'lapse', 'edit']);
      const changed = (await world.events(me.id)).find(({ type }) => type === 'application.changed');
      expect(changed?.['actor']).toBe('applicant');
    },
  );

  it('is said to be submitted, as it was sent, when a change was not complete at the closing', async () => {
    const world = await open();
    const me = await submitted(world);
    await change(me, 'place', { nation: 'wales', organisation: { name: 'Us' } });
    world.pass(11 * day);
    expect((await me.submit()).status).toBe(200);
  });

  it('is written to at the address that was sent while another is being typed', async () => {
    const world = await open();
    const me = await submitted(world);
    const { etag } = await me.show();
    const given = { name: 'Siân', email: 'half-typed' };
    const { status, body } = await me.save('about-you', given, { ifMatch: etag ?? '', unfinished: true });
    expect([status, body.unsent]).toEqual([200, true]);
    world.pass(11 * day);
    const sent = rightAnswers['about-you']?.['email'];
    const before = (await world.mail(String(sent))).length;
    expect((await world.decide(me.id, 'decline')).status).toBe(200);
    await world.tick();
    expect(await world.mail(String(sent))).toHaveLength(before + 1);
  });

  it('can no longer be changed when the round has closed', async () => {
    const world = await open();
    const me = await submitted(world);
    world.pass(11 * day);
    const { status, body } = await change(me, 'about-you', { name: 'Too late' });
    expect([status, body.code]).toEqual([409, 'already-submitted']);
    expect((await me.show()).body.editable).toBe(false);
  });

  it('gives a copy of what was asked, what was answered and what happened', async () => {
    const world = await open();
    const me = await submitted(world);
    const { body } = await me.copy();
    expect(body.pages.map(({ title }) => title)).toEqual(['About you', 'Where you work', 'Your change']);
    expect(body.pages[0]?.rows[0]).toEqual({ question: 'name', label: 'Your name', answer: ['Siân Ŵyn-Jones'] });
    expect(body.history).toMatchObject([{ move: 'submit' }]);
    expect(body.sentAnswers).toEqual(body.application.answers);
  });
});

describe('reopening again', () => {
  const ask = async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    await me.submit();
    const deadline = new Date(world.source.now().getTime() + day).toISOString();
    const reopen = async (questions: string[], note = 'Who?', until = deadline) => {
      const { status, body } = await world.reopen(me.id, questions, until, note);
      return [status, body.code ?? body.state];
    };
    expect(await reopen(['name', 'email'])).toEqual([200, 'reopened']);
    return { me, deadline, reopen };
  };

  it('answers the same to the same, in whatever order it names the questions, and does it once', async () => {
    const { me, deadline, reopen } = await ask();
    const withOffset = deadline.replace('Z', '+00:00');
    for (const again of [reopen(['name', 'email']), reopen(['email', 'name', 'email'], ' Who? ', withOffset)])
      expect(await again).toEqual([200, 'reopened']);
    expect((await me.history()).filter(({ move }) => move === 'reopen')).toHaveLength(1);
  });

  it('is refused with other questions, another note or another deadline', async () => {
    const { me, deadline, reopen } = await ask();
    const later = new Date(Date.parse(deadline) + 1000).toISOString();
    for (const other of [
      reopen(['name']),
      reopen(['name', 'email', 'change']),
      reopen(['name', 'nowhere']),
      reopen(['name', 'email'], 'Where?'),
      reopen(['name', 'email'], 'Who?', later),
    ])
      expect(await other).toEqual([409, 'move-not-allowed']);
    expect((await me.show()).body).toMatchObject({ asked: ['name', 'email'], dueAt: deadline });
  });
});

it('refuses to reopen with a note of characters that cannot be shown, and not for its line ends', async () => {
  const world = await open();
  const me = await submitted(world);
  const deadline = new Date(world.source.now().getTime() + day).toISOString();
  for (const note of ['Who\0?', '\x1b[31mWho?', 'Who\x7f?', 'Who\ud800?']) {
    const { status, body } = await world.reopen(me.id, ['name'], deadline, note);
    expect([status, body.code, body.issues]).toEqual([
      422,
      'invalid-body',
      [expect.objectContaining({ path: ['note'] })],
    ]);
  }
  expect((await world.reopen(me.id, ['name'], deadline, 'Who?\r\n\tWhere?\nWhy?')).status).toBe(200);
});

describe('an application that was reopened', () => {
  async function reopened(questions = ['name']) {
    const world = await open();
    const me = await submitted(world);
    world.pass(12 * day);
    const deadline = new Date(world.source.now().getTime() + 2 * day).toISOString();
    const { status } = await world.reopen(me.id, questions, deadline, 'Who leads the team?');
    expect(status).toBe(200);
    return { world, me, deadline };
  }

  it('tells the applicant which questions, by when and why, in the log without the words', async () => {
    const { world, me, deadline } = await reopened();
    expect((await me.show()).body).toMatchObject({
      state: 'reopened',
      dueAt: deadline,
      asked: ['name'],
      editable: true,
      unsent: true,
    });
    expect((await me.history()).at(-1)).toMatchObject({
      move: 'reopen',
      questions: ['name'],
      note: 'Who leads the team?',
    });
    expect(JSON.stringify(await world.events(me.id))).not.toContain('Who leads');
    const mail = (await world.mail('sian@example.org')).find(({ kind }) => kind === 'application-reopened');
    expect(mail?.text).toContain('29 January 2027');
  });

  it('takes changes to those questions alone', async () => {
    const { me } = await reopened();
    const other = await change(me, 'about-you', { name: 'Siân', email: 'other@example.org' });
    expect([other.status, other.body.code]).toEqual([409, 'question-not-asked']);
    const asked = await change(me, 'about-you', { name: 'Siân, who leads', email: 'sian@example.org' });
    expect([asked.status, asked.body.answers['name'], asked.body.answers['email']]).toEqual([
      200,
      'Siân, who leads',
      'sian@example.org',
    ]);
  });

  it('is not taken as sent again by a late repeat of what was sent before', async () => {
    const world = await open();
    const me = await submitted(world);
    const { etag } = await me.show();
    await world.reopen(me.id, ['name'], new Date(world.source.now().getTime() + day).toISOString());
    const late = [await me.submit(), await me.submit({ version: Number(/\d+/.exec(etag ?? '')?.[0]) })];
    expect(late.map(({ status, body }) => [status, body.code])).toEqual([
      [412, 'changed-meanwhile'],
      [412, 'changed-meanwhile'],
    ]);
    expect((await me.show()).body).toMatchObject({ state: 'reopened', asked: ['name'] });
    expect((await me.submitAgain()).status).toBe(200);
  });

  it('is read as it was until it is submitted again, with the same reference', async () => {
    const { world, me } = await reopened();
    const { body: before } = await me.show();
    await change(me, 'about-you', { name: 'Siân, who leads' });
    const read = async () => (await world.asStaff('GET', `/applications/${me.id}`)).body.answers['name'];
    expect(await read()).toBe('Siân Ŵyn-Jones');
    const { status, body } = await me.submitAgain();
    expect([status, body.reference, body.submittedAt]).toEqual([200, before.reference, before.submittedAt]);
    expect(await read()).toBe('Siân, who leads');
    expect((await me.show()).body).toMatchObject({ state: 'submitted', dueAt: null, asked: [], unsent: false });
    expect((await me.history()).at(-1)).toMatchObject({ move: 'submit', questions: ['name'] });
  });

  it('goes back as it was when the deadline passes, once, and keeps what was typed', async () => {
    const { world, me } = await reopened();
    await change(me, 'about-you', { name: 'Not sent' });
    world.pass(2 * day + 2 * minute);
    expect((await me.submit()).body.code).toBe('round-not-open');
    await Promise.all([world.tick(), world.tick()]);
    const { body } = await me.show();
    expect(body).toMatchObject({ state: 'submitted', unsent: true, answers: { name: 'Not sent' } });
    expect((await world.asStaff('GET', `/applications/${me.id}`)).body.answers['name']).toBe('Siân Ŵyn-Jones');
    expect((await world.events(me.id)).filter(({ type }) => type === 'application.returned')).toHaveLength(1);
  });

  it('opens what a change leads to', async () => {
    const { me } = await reopened(['nation']);
    const { status } = await change(me, 'place', { nation: 'wales' });
    expect(status).toBe(200);
    expect((await change(me, 'in-wales', { 'welsh-work': 'Yng Ngwynedd' })).status).toBe(200);
    expect((await me.submitAgain()).status).toBe(200);
  });

  it('names questions that the form asks', async () => {
    const world = await open();
    const me = await submitted(world);
    const { body } = await world.reopen(
      me.id,
      ['nobody-asks'],
      new Date(world.source.now().getTime() + day).toISOString(),
    );
    expect(body.code).toBe('question-not-found');
  });
});
