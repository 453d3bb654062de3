// A page that was sent when it could no longer be saved, with scripts off: it says why, shows what was typed, and leads on.
import { describe, expect, it } from 'vitest';
import { aJointWorld, part, together } from '../sections/together.ts';
import { aForm } from '../a-form.ts';
import type { Form } from '../../../sdk/form/types.ts';
import { aFormOfItsOwn, changed, openWith, publish, use } from '../versions.ts';
import { aProgramme } from '../world.ts';
import { aVisitor, rightFields, type Seen, versionIn } from './visitor.ts';

const typed = 'Typed & <kept>';
const shownSafely = 'Typed &amp; &lt;kept&gt;';

const aFormData = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

/** That the page is kept by nobody, says all of this, and shows what was typed as text. */
function expectNotSaved(seen: Seen, status: number, words: readonly string[]): void {
  expect(seen.status).toBe(status);
  expect(seen.headers.get('cache-control')).toBe('no-store');
  for (const said of [shownSafely, ...words]) expect(seen.html).toContain(said);
  expect(seen.html).not.toContain(typed);
}

/** A co-applicant in a browser, whose section is done, with the calls of the lead. */
async function aCoApplicant() {
  const world = await aJointWorld();
  const { me, lead, others } = await together(world);
  const one = others[0]!;
  await one.save('your-part', part);
  await one.save('more', {});
  await one.consent();
  const visitor = aVisitor(world);
  visitor.jar.set(one.id, one.token);
  return { world, me, lead, one, visitor };
}

/** An applicant in a browser who has answered everything. */
async function anApplicant(prefix: string) {
  const world = await aProgramme().withOpenRound().begin();
  const visitor = aVisitor(world);
  const address = await visitor.start(prefix);
  for (const [page, fields] of rightFields) await visitor.answer(`${address}/${page}`, fields);
  return { world, visitor, address, id: address.split('/').at(-1) ?? '' };
}

const inEnglish = {
  prefix: '',
  typedHeading: 'What you typed',
  submitted: 'The application has been submitted',
  decided: 'Your application can no longer be changed',
  waits: 'You are on the waiting list',
  notAsked: 'This page is no longer asked',
  removed: 'Your organisation is no longer part of this application',
  people: 'Your people',
  cannotOpen: 'This application cannot be opened here',
  getLink: 'Get a link to your application by email',
};

const inWelsh: typeof inEnglish = {
  prefix: '/cy',
  typedHeading: 'Yr hyn a deipioch',
  submitted: 'Mae’r cais wedi’i gyflwyno',
  decided: 'Ni ellir newid eich cais mwyach',
  waits: 'Rydych ar y rhestr aros',
  notAsked: 'Nid yw’r dudalen hon yn cael ei gofyn mwyach',
  removed: 'Nid yw eich sefydliad yn rhan o’r cais hwn mwyach',
  people: 'Your people (cy)',
  cannotOpen: 'Ni ellir agor y cais hwn yma',
  getLink: 'Cael dolen i’ch cais drwy e-bost',
};

