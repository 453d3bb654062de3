// The browser's Back and Forward while a person applies inside a host's page: from screen to screen, under the host's own
// address and title, and out of the page where they came in.
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { en } from '../../sdk/locale/en.ts';
import { status } from '../../sdk/locale/en/status.ts';
import { aDraft, anApplication, holdInElement } from './an-application.ts';
import { arrive, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage, type WatchedPage } from './browser.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

let watched: WatchedPage;
let page: Page;
let widget: Locator;
beforeEach(async () => {
  watched = await openPage({ viewport: { width: 390, height: 700 } });
  ({ page } = watched);
  widget = widgetOf(page);
  await page.goto(`${partnerURL}/list`);
  await page.goto(`${partnerURL}/plain`);
});
afterEach(() => watched.close());

const back = () => page.evaluate(() => history.back());
const forward = () => page.evaluate(() => history.forward());
const entries = () => page.evaluate(() => history.length);
/** How far each application had come at this entry. */
const places = () =>
  page.evaluate(() =>
    Object.values((history.state as { alongside: Record<string, { at: number }> }).alongside).map(({ at }) => at),
  );
/** The entry that a press led to has been made: what makes it comes in the background. */
const expectEntries = (count: number) => expect.poll(entries).toBe(count);
const aboutYou = async () => {
  await widget.locator('#name').fill('Siân Ŵyn-Jones');
  await widget.locator('#email').fill('sian@example.org');
  await widget.locator('#job-title').fill('Lead');
};

/** Fills in the first page, and goes on to the second. */
const pastAboutYou = async () => {
  await aboutYou();
  await goOn(widget);
  await arrive(widget, '#nation');
};
/** Applies, up to the second page. */
const toSecondPage = async (keeps = false) => {
  await startApplying(widget, keeps);
  await pastAboutYou();
};

