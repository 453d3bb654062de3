// Publishing a version of a round's form in the console, seeing what it would change, and switching the round to it.
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Form } from '../../../sdk/form/types.ts';
import { changed, openWith } from '../versions.ts';
import { jointForm } from '../sections/together.ts';
import { aDesk, hidden } from './desk.ts';

const desk = aDesk();
beforeAll(() => desk.signIn());

/** A round of its own that is open by the desk's clock. */
async function aRound(form?: Form) {
  const world = await openWith(form);
  desk.clock.now = world.source.now();
  await desk.signIn();
  return { world, path: `/console/rounds/${world.round.id}/form` };
}

const page = async (path: string) => (await desk.open(path)).text();
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const rename = ({ pages }: Form): void => void (pages[0]!.questions[0]!.label = { en: 'Full name', cy: 'Enw llawn' });
/** A condition of thousands of levels. */
const deep = `${'{"not":'.repeat(10_000)}{}${'}'.repeat(10_000)}`;
const versionOf = (id: string) =>
  env.DB.prepare('SELECT form_version FROM rounds WHERE id = ?').bind(id).first<number>('form_version');

/** The hidden fields of a screen's form, and what is typed. */
async function fieldsOf(path: string, definition?: object | string): Promise<Record<string, string>> {
  const html = await page(path);
  const given =
    definition === undefined
      ? {}
      : { definition: typeof definition === 'string' ? definition : JSON.stringify(definition) };
  const own = ['form-token', 'once', 'replaces'].filter((name) => html.includes(`name="${name}"`));
  return { ...Object.fromEntries(own.map((name) => [name, hidden(html, name)])), ...given };
}

describe('the form of a round in the console', () => {
  it('begins as the latest version, and leads to what the next would change before anything does', async () => {
    const { world, path } = await aRound();
    await world.anApplicant();
    expect(await page(`/console/rounds/${world.round.id}`)).toContain(`href="${path}"`);
    expect(await page(path)).toContain('This round uses it');
    const sent = await desk.send(path, await fieldsOf(path, changed(world, rename)));
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}/2`]);
    expect(await versionOf(world.round.id)).toBe(1);
    const text = textOf(await page(`${path}/2`));
    expect(text).toContain('What version 2 would change');
    expect(text).toContain('Question “Full name” is different: its words');
    expect(text).toContain('One draft is open.');
    expect(text).not.toContain('The round closes at');
    const used = await desk.send(`${path}/2`, await fieldsOf(`${path}/2`));
    expect([used.status, await versionOf(world.round.id)]).toEqual([303, 2]);
    expect(textOf(await page(`${path}/2`))).toContain('The round uses version 2');
  });

  it('stays one with pages for organisations, and says so where one without was published', async () => {
    const { world, path } = await aRound(jointForm);
    const alone = changed(
      world,
      (form) => void (form.pages = form.pages.filter((each) => each.for !== 'organisation')),
      jointForm,
    );
    const before = await fieldsOf(path);
    expect((await desk.send(path, await fieldsOf(path, alone))).status).toBe(303);
    const text = textOf(await page(`${path}/2`));
    expect(text).toContain('this version has no pages for them. Publish a version that has.');
    expect(text).not.toContain('Use version 2 now');
    const sent = await desk.send(`${path}/2`, { ...before, replaces: '1' });
    expect([sent.status, await versionOf(world.round.id)]).toEqual([409, 1]);
  });

  it('is published once by a double click', async () => {
    const { world, path } = await aRound();
    const fields = await fieldsOf(path, changed(world, rename));
    const sent = await Promise.all([desk.send(path, fields), desk.send(path, fields)]);
    expect(sent.map((each) => each.headers.get('location'))).toEqual([`${path}/2`, `${path}/2`]);
  });

  it('says what is wrong with the JSON, the form, or its Welsh', async () => {
    const { world, path } = await aRound();
    const english = changed(world, ({ pages }) => void (pages[0]!.title = { en: 'You' }));
    const faults: [object | string, string][] = [
      ['{', 'The form is not JSON: look at line 1'],
      [{ pages: [] }, 'In the form, title'],
      [
        changed(world, ({ pages }) => void (pages[2]!.when = { question: 'shoe', answered: true })),
        'Page “in-wales” has a condition',
      ],
      [english, 'Write the Welsh too, or say that it is published in English only'],
    ];
    faults.push(
      [
        changed(world, ({ pages }) => void (pages[0]!.title = { en: 'You\0', cy: 'Chi' })),
        'The form › pages › 0 › title › en: Text may not hold NUL',
      ],
      [
        JSON.stringify(
          changed(world, ({ pages }) => void (pages[0]!.when = { question: 'deep', answered: true })),
        ).replace('{"question":"deep","answered":true}', deep),
        'The form › pages › 0 › when: Nest at most 32 levels',
      ],
      [`{"pages":[0${',0'.repeat(20_000)}]}`, 'The form: Send at most 20000 members in all'],
    );
    for (const [typed, message] of faults) {
      const response = await desk.send(path, await fieldsOf(path, typed));
      expect(response.status).toBe(422);
      expect(textOf(await response.text())).toContain(message);
    }
    const published = await desk.send(path, { ...(await fieldsOf(path, english)), 'english-only': 'yes' });
    expect(published.status).toBe(303);
  });

  it('may have as many members as over the API, more than other bodies', async () => {
    const { world, path } = await aRound();
    const both = (text: string) => ({ en: text, cy: text });
    const options = Array.from({ length: 50 }, (_, at) => ({ value: `v${at}`, label: both(`${at}`) }));
    const long = changed(world, ({ pages }) => {
      for (let at = 0; at < 10; at++)
        pages[0]!.questions.push({ id: `q${at}`, type: 'one-of', label: both(`${at}`), options });
    });
    expect((await desk.send(path, await fieldsOf(path, long))).headers.get('location')).toBe(`${path}/2`);
  });

  it('warns in the last day, and switches nothing after the closing', async () => {
    const { world, path } = await aRound();
    await desk.send(path, await fieldsOf(path, changed(world, rename)));
    desk.clock.now = new Date(Date.parse(world.round.closesAt) - 3600_000);
    await desk.signIn();
    expect(textOf(await page(`${path}/2`))).toContain('The round closes at');
    const fields = await fieldsOf(`${path}/2`);
    desk.clock.now = new Date(world.round.closesAt);
    const late = await desk.send(`${path}/2`, fields);
    expect([late.status, await versionOf(world.round.id)]).toEqual([409, 1]);
    expect(textOf(await page(`${path}/2`))).toContain('so its form stays as it is');
  });

  it('changes nothing without the token of this sign-in, nor over a version that was not seen', async () => {
    const { world, path } = await aRound();
    const fields = await fieldsOf(path, changed(world, rename));
    expect((await desk.send(path, { ...fields, 'form-token': 'forged' })).status).toBe(403);
    await desk.send(path, fields);
    expect((await desk.send(`${path}/2`, { replaces: '1' })).status).toBe(403);
    expect((await desk.send(path, { ...fields, once: crypto.randomUUID() })).status).toBe(409);
    expect((await desk.send(`${path}/2`, { ...(await fieldsOf(`${path}/2`)), replaces: '7' })).status).toBe(409);
    expect(await versionOf(world.round.id)).toBe(1);
    expect((await desk.open(`${path}/9`)).status).toBe(404);
  });
});
