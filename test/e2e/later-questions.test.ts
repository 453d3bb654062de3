// The question types that are loaded where a form asks them, in the widget and on the hosted pages: the same questions, the
// same errors, the same answers at the end. Axe looks at each step; on the hosted pages in English alone, since it cannot
// run where scripts are off, as they are for the Welsh ones.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { arrive, expectGood, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { aPdf, joined } from '../files.ts';
import { laterProgramme } from './later-programme.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');
const page = Buffer.from(joined('<script>alert(1)</script>'));
const letter = Buffer.from(aPdf('Annwyl'));

/** Names, types and labels of what is asked, and the errors above it. */
const readQuestions = (scope: Locator) =>
  scope.locator('form').evaluate((form: Element) => ({
    controls: [...form.querySelectorAll('input:not([type=hidden]), textarea, select')].map((control) => {
      const field = control as HTMLInputElement;
      const labels = [...(field.labels ?? [])].map((label) => label.textContent?.replace(/\s+/g, ' ').trim());
      return [field.id, field.name, field.type, labels.join(), field.getAttribute('aria-invalid')];
    }),
    buttons: [...form.querySelectorAll('button')].map((button) => [
      button.name,
      button.textContent?.replace(/\s+/g, ' ').trim(),
    ]),
  }));

const readErrors = (scope: Locator) =>
  scope
    .locator('.as-problems li a')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.textContent?.trim()]));

/** Walks the whole form, adding what was seen at each step. Ends at the check, and answers its rows. */
async function walk(
  scope: Locator,
  look: (step: string) => Promise<void>,
  /** Sends the file that was chosen; with scripts it goes by itself. */
  upload: () => Promise<void>,
  /** Looks for the places that were typed; with scripts Enter does so too. */
  search: () => Promise<void>,
): Promise<{ seen: unknown[]; rows: string[] }> {
  const seen: unknown[] = [];
  const goOn = () => scope.locator('form button.as-button:not(.as-second)').last().click();
  const note = async (step: string) => {
    await look(step);
    seen.push({ step, ...(await readQuestions(scope)) });
  };
  await scope.locator('#people-1-name').waitFor();
  await note('people');
  await scope.locator('#people-1-name').fill('Siân Ŵyn-Jones');
  await scope.locator('button[name=people-add]').click();
  await scope.locator('#people-2-name').fill('Ngũgĩ');
  await scope.locator('#people-2-email').fill('nobody');
  await scope.locator('button[name=people-add]').click();
  await scope.locator('#people-3-name').waitFor();
  await note('three people');
  await scope.locator('button[name=people-remove][value="1"]').click();
  await expect.poll(() => scope.locator('#people-3-name').count()).toBe(0);
  expect(await scope.locator('#people-1-name').inputValue()).toBe('Ngũgĩ');
  expect(await scope.locator('#people-1-email').inputValue()).toBe('nobody');
  await goOn();
  await scope.locator('.as-problems').waitFor();
  await note('people, wrong');
  seen.push(await readErrors(scope));
  await scope.locator('#people-1-email').fill('ngugi@example.org');
  await goOn();
  await scope.locator('#places').waitFor();
  await note('places');
  await scope.locator('input[value^="wales "]').check();
  await scope.locator('#places').fill('leeds');
  await search();
  await scope.locator('input[name=places-code][value*="Leeds"]').first().check();
  await note('places found');
  await goOn();
  await scope.locator('.as-problems').waitFor();
  seen.push(await readErrors(scope));
  expect(await scope.locator('input[name=places-code]:checked').count()).toBe(2);
  await scope.locator('#ready-3').check();
  await goOn();
  await scope.locator('#letter').waitFor();
  await note('files');
  await scope.locator('#letter').setInputFiles({ name: 'page.pdf', mimeType: 'application/pdf', buffer: page });
  await upload();
  await scope.locator('.as-problems').waitFor();
  await note('files, wrong');
  seen.push(await readErrors(scope));
  await scope.locator('#letter').setInputFiles({ name: 'Llythyr Siân.pdf', mimeType: 'text/plain', buffer: letter });
  await upload();
  await scope.locator('button[name=letter-remove]').waitFor();
  await note('files, one sent');
  await goOn();
  await scope.locator('button[name=exchange-add]').waitFor();
  await scope.locator('input[value=offer]').check();
  await scope.locator('select').selectOption('five');
  await scope.locator('textarea').fill('Wards at home.\nAsk us.');
  await note('exchange');
  await goOn();
  await arrive(scope, '.as-pairs');
  await look('check');
  const rows = (await scope.locator('.as-typed').allTextContents()).map((row) => row.trim());
  await goOn();
  await arrive(scope, '.as-reference');
  return { seen, rows };
}

async function expectHostedGood(page: Page, step: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect({ step, found: violations.map(({ id }) => id) }).toEqual({ step, found: [] });
}

describe.each([
  { locale: 'en', host: '/plain', prefix: '', hasScripts: true },
  { locale: 'cy', host: '/welsh', prefix: '/cy', hasScripts: false },
])('question types that are loaded late, $locale', ({ host, prefix, locale, hasScripts }) => {
  test('ask and answer alike in the widget and on the hosted pages', async () => {
    const inPage = await openPage();
    const asked: string[] = [];
    inPage.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await inPage.page.goto(partnerURL + host);
    const widget = widgetOf(inPage.page);
    await arrive(widget, '.as-h');
    await widget.locator('a.as-button').click();
    await arrive(widget, 'form');
    expect(asked.filter((path) => path.includes('later-questions-'))).toEqual([]);
    await widget.evaluate((element, slug) => element.setAttribute('programme', slug), laterProgramme);
    await widget
      .getByRole('heading', { name: locale === 'en' ? 'Entries and places' : 'Cofnodion a lleoedd' })
      .waitFor();
    await widget.locator('a.as-button').click();
    await arrive(widget, 'form');
    expect(asked.filter((path) => path.includes('later-questions-'))).toHaveLength(1);
    await widget.locator('form button.as-button').last().click();
    const inside = await walk(
      widget,
      (step) => expectGood(inPage.page, step),
      async () => {},
      () => widget.locator('#places').press('Enter'),
    );
    // The file that is refused is a 422, which the browser notes.
    const { faults } = inPage;
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('status of 422')));
    await inPage.close();

    const hosted = await openPage({ javaScriptEnabled: hasScripts });
    await hosted.page.goto(`${baseURL}${prefix}/programmes/${laterProgramme}/apply`);
    await hosted.page.locator('main form button.as-button').last().click();
    const main = hosted.page.locator('main');
    const outside = await walk(
      main,
      async (step) => {
        if (hasScripts) await expectHostedGood(hosted.page, step);
      },
      () => main.locator('button[name=letter-upload]').click(),
      () => main.locator('button[name=places-search]').click(),
    );
    await hosted.page.context().close();

    expect(inside.seen).toEqual(outside.seen);
    expect(inside.rows).toEqual(outside.rows);
    expect(inside.rows).toContain('Llythyr Siân.pdf (PDF, 1 kB)');
    expect(inside.rows[0]).toBe('Ngũgĩ, ngugi@example.org');
    expect(inside.rows).toContain(locale === 'en' ? '3 – Ready' : '3 – Yn barod');
  }, 240_000);
});