test('lead from page to page with what was typed, and at last to the programme and away', async () => {
  const [address, title, before] = [page.url(), await page.title(), await entries()];
  await startApplying(widget);
  await expectEntries(before + 2);
  await pastAboutYou();
  await widget.locator('input[value=wales]').check();
  await back();
  await arrive(widget, '#name');
  expect(await widget.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
  await expect.poll(() => widget.locator('.as-h:focus').count()).toBe(1);
  await page.waitForTimeout(300); // by then a browser has put back where a page was scrolled to
  expect((await widget.locator('.as-h').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await widget.locator('#job-title').fill('Ward manager');
  await forward();
  await arrive(widget, '#nation');
  expect(await widget.locator('input[value=wales]').isChecked()).toBe(true);
  await back();
  await arrive(widget, '#name');
  expect(await widget.locator('#job-title').inputValue()).toBe('Ward manager');
  expect([page.url(), await page.title()]).toEqual([address, title]);
  await back();
  await arrive(widget, 'form button.as-button');
  await back();
  await arrive(widget, 'a.as-button');
  await expect.poll(() => widget.locator('a.as-button:focus').count()).toBe(1);
  await back();
  await page.waitForURL(`${partnerURL}/list`);
});

test('lead from the confirmation to the programme, not into the form, and from there away', async () => {
  await startApplying(widget);
  await fillIn(widget);
  await goOn(widget);
  await arrive(widget, '.as-panel');
  await back();
  await arrive(widget, 'a.as-button');
  await expect.poll(places).toEqual([0]);
  await back();
  await page.waitForURL(`${partnerURL}/list`);
});

test('of the screens lead the same way, and leave no entries behind', async () => {
  const before = await entries();
  await startApplying(widget);
  await expectEntries(before + 2);
  await widget.getByRole('button', { name: 'Back' }).click();
  await arrive(widget, 'form button.as-button');
  await expectEntries(before + 3);
  await widget.getByRole('button', { name: 'Back' }).click();
  await arrive(widget, 'a.as-button');
  await expect.poll(places).toEqual([0]);
  // Once more: the application that was left hears of the history no longer, and leaves what is typed alone.
  await widget.locator('a.as-button').click();
  await arrive(widget, '#name');
  await expectEntries(before + 1);
  await pastAboutYou();
  await widget.locator('input[value=wales]').check();
  await back();
  await arrive(widget, '#name');
  await forward();
  await arrive(widget, '#nation');
  expect(await widget.locator('input[value=wales]').isChecked()).toBe(true);
});

test('go on in an application that took the place of another in the element', async () => {
  await toSecondPage();
  for (const programme of ['neighbourhood-teams', 'joined-up-care'])
    await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme);
  await toSecondPage();
  await back();
  await arrive(widget, '#name');
  await forward();
  await arrive(widget, '#nation');
});

test('wait for a page that is being saved, which then goes on', async () => {
  await startApplying(widget);
  await aboutYou();
  let save: (() => void) | undefined;
  await page.route(/\/pages\/about-you$/, async (route) => {
    if (route.request().method() === 'PUT') await new Promise<void>((resolve) => (save = resolve));
    await route.continue();
  });
  await goOn(widget);
  await expect.poll(() => !!save).toBe(true);
  await back();
  await page.waitForTimeout(300);
  expect(await widget.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
  save?.();
  await arrive(widget, '#nation');
  await back();
  await arrive(widget, '#name');
});

test('lead from where a kept draft was opened to the page before it, with what was typed', async () => {
  await toSecondPage(true);
  await page.reload();
  await arrive(widget, '#nation');
  await page.goto(`${partnerURL}/list`);
  await page.goto(`${partnerURL}/plain`);
  await arrive(widget, '#nation');
  for (const name of ['Back', 'Back', 'Back']) await widget.getByRole('button', { name }).click();
  await widget.getByRole('button', { name: en.programme.yours }).click();
  await arrive(widget, '#nation');
  await widget.locator('input[value=wales]').check();
  await expect.poll(places).toEqual([1]);
  await back();
  await arrive(widget, '#name');
  await expect.poll(places).toEqual([1]);
  await goOn(widget);
  await arrive(widget, '#nation');
  expect(await widget.locator('input[value=wales]').isChecked()).toBe(true);
});

test('keep the host’s state, and leave its own entries to it', async () => {
  await page.evaluate(() => history.replaceState({ route: 'plain' }, ''));
  const before = await entries();
  await startApplying(widget);
  await expectEntries(before + 2);
  expect(await page.evaluate(() => (history.state as { route: string }).route)).toBe('plain');
  await page.evaluate(() => history.pushState({ route: 'dialogue' }, '', '#dialogue'));
  await pastAboutYou();
  await back();
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toEqual({ route: 'dialogue' });
  expect(page.url()).toBe(`${partnerURL}/plain#dialogue`);
  await arrive(widget, '#nation');
  await back();
  await arrive(widget, '#name');
  expect(page.url()).toBe(`${partnerURL}/plain`);
});

test('find nothing where nobody pressed anything, nor twice where two elements stand', async () => {
  await startApplying(widget, true);
  await page.goto(`${partnerURL}/plain`);
  const before = await entries();
  await arrive(widget, '#name');
  await page.waitForLoadState('networkidle'); // all that comes in the background is there
  expect(await entries()).toBe(before);

  await page.evaluate(() => {
    localStorage.clear();
    document.body.append(
      Object.assign(document.createElement('alongside-apply'), { id: 'other' }) satisfies HTMLElement,
    );
    document.querySelector('#other')?.setAttribute('programme', 'neighbourhood-teams');
  });
  const other = widgetOf(page, '#other');
  await arrive(other, 'form');
  const heading = await other.locator('.as-h').first().textContent();
  await other.locator('input').first().fill('Typed beside it');
  await pastAboutYou();
  await expectEntries(before + 1);
  await back();
  await arrive(widget, '#name');
  expect(await other.locator('input').first().inputValue()).toBe('Typed beside it');
  expect(await other.locator('.as-h').first().textContent()).toBe(heading);
});

test('lead on after a reload, where the person chose to save', async () => {
  await toSecondPage(true);
  await page.reload();
  await arrive(widget, '#nation');
  await back();
  await arrive(widget, '#name');
  expect(await widget.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
  await back();
  await arrive(widget, 'form button.as-button');
  await back();
  await arrive(widget, '.as-status a.as-button');
  await back();
  await page.waitForURL(`${partnerURL}/list`);
});

test('of <alongside-apply> lead to its first page, and from there away', async () => {
  await page.goto(`${partnerURL}/apply`);
  widget = widgetOf(page, 'alongside-apply');
  const before = await entries();
  await arrive(widget, '#name');
  await pastAboutYou();
  await expectEntries(before + 1);
  await goOn(widget);
  await widget.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await back();
  await arrive(widget, '#name');
  expect(await widget.getByRole('heading', { name: 'There is a problem' }).count()).toBe(0);
  await back();
  await page.waitForURL(`${partnerURL}/plain`);
});

test('lead to the programme, from where the draft that was saved can be gone on with until the page is closed', async () => {
  await toSecondPage();
  await page.evaluate(() => history.go(-3));
  await widget.getByRole('button', { name: en.programme.yours }).waitFor();
  await widget.locator('a.as-button').click();
  await arrive(widget, '#nation');
  await widget.getByText('They are lost if you close or reload this page').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await arrive(widget, 'a.as-button');
  expect(await widget.getByRole('button', { name: en.programme.yours }).count()).toBe(0);
});

test('of <alongside-apply> lead from the confirmation out of the page', async () => {
  await page.goto(`${partnerURL}/apply`);
  widget = widgetOf(page, 'alongside-apply');
  await fillIn(widget);
  await goOn(widget);
  await arrive(widget, '.as-panel');
  await back();
  await page.waitForURL(`${partnerURL}/plain`);
});

test('of a section lead back through its pages', async () => {
  const lead = await aDraft('en', 'joined-up-care', {});
  const email = `${crypto.randomUUID()}@example.org`;
  const { code } = await lead.client.sections.add({ id: lead.id, organisation: 'Fell Carers', email });
  const { section, token } = await createClient({ baseUrl: baseURL }).sections.join({ code: code ?? '' });
  await holdInElement(page, { id: section.id, token, round: `${lead.round}:section` });
  await page.reload();
  await arrive(widget, '#people');
  await widget.locator('#people').fill('Ngũgĩ, carer');
  await widget.locator('#organisation').pressSequentially('cardiff vale');
  await widget.getByRole('option').first().click();
  await goOn(widget);
  await widget.getByRole('button', { name: en.joint.consent }).waitFor();
  await back();
  await arrive(widget, '#people');
  expect(await widget.locator('#people').inputValue()).toBe('Ngũgĩ, carer');
  await forward();
  await widget.getByRole('button', { name: en.joint.consent }).waitFor();
  await widget.getByRole('button', { name: en.joint.copy }).click();
  await widget.getByText(en.joint.copyTitle).first().waitFor();
  await back();
  await widget.getByRole('button', { name: en.joint.consent }).waitFor();
});

test('of a change to what was sent lead to where it stands, read anew, and never into what came before', async () => {
  const held = await anApplication('en');
  await holdInElement(page, held);
  await page.reload();
  await widget.getByRole('heading', { name: status.heading.submitted }).waitFor();
  await widget.getByRole('button', { name: status.change }).click();
  await arrive(widget, '.as-pairs');
  await widget.getByRole('button', { name: 'Change Your job title or role' }).click();
  await arrive(widget, '#job-title');
  await widget.locator('#job-title').fill('Ward manager');
  await goOn(widget);
  await arrive(widget, '.as-pairs');
  await back();
  await arrive(widget, '#job-title');
  const read = page.waitForResponse((answer) => answer.url().endsWith(`/v1/applications/${held.id}/copy`));
  await back();
  await arrive(widget, '.as-pairs');
  await back();
  expect(await (await read).text()).toContain('Ward manager');
  await widget.getByRole('heading', { name: status.heading.submitted }).waitFor();
  await back();
  await page.waitForURL(`${partnerURL}/list`);
});
