// Publishing versions of a form and switching a round to one, through the API.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Form, Question } from '../../../sdk/form/types.ts';
import { aFormOfItsOwn, changed, openWith, publish, republish, use } from '../versions.ts';

const both = (text: string) => ({ en: text, cy: text });
const rename = ({ pages }: Form): void => void (pages[0]!.questions[0]!.label = both('Full name'));

describe('publishing a version', () => {
  it('numbers it after the latest, says what differs, and changes no round', async () => {
    const world = await openWith();
    const { status, body } = await publish(world, changed(world, rename));
    expect([status, body.form]).toEqual([201, { id: world.round.formId, version: 2 }]);
    expect(body.differences).toEqual([{ change: 'changed', page: 'about-you', question: 'name', in: ['words'] }]);
    const used = await world.call<Form>('GET', `/v1/rounds/${world.round.id}/form`);
    expect(used.body.version).toBe(1);
    const shown = await world.asStaff<Form>('GET', `/forms/${world.round.formId}/2`);
    expect(shown.body.pages[0]!.questions[0]!.label.en).toBe('Full name');
    expect(await world.events(`${world.round.formId}@2`)).toHaveLength(1);
  });

  it('begins a new form at its first version', async () => {
    const world = await openWith();
    const { version: _, ...form } = aFormOfItsOwn();
    expect((await publish(world, form, 0)).body).toMatchObject({ form: { version: 1 }, differences: [] });
    expect((await publish(world, form, 0)).body.code).toBe('changed-meanwhile');
  });

  it('is refused over a version that is not the latest, and one of many at once is published', async () => {
    const world = await openWith();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => publish(world, changed(world, rename))));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(412)]);
    expect((await publish(world, changed(world, rename), 1)).body.code).toBe('changed-meanwhile');
    expect((await publish(world, changed(world, rename), 7)).body.code).toBe('changed-meanwhile');
  });

  it('is one version for a request that is repeated', async () => {
    const world = await openWith();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = { form: changed(world, rename), replaces: 1 };
    const [one, again] = [
      await world.asStaff('POST', '/forms', body, key),
      await world.asStaff('POST', '/forms', body, key),
    ];
    expect([again.status, again.body]).toEqual([one.status, one.body]);
  });

  it('says what is wrong with a form, and where', async () => {
    const world = await openWith();
    const wrong = changed(world, ({ pages }) => {
      pages[1]!.questions.push({ ...pages[0]!.questions[0]! });
      pages[2]!.when = { question: 'shoe', answered: true };
    });
    const { status, body } = await publish(world, wrong);
    expect([status, body.code]).toEqual([422, 'form-invalid']);
    expect(body.issues).toContainEqual({
      code: 'condition-unknown-question',
      page: 'in-wales',
      path: ['form', 'pages', 2],
      message: 'Page “in-wales” has a condition on a question that is not there.',
    });
  });

  it('says which text of a form cannot be shown', async () => {
    const world = await openWith();
    const wrong = changed(world, ({ pages }) => void (pages[1]!.questions[0]!.label = { en: 'A name', cy: '\u200b' }));
    const { body } = await publish(world, wrong);
    expect(body.issues).toEqual([
      expect.objectContaining({
        code: 'text-shows-nothing',
        path: ['form', 'pages', 1, 'questions', 0, 'label', 'cy'],
        message: expect.stringMatching(/^Question “.+” has a text that shows nothing: label › cy\.$/),
      }),
    ]);
  });

  it('is refused where Welsh is missing, unless it is said to be in English only', async () => {
    const world = await openWith();
    const english = changed(world, ({ pages }) => void (pages[0]!.questions[0]!.label = { en: 'Full name' }));
    const refused = await publish(world, english);
    expect([refused.body.code, refused.body.issues?.map(({ path }) => path.join('.'))]).toEqual([
      'welsh-missing',
      ['form.pages.0.questions.0.label'],
    ]);
    const published = await publish(world, english, 1, { englishOnly: true });
    expect(published.body.missingWelsh).toEqual(['pages.0.questions.0.label']);
  });

  it('takes a form as long as forms may be', async () => {
    const world = await openWith();
    const long = changed(world, (form) => {
      form.pages = Array.from({ length: 30 }, (_, page) => ({
        id: `page-${page}`,
        title: both('Page'),
        questions: Array.from({ length: 20 }, (_, at): Question => ({
          id: `q-${page}-${at}`,
          type: 'long-text',
          label: both('Label'),
          hint: both('Hint'),
        })),
      }));
    });
    expect((await publish(world, long)).status).toBe(201);
  });

  it('never changes one that is there', async () => {
    const world = await openWith();
    await expect(
      env.DB.prepare("UPDATE forms SET definition = '{}' WHERE id = ?").bind(world.round.formId).run(),
    ).rejects.toThrow('never changes');
  });
});

describe('switching a round', () => {
  it('shows new applicants the new version at once, and says how many drafts follow', async () => {
    const world = await openWith();
    await world.anApplicant();
    await world.call('GET', `/v1/rounds/${world.round.id}/form`);
    await publish(world, changed(world, rename));
    const { status, body } = await use(world, 2);
    expect([status, body.form.version, body.drafts]).toEqual([200, 2, 1]);
    expect(body.differences).toHaveLength(1);
    expect((await world.call<Form>('GET', `/v1/rounds/${world.round.id}/form`)).body.version).toBe(2);
    expect((await world.start()).body.application.form.version).toBe(2);
    expect(await world.events(world.round.id)).toMatchObject([
      { type: 'round.form-changed', data: JSON.stringify({ form: world.round.formId, from: '1', to: '2' }) },
    ]);
  });

  it('happens once, however often it is asked for', async () => {
    const world = await openWith();
    await publish(world, changed(world, rename));
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => use(world, 2)));
    expect(outcomes.every(({ status }) => status === 200)).toBe(true);
    expect(await world.events(world.round.id)).toHaveLength(1);
  });

  it('is refused over another version than the round uses, and to one that is not there', async () => {
    const world = await openWith();
    await republish(world, rename);
    await publish(
      world,
      changed(world, () => {}),
      2,
    );
    expect((await use(world, 3, 1)).body.code).toBe('changed-meanwhile');
    expect((await use(world, 9, 2)).body.code).toBe('form-not-found');
    expect(
      (await world.asStaff('PUT', '/rounds/rnd_00000000000000000000000000/form', { version: 1, replaces: 1 })).status,
    ).toBe(404);
  });
});
