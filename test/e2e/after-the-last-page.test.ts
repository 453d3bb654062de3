// Where Continue leads from the last page: to the list of tasks where a form is long or others have been invited, in the
// widget as on the hosted pages with scripts off, in both languages.
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import type { Form, Page as FormPage } from '../../sdk/form/types.ts';
import { createClient } from '../../sdk/index.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { holdInElement, holdOnOurPages } from './an-application.ts';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { aVersionedProgramme } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

const pageOf = (id: string): FormPage => ({
  id,
  title: both(`Part ${id}`, `Rhan ${id}`),
  questions: [{ id: `q-${id}`, type: 'short-text', label: both(`Say ${id}`, `Dweud ${id}`), required: false }],
});
const formOf = (...pages: FormPage[]): Omit<Form, 'id'> => ({
  version: 1,
  title: both('Apply', 'Gwneud cais'),
  pages,
});
const long = formOf(...'abcdefghi'.split('').map(pageOf));
const forSeveral = formOf(pageOf('a'), { ...pageOf('b'), for: 'organisation' });

const textsOf = async (scope: Locator) =>
  (await scope.locator('h1, h2, h3, dd').allInnerTexts()).map((text) => text.trim());

/** Opens a page from the list of tasks, leaves it by Continue, and answers the list that it leads to. */
async function throughTheLast(scope: Locator, page: string, press: (button: Locator) => Promise<void>) {
  await scope.locator(`[data-task=${page}]`).click();
  await arrive(scope, `#q-${page}`);
  await scope.locator(`#q-${page}`).fill('Siân');
  await press(scope.locator('form button.as-button:not(.as-second)').last());
  await arrive(scope, `[data-task=${page}]`);
  return textsOf(scope);
}

describe.each([
  { locale: 'en', host: '/plain', prefix: '', tasks: 'Your application', goesOn: 'Continue' },
  { locale: 'cy', host: '/welsh', prefix: '/cy', tasks: 'Eich cais', goesOn: 'Parhau' },
] as const)('$locale', ({ locale, host, prefix, tasks, goesOn }) => {
  const inTheWidget = async (page: Page, slug: string) => {
    const widget = widgetOf(page);
    await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
    return widget;
  };

  test('from the last page of a long form to its tasks', async () => {
    const { slug } = aVersionedProgramme(`last-of-long-${locale}`, long);
    const inPage = await openPage();
    await inPage.page.goto(partnerURL + host);
    const widget = await inTheWidget(inPage.page, slug);
    await widget.getByRole('heading', { name: /A changing form|Ffurflen sy’n newid/ }).waitFor();
    await widget.locator('a.as-button').click();
    await goOn(widget);
    const inside = await throughTheLast(widget, 'i', async () => {
      await tabTo(inPage.page, goesOn);
      await inPage.page.keyboard.press('Enter');
    });
    expect(inside[0]).toBe(tasks);
    await expectGood(inPage.page, 'tasks after the last page');
    await inPage.close();

    const hosted = await openPage({ javaScriptEnabled: false });
    await hosted.page.goto(`${baseURL}${prefix}/programmes/${slug}/apply`);
    const main = hosted.page.locator('main');
    await goOn(main);
    await hosted.page.goto(hosted.page.url().replace(/\/[a-i]$/, ''));
    expect(await throughTheLast(main, 'i', (button) => button.click())).toEqual(inside);
    await hosted.page.context().close();
  });

  test('from the last page of an application that others were invited to', async () => {
    const { slug, round } = aVersionedProgramme(`last-of-joint-${locale}`, forSeveral);
    const { applications, sections } = createClient({ baseUrl: baseURL, locale });
    const hold = async () => {
      const { application, token } = await applications.create({ round });
      const email = `${crypto.randomUUID()}@example.org`;
      await sections.add({ id: application.id, organisation: 'Fell Carers', email }, { token });
      return { id: application.id, token, round };
    };
    const inPage = await openPage();
    await inPage.page.goto(partnerURL + host);
    await holdInElement(inPage.page, await hold());
    await inPage.page.reload();
    const widget = await inTheWidget(inPage.page, slug);
    const inside = await throughTheLast(widget, 'b', () => goOn(widget));
    expect(inside[0]).toBe(tasks);
    await inPage.close();

    const hosted = await openPage({ javaScriptEnabled: false });
    const held = await hold();
    await holdOnOurPages(hosted.page, held);
    await hosted.page.goto(`${baseURL}${prefix}/apply/${held.id}`);
    const main = hosted.page.locator('main');
    expect(await throughTheLast(main, 'b', (button) => button.click())).toEqual(inside);
    await hosted.page.context().close();
  });
});
