// A form that is republished while people fill it in: the widget and the hosted pages, scripts off, say the same about it,
// keep what was typed, and lead on to submitting.
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';
import { aVersionedProgramme, republish, type Versioned } from './versioned-programme.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');

const textsOf = (found: Locator): Promise<string[]> =>
  found.evaluateAll((all) => all.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()));

/** Fills the form of the first version up to its last page, on which something is typed and not sent. */
async function upToTheLastPage(scope: Locator): Promise<void> {
  await scope.locator('#name').fill('Siân Ŵyn-Jones');
  await scope.locator('#pet').fill('Ffrind, y ci');
  await goOn(scope);
  await arrive(scope, '#story');
  await scope.locator('#story').fill('Once upon a ward.\nTwo teams.');
  await scope.locator('input[value=red]').check();
}

/** From the notice on to the confirmation; what the notice and the check say, on the way. */
async function toTheEnd(scope: Locator, look: (state: string) => Promise<void>): Promise<Record<string, string[]>> {
  await arrive(scope, '.as-changes');
  await look('changed');
  const notice = await textsOf(scope.locator('.as-changes li'));
  const intro = await textsOf(scope.locator('.as-changes > :not(ul)'));
  await scope.locator('input[value=green]').check();
  await scope.locator('#aim').fill('One story');
  await goOn(scope);
  // What has not been looked at comes before the check.
  await arrive(scope, '#role');
  expect(await scope.locator('.as-changes').count()).toBe(0);
  await scope.locator('#role').fill('Nurse');
  await goOn(scope);
  await arrive(scope, '#aim');
  await goOn(scope);
  await arrive(scope, '.as-pairs');
  await look('set aside');
  const aside = await textsOf(scope.locator('.as-pair', { hasText: /Ffrind|Once upon/ }));
  await goOn(scope);
  await arrive(scope, '.as-reference');
  return { intro, notice, aside };
}

async function inTheWidget(page: Page, host: string, programme: Versioned): Promise<Record<string, string[]>> {
  await page.goto(partnerURL + host);
  const widget = widgetOf(page);
  await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
  await widget.getByRole('heading', { name: /A changing form|Ffurflen sy’n newid/ }).waitFor();
  await widget.locator('a.as-button').click();
  await goOn(widget);
  await arrive(widget, '#name');
  await upToTheLastPage(widget);
  await republish(programme);
  await goOn(widget);
  return toTheEnd(widget, (state) => expectGood(page, state));
}

async function onOurPages(page: Page, prefix: string, programme: Versioned, hasScripts: boolean) {
  await page.goto(`${baseURL}${prefix}/programmes/${programme.slug}/apply`);
  const main = page.locator('main');
  await goOn(main);
  await upToTheLastPage(main);
  await republish(programme);
  await goOn(main);
  return toTheEnd(main, async (state) => {
    if (hasScripts) await expectGoodPage(page, state);
  });
}

describe.each([
  { locale: 'en', host: '/plain', prefix: '', hasScripts: true, heading: 'The form has changed' },
  { locale: 'cy', host: '/welsh', prefix: '/cy', hasScripts: false, heading: 'Mae’r ffurflen wedi newid' },
])('a form that was republished, $locale', ({ locale, host, prefix, hasScripts, heading }) => {
  test('says what changed, alike in the widget and on the hosted pages, and is submitted', async () => {
    const inPage = await openPage();
    const inside = await inTheWidget(inPage.page, host, aVersionedProgramme(`widget-versions-${locale}`));
    // Chromium itself reports the save that was refused.
    inPage.faults.splice(0, inPage.faults.length, ...inPage.faults.filter((fault) => !fault.includes('409')));
    await inPage.close();

    const hosted = await openPage({ javaScriptEnabled: hasScripts });
    const outside = await onOurPages(hosted.page, prefix, aVersionedProgramme(`hosted-versions-${locale}`), hasScripts);
    await hosted.page.context().close();

    expect(inside).toEqual(outside);
    expect(inside['intro']?.[0]).toBe(heading);
    expect(inside['notice']).toHaveLength(5);
  });

  test('is told to who comes back to a draft on their device', async () => {
    const programme = aVersionedProgramme(`kept-versions-${locale}`);
    const { page, faults, close } = await openPage();
    await page.goto(partnerURL + host);
    const widget = widgetOf(page);
    await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
    await widget.getByRole('heading', { name: /A changing form|Ffurflen sy’n newid/ }).waitFor();
    await widget.locator('a.as-button').click();
    await widget.locator('input[value=yes]').check();
    await goOn(widget);
    await arrive(widget, '#name');
    await upToTheLastPage(widget);
    await goOn(widget);
    await arrive(widget, '.as-pairs');
    await republish(programme);
    await page.reload();
    await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
    await arrive(widget, '.as-changes');
    expect(await textsOf(widget.locator('.as-changes h2, .as-changes h3'))).toEqual([heading]);
    await expectGood(page, 'came back');
    expect(await widget.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')));
    await close();
  });
});
