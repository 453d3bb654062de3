// The language of an element that is being applied in: the host changes it, or the person does with the button, and the place
// and the answers stay, the unsaved ones too.
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { en } from '../../sdk/locale/en.ts';
import type { Locale } from '../../sdk/types.ts';
import { aDraft, anApplication, answers, holdInElement } from './an-application.ts';
import { arrive, expectGood, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { change } from './local-database.ts';
import { aVersionedProgramme } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];
const words = { en, cy };
const otherOf = (locale: Locale): Locale => (locale === 'en' ? 'cy' : 'en');

/** How the language is changed: by the host's attribute, or by the button at the end. */
const ways: Record<string, (widget: Locator, to: Locale) => Promise<unknown>> = {
  'the host': (widget, to) => widget.evaluate((element, locale) => element.setAttribute('locale', locale), to),
  'the button': (widget, to) =>
    widget.getByRole('button', { name: words[otherOf(to)].apply.otherLanguage, exact: true }).click(),
};

/** Waits until all of the element is in a language, with focus on its heading. */
async function turned(widget: Locator, to: Locale): Promise<void> {
  await widget.locator(`div[lang=${to}]`).first().waitFor();
  await expect.poll(() => widget.locator('.as-h:focus, .as-panel:focus').count()).toBe(1);
}

const hostOf = (locale: Locale) => `${partnerURL}${locale === 'cy' ? '/welsh' : '/plain'}`;

/** The body of the next write. */
const nextWrite = async (page: Page): Promise<{ locale?: Locale }> =>
  JSON.parse((await page.waitForRequest((request) => request.method() === 'PUT')).postData() ?? '{}');

test('asking to be told, with an address half typed', async () => {
  const { slug, round } = aVersionedProgramme('switch-between');
  change('UPDATE rounds SET closes_at = ? WHERE id = ?', new Date(Date.now() - 3600_000).toISOString(), round);
  const { page, close } = await openPage();
  await page.goto(hostOf('en'));
  const widget = widgetOf(page);
  await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
  await widget.locator('a[href$="/tell-me"]').first().click();
  await widget.locator('#email-address').fill('half@exam');
  await ways['the host']?.(widget, 'cy');
  await turned(widget, 'cy');
  await widget.getByRole('heading', { name: cy.telling.heading }).waitFor();
  expect(await widget.locator('#email-address').inputValue()).toBe('half@exam');
  await close();
});

