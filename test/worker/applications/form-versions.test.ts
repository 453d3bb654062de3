// Drafts follow their round's form; what was submitted keeps its version for ever.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../sdk/form/types.ts';
import { rightAnswers } from '../a-form.ts';
import { openWith, publish, changed, republish, use } from '../versions.ts';
import { day, minute } from '../world.ts';

const both = (text: string) => ({ en: text, cy: text });
const about = rightAnswers['about-you']!;

/** Takes the name away, and asks for a role on the same page. */
const askForRole = ({ pages }: Form): void => {
  pages[0]!.questions[0] = { id: 'role', type: 'short-text', label: both('Your role') };
};
/** Changes a hint: nothing that anyone would have to know. */
const hint = ({ pages }: Form): void => void (pages[0]!.questions[0]!.hint = both('As on your badge'));

describe('a draft whose form was republished', () => {
  it('is read under the new version, with what changed, and is not written by that', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    await republish(world, askForRole);
    const { body, etag } = await me.show();
    expect([body.form.version, body.answers, body.pagesSaved, etag]).toEqual([
      2,
      { email: about['email'] },
      [],
      '"2-2"',
    ]);
    expect(body.formChanges.map(({ code, question, page }) => [code, question, page])).toEqual([
      ['added', 'role', 'about-you'],
      ['removed', 'name', null],
    ]);
    expect(body.setAside).toMatchObject([{ question: 'name', answer: 'Siân Ŵyn-Jones', version: 1 }]);
    const row = await env.DB.prepare('SELECT form_version, set_aside, version FROM applications WHERE id = ?')
      .bind(me.id)
      .first();
    expect(row).toEqual({ form_version: 1, set_aside: null, version: 2 });
  });

  it('refuses a save by who has not seen it, with what changed, and takes it once they have', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    await republish(world, askForRole);
    const refused = await me.save('place', rightAnswers['place']!);
    expect([refused.status, refused.body.code]).toEqual([409, 'form-changed']);
    expect(refused.body.issues?.map(({ code, question }) => [code, question])).toEqual([
      ['added', 'role'],
      ['removed', 'name'],
    ]);
    const { etag } = await me.show();
    const saved = await me.save('about-you', { role: 'Nurse' }, { ifMatch: etag! });
    expect([saved.status, saved.etag, saved.body.form.version]).toEqual([200, '"3"', 2]);
    expect(saved.body).toMatchObject({ answers: { role: 'Nurse' }, pagesSaved: ['about-you'], formChanges: [] });
    expect(saved.body.setAside.map(({ words }) => words)).toEqual([[both('Siân Ŵyn-Jones')]]);
    expect((await me.show()).body).toEqual(saved.body);
  });

  it('keeps what was set aside encrypted, and drops it by submitting', async () => {
    const world = await openWith();
    const me = await (await world.anApplicant()).answerAll();
    await republish(world, askForRole);
    const { etag } = await me.show();
    await me.save('about-you', { role: 'Nurse', email: about['email']! }, { ifMatch: etag! });
    const stored = () =>
      env.DB.prepare('SELECT set_aside FROM applications WHERE id = ?').bind(me.id).first<string>('set_aside');
    expect(await stored()).toMatch(/^[\w.-]+$/);
    expect((await me.submit()).status).toBe(200);
    expect(await stored()).toBeNull();
    expect((await me.show()).body).toMatchObject({ state: 'submitted', setAside: [], answers: { role: 'Nurse' } });
  });

  it('is submitted only by who says that they have seen it under that version', async () => {
    const world = await openWith();
    const me = await (await world.anApplicant()).answerAll();
    await republish(world, hint);
    const refused = await me.submit();
    expect([refused.status, refused.body.code, refused.body.issues]).toEqual([409, 'form-changed', []]);
    expect((await me.submit({ form: 3 })).body.code).toBe('form-changed');
    expect((await me.submit({ form: 2 })).status).toBe(200);
    expect((await me.show()).body.form.version).toBe(2);
    expect((await me.submit()).status).toBe(200);
  });

  it('is not complete when something new is asked', async () => {
    const world = await openWith();
    const me = await (await world.anApplicant()).answerAll();
    await republish(world, askForRole);
    expect((await me.check()).body.items).toMatchObject([{ question: 'role', code: 'required' }]);
    expect((await me.submit({ form: 2 })).body).toMatchObject({ code: 'answers-invalid' });
  });

  it('goes over several versions at once, and back', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    await republish(world, askForRole);
    await republish(world, hint, 3);
    const { body } = await me.show();
    expect([body.form.version, body.answers, body.setAside, body.formChanges]).toEqual([3, about, [], []]);
    expect((await use(world, 1, 3)).status).toBe(200);
    const back = await me.show();
    expect([back.body.form.version, back.etag]).toEqual([1, '"2"']);
  });

  it('says what its form is, in the version that it answers', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    const form = () =>
      world.call<Form>('GET', `/v1/applications/${me.id}/form`, undefined, { authorization: `Bearer ${me.token}` });
    expect((await form()).body.version).toBe(1);
    await republish(world, hint);
    expect((await form()).body.version).toBe(2);
  });

  it('is left as it was once its round has closed', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    await republish(world, askForRole);
    world.pass(11 * day);
    const { body } = await me.show();
    expect([body.form.version, body.answers, body.editable]).toEqual([1, about, false]);
    const late = await me.save('about-you', about, { ifMatch: '"2-2"' });
    expect(late.body.code).toBe('round-not-open');
  });
});

