// Sections follow the form of their round as drafts do, and a consent holds for what was agreed to.
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../sdk/form/types.ts';
import { aFormOfItsOwn, changed, publish, use } from '../versions.ts';
import { aProgramme, type World } from '../world.ts';
import { jointForm, part, together } from './together.ts';

const both = (text: string) => ({ en: text, cy: text });
const openJoint = () => aProgramme().withForm(aFormOfItsOwn(jointForm)).withOpenRound().begin();
async function republish(world: World, change: (form: Form) => void): Promise<void> {
  expect((await publish(world, changed(world, change, jointForm))).status).toBe(201);
  expect((await use(world, 2)).status).toBe(200);
}
const ownPage = ({ pages }: Form) => pages.find(({ id }) => id === 'your-part')!;
const askForRole = (form: Form): void => {
  ownPage(form).questions[1] = { id: 'role', type: 'short-text', label: both('Your role') };
};
const hint = (form: Form): void => void (ownPage(form).questions[1]!.hint = both('One a line'));

describe('a section whose form was republished', () => {
  it('is read under the new version with what changed, and asks for consent again', async () => {
    const world = await openJoint();
    const { lead, me, others } = await together(world);
    const [one] = others;
    await one!.save('your-part', part);
    expect((await one!.consent()).body.state).toBe('done');
    await republish(world, askForRole);

    const { body, etag } = await one!.show();
    expect([body.form.version, body.state, body.consentedAt, etag]).toEqual([2, 'joined', null, '"4-2"']);
    expect(body.formChanges.map(({ code, question }) => [code, question])).toEqual([
      ['added', 'role'],
      ['removed', 'people'],
    ]);
    expect(body.setAside).toMatchObject([{ question: 'people', answer: part['people'] }]);
    expect((await lead.list()).body.items).toMatchObject([{ state: 'joined', saved: 0 }]);
    const { etag: seen } = await me.show();
    const own = { body: { name: 'Lead Trust' }, role: 'Chair' };
    expect((await me.save('your-part', own, { ifMatch: seen! })).status).toBe(200);
    const refused = await me.submit();
    expect([refused.status, (refused.body as { code?: string }).code]).toEqual([422, 'sections-incomplete']);

    const { body: form } = await one!.form();
    expect([form.version, form.pages.map(({ id }) => id)]).toEqual([2, ['your-part', 'more']]);
    expect(form.pages[0]!.questions.map(({ id }) => id)).toEqual(['body', 'role']);
    expect((await one!.save('your-part', part, '"4"')).body.code).toBe('form-changed');
    const saved = await one!.save('your-part', { body: part['body']!, role: 'Carer' }, etag!);
    expect([saved.status, saved.etag, saved.body.formChanges]).toEqual([200, '"5"', []]);
    expect((await one!.consent()).body.state).toBe('done');
    expect((await me.submit()).status).toBe(200);
    expect((await one!.show()).body).toMatchObject({ form: { version: 2 }, submitted: true, setAside: [] });
  });

  it('keeps its consent where nothing that was answered reads otherwise, and goes along under the new version', async () => {
    const world = await openJoint();
    const { me, others } = await together(world);
    const [one] = others;
    await one!.save('your-part', part);
    await one!.consent();
    await republish(world, hint);
    expect((await one!.show()).body).toMatchObject({ state: 'done', formChanges: [], form: { version: 2 } });
    const { etag } = await me.show();
    expect((await me.save('your-part', { body: { name: 'Lead Trust' }, people: 'A' }, { ifMatch: etag! })).status).toBe(
      200,
    );
    expect((await me.submit()).status).toBe(200);
    expect((await one!.show()).body).toMatchObject({ state: 'done', answers: part, form: { version: 2 } });
  });

  it('keeps its form once it was submitted, and shows it to its holder alone', async () => {
    const world = await openJoint();
    const { me, others } = await together(world);
    const [one] = others;
    await one!.save('your-part', part);
    await one!.consent();
    expect((await me.submit()).status).toBe(200);
    await republish(world, askForRole);

    const { body } = await one!.form();
    expect([body.version, body.pages[0]!.questions.map(({ id }) => id)]).toEqual([1, ['body', 'people']]);
    const other = { authorization: `Bearer ${me.token}` };
    for (const headers of [{}, other]) {
      const refused = await world.call('GET', `/v1/sections/${one!.id}/form`, undefined, headers);
      expect([401, 404]).toContain(refused.status);
    }
  });
});

it('keeps the round on a form with pages for organisations, where it had one', async () => {
  const world = await openJoint();
  const alone = (form: Form) => void (form.pages = form.pages.filter((page) => page.for !== 'organisation'));
  expect((await publish(world, changed(world, alone, jointForm))).status).toBe(201);
  const { status, body } = await use(world, 2);
  expect([status, body.code]).toEqual([409, 'not-joint']);
  expect((await world.start()).body.application.form.version).toBe(1);
});