describe.each(Object.keys(ways))('by %s', (way) => {
  const turn = ways[way] as (widget: Locator, to: Locale) => Promise<unknown>;

  test.each([
    { from: 'en', keeps: false },
    { from: 'en', keeps: true },
    { from: 'cy', keeps: false },
    { from: 'cy', keeps: true },
  ] as const)('a page of questions, from $from, saved on the device: $keeps', async ({ from, keeps }) => {
    const to = otherOf(from);
    const { page, close } = await openPage();
    await page.goto(hostOf(from));
    const widget = widgetOf(page);
    await startApplying(widget, keeps);
    await fillIn(widget, undefined, '#nation');
    await widget.locator('input[value=wales]').check();
    await turn(widget, to);
    await turned(widget, to);
    expect(await widget.locator('.as-caption').innerText()).toBe(words[to].apply.pageOf(2, 6));
    expect(await widget.locator('input[value=wales]').isChecked()).toBe(true);
    await widget.getByText(words[to].saving[keeps ? 'on' : 'off']).waitFor();
    await expectGood(page, 'another language');
    await widget.locator('input[value=nhs]').check();
    await widget.locator('input[value=place]').check();
    const write = nextWrite(page);
    await goOn(widget);
    await arrive(widget, '#organisation');
    expect((await write).locale).toBe(to);
    await widget.locator('button.as-back').click();
    await arrive(widget, '#nation');
    await widget.locator('button.as-back').click();
    await arrive(widget, '#name');
    expect(await widget.locator('#name').inputValue()).toBe('Siân Ŵyn-Jones');
    await close();
  });

  test('what is wrong with a page stays said, a text half typed stays typed, and words are counted on', async () => {
    const { page, close } = await openPage();
    await page.goto(hostOf('en'));
    const widget = widgetOf(page);
    await startApplying(widget);
    await fillIn(widget, undefined, '#topics');
    await goOn(widget);
    await arrive(widget, '.as-problems');
    await widget.locator('#challenge').fill('Half a sen');
    await widget.locator('#work-began-day').fill('31');
    await turn(widget, 'cy');
    await turned(widget, 'cy');
    await widget.getByRole('heading', { name: cy.apply.problem }).waitFor();
    expect(await widget.locator('#challenge').inputValue()).toBe('Half a sen');
    expect(await widget.locator('#work-began-day').inputValue()).toBe('31');
    await widget.locator('#challenge').press('End');
    await page.keyboard.type('tence');
    await widget.getByText(cy.apply.wordsLeft(297)).waitFor();
    await close();
  });

  test('the start, and what is asked there', async () => {
    const { page, close } = await openPage();
    await page.goto(hostOf('cy'));
    const widget = widgetOf(page);
    await widget.locator('a.as-button').click();
    await widget.locator('input[value=yes]').check();
    await turn(widget, 'en');
    await turned(widget, 'en');
    await widget.getByRole('heading', { name: en.apply.before }).waitFor();
    expect(await widget.locator('input[value=yes]').isChecked()).toBe(true);
    await goOn(widget);
    await arrive(widget, '#name');
    await close();
  });

  test('the application element, before it has sent anything', async () => {
    const { page, close } = await openPage();
    await page.goto(`${partnerURL}/apply`);
    const widget = widgetOf(page, 'alongside-apply');
    await arrive(widget, '#name');
    await widget.locator('#name').fill('Not saved');
    await turn(widget, 'cy');
    await turned(widget, 'cy');
    expect(await widget.locator('#name').inputValue()).toBe('Not saved');
    await close();
  });

  test('the check: the application goes in in the language that it was sent in', async () => {
    const held = await aDraft('en', 'joined-up-care', answers);
    const { page, close } = await openPage();
    await page.goto(hostOf('en'));
    await holdInElement(page, held);
    await page.reload();
    const widget = widgetOf(page);
    await widget.locator('[data-task=check]').or(widget.locator('.as-pairs').first()).first().waitFor();
    if (!(await widget.locator('.as-pairs').count())) await widget.locator('[data-task=check]').click();
    await arrive(widget, '.as-pairs');
    await turn(widget, 'cy');
    await turned(widget, 'cy');
    await widget.getByRole('heading', { name: cy.apply.checkHeading }).waitFor();
    await goOn(widget);
    await arrive(widget, '.as-reference');
    await widget.getByRole('heading', { name: cy.apply.confirmed }).waitFor();
    expect((await held.client.applications.show({ id: held.id })).locale).toBe('cy');
    await turn(widget, 'en');
    await turned(widget, 'en');
    await widget.getByRole('heading', { name: en.apply.confirmed }).waitFor();
    await close();
  });

  test('the section of an organisation, half typed, and its consent', async () => {
    const lead = await aDraft('en', 'joined-up-care', {});
    const email = `${crypto.randomUUID()}@example.org`;
    const { code } = await lead.client.sections.add({ id: lead.id, organisation: 'Fell Carers', email });
    const { section, token } = await createClient({ baseUrl: baseURL }).sections.join({ code: code ?? '' });
    const { page, close } = await openPage();
    await page.goto(hostOf('en'));
    await holdInElement(page, { id: section.id, token, round: `${lead.round}:section` });
    await page.reload();
    const widget = widgetOf(page);
    await arrive(widget, '#people');
    await widget.locator('#people').fill('Ngũgĩ, ca');
    await turn(widget, 'cy');
    await turned(widget, 'cy');
    expect(await widget.locator('#people').inputValue()).toBe('Ngũgĩ, ca');
    await widget.locator('#organisation').pressSequentially('cardiff vale');
    await widget.getByRole('option').first().click();
    const write = nextWrite(page);
    await goOn(widget);
    await widget.getByRole('button', { name: cy.joint.consent }).waitFor();
    expect((await write).locale).toBe('cy');
    await turn(widget, 'en');
    await turned(widget, 'en');
    await widget.getByRole('heading', { name: en.joint.checkHeading }).waitFor();
    await widget.getByRole('button', { name: en.joint.consent }).click();
    await widget.getByRole('heading', { name: en.joint.consented }).waitFor();
    await close();
  });

  test('tasks, an invitation half typed, and where an application stands', async () => {
    const held = await aDraft('en', 'joined-up-care', {});
    const { page, close } = await openPage();
    await page.goto(hostOf('en'));
    await holdInElement(page, held);
    await page.reload();
    const widget = widgetOf(page);
    await widget.getByRole('button', { name: en.joint.toTasks }).click();
    await widget.locator('[data-task=organisations]').waitFor();
    await turn(widget, 'cy');
    await turned(widget, 'cy');
    await widget.getByRole('heading', { name: cy.joint.tasks }).waitFor();
    await widget.locator('[data-task=organisations]').click();
    await widget.locator('#partner-name').fill('Fell Ca');
    await turn(widget, 'en');
    await turned(widget, 'en');
    await widget.getByRole('button', { name: en.joint.invite }).waitFor();
    expect(await widget.locator('#partner-name').inputValue()).toBe('Fell Ca');
    const sent = await anApplication('en');
    await holdInElement(page, sent);
    await page.reload();
    await widget.locator('[data-action=withdraw]').click();
    await widget.getByRole('heading', { name: en.status.withdraw }).first().waitFor();
    await turn(widget, 'cy');
    await turned(widget, 'cy');
    await widget.getByRole('heading', { name: cy.status.withdraw }).first().waitFor();
    await close();
  });
});