describe('a save that meets the switch', () => {
  it('is noticed by an isolate that has just saved the draft', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    await publish(world, changed(world, askForRole));
    await use(world, 2);
    const refused = await me.save('place', rightAnswers['place']!);
    expect(refused.body.code).toBe('form-changed');
    expect(refused.body.issues).not.toHaveLength(0);
  });

  it('never lands under the old version, of 64 at the same time', async () => {
    const world = await openWith();
    const all = await Promise.all(Array.from({ length: 16 }, () => world.anApplicant()));
    await publish(world, changed(world, askForRole));
    const saves = all.flatMap((me) =>
      [1, 2, 3, 4].map((n) => () => me.save('about-you', { name: `Name ${n}` }, { ifMatch: '"1"' })),
    );
    const [first, second] = [saves.slice(0, 32), saves.slice(32)];
    const outcomes = await Promise.all([
      ...first.map((save) => save()),
      use(world, 2),
      ...second.map((save) => save()),
    ]);
    expect(outcomes.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
    for (const me of all) {
      const { body } = await me.show();
      const won = outcomes.filter((each) => each.status === 200 && (each.body as { id?: string }).id === me.id);
      // What was acknowledged is there: carried over, or set aside.
      if (won.length) expect(body.setAside.map(({ question }) => question)).toEqual(['name']);
      else expect([body.setAside, body.answers]).toEqual([[], {}]);
      expect(body.form.version).toBe(2);
    }
  });

  it('of submitting, submits under one version or not at all', async () => {
    const world = await openWith();
    const all = await Promise.all(Array.from({ length: 8 }, async () => (await world.anApplicant()).answerAll()));
    await publish(world, changed(world, askForRole));
    const press = () => all.flatMap((me) => Array.from({ length: 4 }, () => me.submit()));
    const outcomes = await Promise.all([...press(), use(world, 2), ...press()]);
    expect(outcomes.every(({ status }) => [200, 409].includes(status))).toBe(true);
    for (const me of all) {
      const { body } = await me.show();
      expect(body.form.version).toBe(body.state === 'submitted' ? 1 : 2);
      if (body.state === 'submitted') expect(body.answers['name']).toBe('Siân Ŵyn-Jones');
    }
  });

  it('answers a repeat of what had arrived before as something to look at, and nothing is stored twice', async () => {
    const world = await openWith();
    const me = await world.anApplicant();
    const ifMatch = '"1"';
    expect((await me.save('about-you', about, { ifMatch })).status).toBe(200);
    expect((await me.save('about-you', about, { ifMatch })).status).toBe(200);
    await republish(world, hint);
    expect((await me.save('about-you', about, { ifMatch })).body.code).toBe('form-changed');
    const moved = await me.save('about-you', about, { ifMatch: '"2-2"' });
    const again = await me.save('about-you', about, { ifMatch: '"2-2"' });
    expect([moved.etag, again.etag, again.body]).toEqual(['"3"', '"3"', moved.body]);
  });
});

describe('the closing second', () => {
  it('takes a switch until it, and none from then on', async () => {
    const world = await openWith();
    const me = await (await world.anApplicant()).answerAll();
    await publish(world, changed(world, hint));
    world.setClock(world.round.closesAt);
    expect((await use(world, 2)).body.code).toBe('round-not-open');
    world.pass(-1);
    expect((await use(world, 2)).status).toBe(200);
    world.pass(minute - 1);
    expect((await me.submit()).body.code).toBe('form-changed');
    expect((await me.submit({ form: 2 })).status).toBe(200);
  });

  it('ends every change when the grace is over', async () => {
    const world = await openWith();
    const me = await (await world.anApplicant()).answerAll();
    await republish(world, hint);
    world.setClock(world.round.closesAt);
    world.pass(minute);
    expect((await me.submit({ form: 2 })).body.code).toBe('round-not-open');
  });
});

describe('what was submitted', () => {
  it('keeps its version through republishing, changing and reopening', async () => {
    const world = await openWith();
    const me = await (await world.anApplicant()).answerAll();
    await me.submit();
    await republish(world, askForRole);
    const read = await me.show();
    expect([read.body.form.version, read.body.answers['name'], read.body.formChanges]).toEqual([
      1,
      'Siân Ŵyn-Jones',
      [],
    ]);
    const edited = await me.save('about-you', { name: 'Another' }, { ifMatch: read.etag! });
    expect([edited.status, edited.body.form.version]).toEqual([200, 1]);
    const copy = await me.copy();
    expect(copy.body.pages[0]?.rows[0]).toMatchObject({ question: 'name', answer: ['Another'] });
    await world.reopen(me.id, ['name'], new Date(world.source.now().getTime() + day).toISOString());
    const reopened = await me.show();
    expect([reopened.body.state, reopened.body.form.version]).toEqual(['reopened', 1]);
    const again = await me.save('about-you', { name: 'Third' }, { ifMatch: reopened.etag! });
    expect(again.status).toBe(200);
    expect((await me.submitAgain()).status).toBe(200);
    expect((await me.show()).body).toMatchObject({
      state: 'submitted',
      form: { version: 1 },
      answers: { name: 'Third' },
    });
  });
});
