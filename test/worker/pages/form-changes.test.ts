// With scripts off: what changed in the form stands on the page, and nothing that was typed goes unseen.
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../sdk/form/types.ts';
import { openWith, republish } from '../versions.ts';
import { aVisitor, rightFields, type Visitor, versionIn } from './visitor.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });

const askForRole = ({ pages }: Form): void => {
  pages[0]!.questions[0] = { id: 'role', type: 'short-text', label: both('Your role') };
};
const hint = ({ pages }: Form): void => void (pages[0]!.questions[0]!.hint = both('As on your badge'));

/** A world with a visitor who has answered everything, and the address of the application. */
async function ready(prefix = '') {
  const world = await openWith();
  const visitor = aVisitor(world);
  const address = await visitor.start(prefix);
  for (const [page, fields] of rightFields) await visitor.answer(`${address}/${page}`, fields);
  return { world, visitor, address };
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const submit = async (visitor: Visitor, address: string) => {
  const { html } = await visitor.get(`${address}/check`);
  return visitor.post(`${address}/check`, { _version: versionIn(html) });
};

describe('a form that was republished, on our own pages', () => {
  it('leads to what needs a look, under a notice of what changed, with the old answer', async () => {
    const { world, visitor, address } = await ready();
    await republish(world, askForRole);
    expect((await visitor.get(address)).location).toBe(`${address}/about-you`);
    const { html } = await visitor.get(`${address}/about-you`);
    expect(html).toContain('The form has changed');
    expect(html).toContain(`<a href="${address}/about-you">Your role</a>`);
    expect(textOf(html)).toContain(
      'Your name This is no longer asked. Your answer will not be sent. You had answered: Siân Ŵyn-Jones',
    );
    expect(html).toContain('value="sian@example.org"');
  });

  it('says so in Welsh, with the names that questions have in Welsh', async () => {
    const { world, visitor, address } = await ready('/cy');
    await republish(world, askForRole);
    const text = textOf((await visitor.get(`${address}/about-you`)).html);
    expect(text).toContain('Mae’r ffurflen wedi newid');
    expect(text).toContain('Your role (cy)');
    expect(text).toContain('Nid yw hyn yn cael ei ofyn mwyach. Ni fydd eich ateb yn cael ei anfon.');
    expect(text).not.toContain('The form has changed');
  });

  it('keeps what is set aside in sight until it is submitted, and sends none of it', async () => {
    const { world, visitor, address } = await ready();
    await republish(world, askForRole);
    const saved = await visitor.answer(`${address}/about-you`, { role: 'Nurse', email: '' });
    expect(saved.location).toBe(`${address}/place`);
    const check = await visitor.get(`${address}/check`);
    expect(check.html).not.toContain('The form has changed</h2>');
    expect(textOf(check.html)).toContain('Answers that are not asked for any more');
    expect(textOf(check.html)).toContain('Siân Ŵyn-Jones');
    expect((await submit(visitor, address)).location).toBe(`${address}/sent`);
    const copy = await visitor.get(`${address}/copy`);
    expect(copy.html).not.toContain('Siân Ŵyn-Jones');
    expect(copy.html).toContain('Nurse');
  });

  it('shows a page that was open before once more, with what was typed as far as it is still asked', async () => {
    const { world, visitor, address } = await ready();
    const before = await visitor.get(`${address}/about-you`);
    await republish(world, askForRole);
    const fields = { _version: versionIn(before.html), name: 'Typed just now', email: 'new@example.org' };
    const { status, html } = await visitor.post(`${address}/about-you`, fields);
    expect(status).toBe(409);
    expect(html).toContain('<title>Error: About you');
    expect(textOf(html)).toContain('You had answered: Typed just now');
    expect(textOf(html)).toContain('What you typed on this page has not been saved yet.');
    expect(html).toContain('value="new@example.org"');
    const again = await visitor.post(`${address}/about-you`, {
      _version: versionIn(html),
      role: 'Nurse',
      email: 'new@example.org',
    });
    expect(again.location).toBe(`${address}/place`);
  });

  it('shows what was typed on a page that is gone, and leads on', async () => {
    const { world, visitor, address } = await ready();
    const before = await visitor.get(`${address}/your-change`);
    await republish(world, ({ pages }) => void pages.pop());
    const { status, html } = await visitor.post(`${address}/your-change`, {
      _version: versionIn(before.html),
      change: 'Typed on a lost page',
      agreement: 'yes',
    });
    expect(status).toBe(409);
    expect(textOf(html)).toContain('You had answered: Typed on a lost page');
    expect(html).toContain(`<a class="as-button" href="${address}">Go on with the form</a>`);
    expect((await visitor.get(`${address}/your-change`)).location).toBe(address);
  });

  it('stops a submission by who has not seen it, and takes it after that', async () => {
    const { world, visitor, address } = await ready();
    const before = await visitor.get(`${address}/check`);
    await republish(world, ({ pages }) => void pages[3]!.questions.shift());
    const { status, html } = await visitor.post(`${address}/check`, { _version: versionIn(before.html) });
    expect([status, textOf(html).includes('You had answered: People tell their story once.')]).toEqual([409, true]);
    const sent = await visitor.post(`${address}/check`, { _version: versionIn(html) });
    expect(sent.location).toBe(`${address}/sent`);
  });

  it('does not stop anyone for what does not concern them', async () => {
    const { world, visitor, address } = await ready();
    const [page, check] = [await visitor.get(`${address}/about-you`), await visitor.get(`${address}/check`)];
    await republish(world, hint);
    const saved = await visitor.post(`${address}/about-you`, {
      _version: versionIn(page.html),
      name: 'Siân',
      email: '',
    });
    expect(saved.location).toBe(`${address}/place`);
    await republish(world, ({ pages }) => void (pages[0]!.questions[0]!.hint = both('In full')), 3);
    const again = await visitor.get(`${address}/check`);
    expect(again.html).not.toContain('The form has changed');
    await republish(world, hint, 4);
    expect((await visitor.post(`${address}/check`, { _version: versionIn(again.html) })).location).toBe(
      `${address}/sent`,
    );
    expect(versionIn(check.html)).not.toBe(versionIn(again.html));
  });

  it('leaves what was submitted in the version that it was sent in', async () => {
    const { world, visitor, address } = await ready();
    await submit(visitor, address);
    await republish(world, askForRole);
    for (const step of ['status', 'copy', 'about-you', 'check']) {
      const { html } = await visitor.get(`${address}/${step}`);
      expect(html).not.toContain('The form has changed');
      expect(html).not.toContain('Your role');
    }
    const changed = await visitor.answer(`${address}/about-you`, { name: 'Another', email: '' });
    expect(changed.location).toBe(`${address}/check`);
    expect((await visitor.get(`${address}/copy`)).html).toContain('Another');
  });
});
