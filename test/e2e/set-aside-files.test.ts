// Files that answers named which the form has no place for any more: an applicant, and an organisation with a section, get
// them back in the widget as on the hosted pages with scripts off, in both languages.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import type { Form, Page as FormPage } from '../../sdk/form/types.ts';
import { createClient } from '../../sdk/index.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { en } from '../../sdk/locale/en.ts';
import { etagOf } from '../../sdk/request.ts';
import type { Locale } from '../../sdk/types.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { aPdf } from '../files.ts';
import { holdInElement, holdOnOurPages } from './an-application.ts';
import { expectGood, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';
import { tabTo } from './keyboard.ts';
import { aVersionedProgramme, republish } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];
const letter = Buffer.from(aPdf('Annwyl'));
const name = 'Llythyr Siân.pdf';

const page = (id: string, more: Partial<FormPage> = {}): FormPage => ({
  id,
  title: both(`Page ${id}`, `Tudalen ${id}`),
  questions: [{ id: `note-${id}`, type: 'short-text', label: both('A note', 'Nodyn'), required: false }],
  ...more,
});
const asking = (id: string, more: Partial<FormPage> = {}): FormPage => {
  const { questions, ...rest } = page(id, more);
  return {
    ...rest,
    questions: [...questions, { id: 'letters', type: 'upload', label: both('Letters', 'Llythyrau'), required: false }],
  };
};
const formOf = (...pages: FormPage[]): Omit<Form, 'id' | 'version'> => ({
  title: both('Apply', 'Gwneud cais'),
  pages,
});
const forOrganisations = { for: 'organisation' } as const;

/** An application, or the section of one, whose letter the form no longer asks for. */
async function withFileAside(who: 'application' | 'section', locale: Locale) {
  const [first, second] =
    who === 'application'
      ? [formOf(asking('a')), formOf(page('a'))]
      : [formOf(page('a'), asking('b', forOrganisations)), formOf(page('a'), page('b', forOrganisations))];
  const programme = aVersionedProgramme(`file-aside-${who}-${locale}`, { version: 1, ...first });
  const { round } = programme;
  const client = createClient({ baseUrl: baseURL, locale });
  const made = await client.applications.create({ round });
  const content = letter.toString('base64');
  let held = { id: made.application.id, token: made.token, round };
  if (who === 'application') {
    const { id, token } = held;
    const sent = await client.applications.upload({ id, question: 'letters', name, content }, { token });
    const answers = { letters: [sent as unknown as Record<string, string>] };
    await client.applications.save({ id, page: 'a', answers }, { token, ifMatch: etagOf(made) ?? '' });
  } else {
    const invited = { id: held.id, organisation: 'Fell', email: `${crypto.randomUUID()}@example.org` };
    const { code } = await client.sections.add(invited, { token: held.token });
    const joined = await client.sections.join({ code: code ?? '' });
    const [{ id }, token] = [joined.section, joined.token];
    const sent = await client.sections.upload({ id, question: 'letters', name, content }, { token });
    const answers = { letters: [sent as unknown as Record<string, string>] };
    await client.sections.save({ id, page: 'b', answers }, { token, ifMatch: etagOf(joined) ?? '' });
    held = { id, token, round: `${round}:section` };
  }
  await republish(programme, second);
  return { programme, held };
}

/** What is downloaded by pressing: its name and its bytes. */
async function downloaded(page: Page, press: () => Promise<unknown>): Promise<[string, Buffer]> {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return [file.suggestedFilename(), await readFile(await file.path())];
}

const listOf = async (scope: Locator, heading: string) =>
  (await scope.locator('section', { hasText: heading }).last().innerText()).replace(/\s+/g, ' ');

describe.each([
  { locale: 'en', host: '/plain', prefix: '', t: en },
  { locale: 'cy', host: '/welsh', prefix: '/cy', t: cy },
] as const)('$locale', ({ locale, host, prefix, t }) => {
  test.each(['application', 'section'] as const)('gives the file of what was set aside back: %s', async (who) => {
    const { programme, held } = await withFileAside(who, locale);
    const inPage = await openPage({ viewport: { width: 320, height: 800 } });
    await inPage.page.goto(partnerURL + host);
    await holdInElement(inPage.page, held);
    await inPage.page.reload();
    const widget = widgetOf(inPage.page);
    await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
    await widget.getByRole('heading', { name: t.changes.asideHeading }).waitFor();
    await widget.getByRole('heading', { name: t.changes.files, exact: true }).waitFor();
    await expectGood(inPage.page, `file of an ${who}`);
    const [own, bytes] = await downloaded(inPage.page, async () => {
      await tabTo(inPage.page, name);
      await inPage.page.keyboard.press('Enter');
    });
    expect([own, bytes.equals(letter)]).toEqual([name, true]);
    const inside = await listOf(widget, t.changes.files);

    // Gone meanwhile: it is listed no longer.
    await inPage.page.route(/\/files\/file_/, (route) =>
      route.request().method() === 'OPTIONS'
        ? route.continue()
        : route.fulfill({
            status: 404,
            headers: { 'access-control-allow-origin': '*' },
            contentType: 'application/problem+json',
            json: { code: 'not-found', status: 404 },
          }),
    );
    await widget.getByRole('button', { name }).click();
    await widget.getByRole('button', { name }).waitFor({ state: 'detached' });
    await widget.getByRole('heading', { name: t.changes.asideHeading }).waitFor();
    const { faults } = inPage;
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')));
    await inPage.close();

    const hosted = await openPage({ javaScriptEnabled: locale === 'en' });
    await holdOnOurPages(hosted.page, held);
    const address = `${prefix}/${who === 'application' ? 'apply' : 'section'}/${held.id}/check`;
    await hosted.page.goto(baseURL + address);
    const main = hosted.page.locator('main');
    expect(await listOf(main, t.changes.files)).toBe(inside);
    if (locale === 'en') await expectGoodPage(hosted.page, `file of an ${who}`);
    const [theirs, same] = await downloaded(hosted.page, () => main.getByRole('link', { name }).click());
    expect([theirs, same.equals(letter)]).toEqual([name, true]);
    await hosted.page.context().close();
  });
});