describe.each([inEnglish, inWelsh])('what was typed, under "$prefix",', (t) => {
  const { prefix, typedHeading } = t;

  it('is shown to a co-applicant when the lead has submitted meanwhile', async () => {
    const { me, one, visitor } = await aCoApplicant();
    const address = `${prefix}/section/${one.id}/your-part`;
    const page = await visitor.get(address);
    expect((await me.submit()).status).toBe(200);
    const seen = await visitor.post(address, { _version: versionIn(page.html), people: typed });
    expectNotSaved(seen, 409, [t.submitted, typedHeading, t.people, `href="${prefix}/section/${one.id}/check"`]);
  });

  it('is shown to the lead when the organisers have decided meanwhile', async () => {
    const { world, visitor, address, id } = await anApplicant(prefix);
    const check = await visitor.get(`${address}/check`);
    await visitor.post(`${address}/check`, { _version: versionIn(check.html) });
    const page = await visitor.get(`${address}/your-change`);
    expect((await world.decide(id, 'waitlist')).status).toBe(200);
    const fields = { _version: versionIn(page.html), change: typed, agreement: 'yes' };
    const seen = await visitor.post(`${address}/your-change`, fields);
    expectNotSaved(seen, 409, [t.decided, t.waits, typedHeading, `href="${address}/status"`]);
  });

  it('is shown to an organisation that was removed meanwhile, which is told so', async () => {
    const { lead, one, visitor, world } = await aCoApplicant();
    const address = `${prefix}/section/${one.id}/your-part`;
    const page = await visitor.get(address);
    await lead.remove(one.id);
    const seen = await visitor.post(address, { _version: versionIn(page.html), people: typed });
    expectNotSaved(seen, 401, [t.removed, typedHeading, t.people, `${prefix}/programmes/${world.round.slug}`]);
    const stranger = aVisitor(world);
    stranger.jar.set(
      one.id,
      one.token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    );
    const refused = await stranger.post(address, { people: typed });
    expectNotSaved(refused, 401, [t.cannotOpen]);
    for (const told of [t.removed, world.round.slug]) expect(refused.html).not.toContain(told);
    for (const step of ['', '/your-part', '/check'])
      expect((await visitor.get(`${prefix}/section/${one.id}${step}`)).html).toContain(t.removed);
  });

  it('is shown when another window has changed what its page depends on', async () => {
    const { visitor, address } = await anApplicant(prefix);
    const [, place] = rightFields[1]!;
    await visitor.answer(`${address}/place`, { ...place, nation: 'wales' });
    const page = await visitor.get(`${address}/in-wales`);
    await visitor.answer(`${address}/place`, { ...place, nation: 'england' });
    const seen = await visitor.post(`${address}/in-wales`, { _version: versionIn(page.html), 'welsh-work': typed });
    expectNotSaved(seen, 409, [t.notAsked, typedHeading, 'Your work in Wales', `href="${address}"`]);
  });

  it('is shown by the names of its fields when the cookie is gone, also on a page that takes files', async () => {
    const { world, address } = await anApplicant(prefix);
    const without = aVisitor(world);
    const fields = { _version: '4-1', change: typed, agreement: '', _later: 'yes' };
    for (const seen of [
      await without.post(`${address}/your-change`, fields),
      await without.postMultipart(`${address}/your-change`, aFormData(fields)),
    ]) {
      expectNotSaved(seen, 401, [t.cannotOpen, typedHeading, '<dt>change</dt>', t.getLink]);
      expect(seen.html).toContain(`href="${prefix}/return/to/${address.split('/').at(-1)}"`);
      for (const hidden of ['_version', '4-1', '_later', '<dt>agreement</dt>']) expect(seen.html).not.toContain(hidden);
    }
  });
});

describe('a question that another window has done away with', () => {
  const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
  const form = aFormOfItsOwn(aForm);
  const when = { question: 'nation', is: 'wales' } as const;
  form.pages[3]!.questions.push({ id: 'partner', type: 'short-text', label: both('Your Welsh partner'), when });

  it('stands with what was typed above the rest of its page', async () => {
    const world = await aProgramme().withForm(form).withOpenRound().begin();
    const visitor = aVisitor(world);
    const address = await visitor.start();
    const [, place] = rightFields[1]!;
    await visitor.answer(`${address}/place`, { ...place, nation: 'wales' });
    const page = await visitor.get(`${address}/your-change`);
    await visitor.answer(`${address}/place`, { ...place, nation: 'england' });
    const fields = { _version: versionIn(page.html), change: 'Stays here', agreement: 'yes', partner: typed };
    const seen = await visitor.post(`${address}/your-change`, fields);
    expectNotSaved(seen, 409, ['This is no longer asked', 'Your Welsh partner', 'Stays here']);
    expect(seen.html.match(/Stays here/g)).toHaveLength(1);
  });

  it('is shown also when the form has changed', async () => {
    const world = await openWith(form);
    const visitor = aVisitor(world);
    const address = await visitor.start();
    const [, place] = rightFields[1]!;
    await visitor.answer(`${address}/place`, { ...place, nation: 'wales' });
    const [page, welsh] = [await visitor.get(`${address}/your-change`), await visitor.get(`${address}/in-wales`)];
    await visitor.answer(`${address}/place`, { ...place, nation: 'england' });
    const change = ({ pages }: Form): void => {
      pages[3]!.questions.shift();
      pages[2]!.questions.push({ id: 'more', type: 'short-text', label: both('More of it') });
    };
    expect((await publish(world, changed(world, change, form))).status).toBe(201);
    expect((await use(world, 2)).status).toBe(200);
    const fields = { _version: versionIn(page.html), change: 'Told in the notice', agreement: 'yes', partner: typed };
    const seen = await visitor.post(`${address}/your-change`, fields);
    expectNotSaved(seen, 409, ['The form has changed', 'Your Welsh partner']);
    expect(seen.html.match(/Told in the notice/g)).toHaveLength(1);
    const lost = await visitor.post(`${address}/in-wales`, { _version: versionIn(welsh.html), 'welsh-work': typed });
    expectNotSaved(lost, 409, ['Your work in Wales']);
  });
});

describe('a page that was sent too late without anything new on it', () => {
  it('leads on as before', async () => {
    const { me, one, visitor } = await aCoApplicant();
    const address = `/section/${one.id}/more`;
    const page = await visitor.get(address);
    await me.submit();
    const seen = await visitor.post(address, { _version: versionIn(page.html), notes: '' });
    expect([seen.status, seen.location]).toEqual([303, `/section/${one.id}/check`]);
  });
});
