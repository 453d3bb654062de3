// A round that closes on a draft, and on a section of one: in the widget what was saved can be read and kept, as on the hosted
// pages with scripts off, and what was typed too late is shown. An organisation keeps a copy of its section at any time.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import type { Form } from '../../sdk/form/types.ts';
import { createClient } from '../../sdk/index.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { en } from '../../sdk/locale/en.ts';
import { etagOf } from '../../sdk/request.ts';
import type { Locale } from '../../sdk/types.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { anApplication, holdInElement, holdOnOurPages } from './an-application.ts';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';
import { tabTo } from './keyboard.ts';
import { change } from './local-database.ts';
import { decide } from './organiser.ts';
import { aVersionedProgramme, type Versioned } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

const ask = (id: string, label: string, welsh: string) => ({
  id,
  type: 'short-text' as const,
  label: both(label, welsh),
});
const form: Omit<Form, 'id'> = {
  version: 1,
  title: both('Apply', 'Gwneud cais'),
  pages: [
    { id: 'team', title: both('Your team', 'Eich tîm'), questions: [ask('name', 'Team name', 'Enw’r tîm')] },
    {
      id: 'part',
      title: both('Your part', 'Eich rhan'),
      for: 'organisation',
      questions: [ask('people', 'Your people', 'Eich pobl')],
    },
  ],
};

/** A lead's draft and the section of an organisation that joined, both with an answer. */
async function together(slug: string, locale: Locale) {
  const programme = aVersionedProgramme(slug, form);
  const { round } = programme;
  const { applications, sections } = createClient({ baseUrl: baseURL, locale });
  const made = await applications.create({ round });
  const [{ id }, token] = [made.application, made.token];
  const answers = { name: 'Tîm Siân' };
  await applications.save({ id, page: 'team', answers }, { token, ifMatch: etagOf(made) ?? '' });
  const invited = { id, organisation: 'Fell Carers', email: `${crypto.randomUUID()}@example.org` };
  const { code } = await sections.add(invited, { token });
  const joined = await sections.join({ code: code ?? '' });
  const section = { id: joined.section.id, token: joined.token, round: `${round}:section` };
  await sections.save(
    { id: section.id, page: 'part', answers: { people: 'Ngũgĩ, carer' } },
    { token: section.token, ifMatch: etagOf(joined) ?? '' },
  );
  return { programme, lead: { id, token, round }, section };
}

/** Ends the round an hour ago. */
const close = ({ round }: Versioned) =>
  change('UPDATE rounds SET closes_at = ? WHERE id = ?', new Date(Date.now() - 3600_000).toISOString(), round);

async function open(page: Page, host: string, { slug }: Versioned): Promise<Locator> {
  await page.goto(partnerURL + host);
  const widget = widgetOf(page);
  await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
  return widget;
}

const pairs = (scope: Locator) =>
  scope
    .locator('.as-pair')
    .evaluateAll((all) => all.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()));

/** What a button gives as a file. */
async function file(widget: Locator, name: string): Promise<string> {
  const download = widget.page().waitForEvent('download');
  await widget.getByRole('button', { name }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** What was typed stands in a box of its own, which has focus. */
async function expectTyped(widget: Locator, t: typeof en): Promise<void> {
  const box = widget.locator('.as-problems', { hasText: t.late.youTyped });
  await box.waitFor();
  expect(await box.innerText()).toContain('Typed meanwhile');
  expect(await box.innerText()).toContain(t.late.meanwhile);
  await expect.poll(() => box.evaluate((each) => each.matches(':focus'))).toBe(true);
}

/** Chromium itself reports what was refused. */
const forgive = (faults: string[]) =>
  faults.splice(0, faults.length, ...faults.filter((fault) => !/401|409/.test(fault)));

describe.each([
  { locale: 'en', host: '/plain', prefix: '', t: en },
  { locale: 'cy', host: '/welsh', prefix: '/cy', t: cy },
] as const)('$locale', ({ locale, host, prefix, t }) => {
  test.each(['lead', 'section'] as const)('what was saved of a %s can be read and kept', async (who) => {
    const { programme, ...held } = await together(`closed-${who}-${locale}`, locale);
    close(programme);
    const { page, close: end } = await openPage({ viewport: { width: 320, height: 800 } });
    await page.goto(partnerURL + host);
    await holdInElement(page, held[who]);
    const widget = await open(page, host, programme);
    await widget.getByRole('heading', { name: t.trouble.closed }).waitFor();
    await widget.getByText(t.late.readOnly).waitFor();
    await expectGood(page, `closed: ${who}`);
    expect(await widget.getByRole('button', { name: t.apply.change }).count()).toBe(0);
    const printed = await file(widget, t.status.page);
    expect(printed).toContain(`<html lang="${locale}">`);
    expect(printed).toContain(who === 'lead' ? 'Tîm Siân' : 'Ngũgĩ, carer');
    expect(printed).not.toMatch(/<button|<!--|<script/);
    expect(JSON.parse(await file(widget, t.status.json)).formTitle).toEqual(form.title);
    const inside = await pairs(widget);
    await tabTo(page, t.status.leave);
    await page.keyboard.press('Enter');
    await widget.getByRole('heading', { name: /A changing form|Ffurflen sy’n newid/ }).waitFor();
    await end();

    const hosted = await openPage();
    await holdOnOurPages(hosted.page, held[who]);
    const address = `${who === 'lead' ? 'apply' : 'section'}/${held[who].id}`;
    await hosted.page.goto(`${baseURL}${prefix}/${address}`);
    const main = hosted.page.locator('main');
    await main.getByText(t.late.readOnly).waitFor();
    expect(await pairs(main)).toEqual(inside);
    await expectGoodPage(hosted.page, `closed: ${who}`);
    await main.getByRole('link', { name: who === 'lead' ? t.status.copy : t.joint.copy }).click();
    await main.getByRole('link', { name: t.status.json }).waitFor();
    await hosted.close();
  });

  test.each(['lead', 'section'] as const)('what was typed too late by a %s is shown', async (who) => {
    const { programme, ...held } = await together(`late-${who}-${locale}`, locale);
    const { page, faults, close: end } = await openPage();
    await page.goto(partnerURL + host);
    await holdInElement(page, held[who]);
    const widget = await open(page, host, programme);
    if (who === 'lead') await widget.locator('[data-task=team]').click();
    else await widget.locator('[data-page=part]').first().click();
    const field = widget.locator(who === 'lead' ? '#name' : '#people');
    await field.fill('Typed too late');
    close(programme);
    await goOn(widget);
    await arrive(widget, '.as-problems');
    await widget.getByRole('heading', { name: t.trouble.closed }).waitFor();
    expect(await widget.locator('.as-problems').innerText()).toContain('Typed too late');
    expect((await pairs(widget)).join()).toContain(who === 'lead' ? 'Tîm Siân' : 'Ngũgĩ, carer');
    await expectGood(page, `typed too late: ${who}`);
    forgive(faults);
    await end();
  });

  test('what an organisation typed while the lead submitted is shown above its section', async () => {
    const { programme, lead, section } = await together(`meanwhile-${locale}`, locale);
    const { applications, sections } = createClient({ baseUrl: baseURL, locale });
    await sections.consent({ id: section.id }, { token: section.token });
    const draft = await applications.show({ id: lead.id }, { token: lead.token });
    await applications.save(
      { id: lead.id, page: 'part', answers: { people: 'Siân' } },
      { token: lead.token, ifMatch: etagOf(draft) ?? '' },
    );
    const { page, faults, close: end } = await openPage();
    await page.goto(partnerURL + host);
    await holdInElement(page, section);
    const widget = await open(page, host, programme);
    await widget.locator('[data-page=part]').first().click();
    await widget.locator('#people').fill('Typed meanwhile');
    await applications.submit({ id: lead.id }, { token: lead.token });
    await goOn(widget);
    await expectTyped(widget, t);
    await widget.getByRole('heading', { name: t.joint.standsAs.submitted }).waitFor();
    expect((await pairs(widget)).join()).toContain('Ngũgĩ, carer');
    await expectGood(page, 'typed while the lead submitted');
    forgive(faults);
    await end();
  });

  test('what an organisation typed while the lead removed it is shown, and that it was removed', async () => {
    const { programme, lead, section } = await together(`removed-${locale}`, locale);
    const { sections } = createClient({ baseUrl: baseURL, locale });
    const { page, faults, close: end } = await openPage();
    await page.goto(partnerURL + host);
    await holdInElement(page, section);
    const widget = await open(page, host, programme);
    await widget.locator('[data-page=part]').first().click();
    await widget.locator('#people').fill('Typed meanwhile');
    await sections.remove({ id: lead.id, section: section.id }, { token: lead.token });
    await goOn(widget);
    await expectTyped(widget, t);
    await widget.getByRole('heading', { name: t.joint.removed }).waitFor();
    await expectGood(page, 'typed while the lead removed it');
    await widget.getByRole('button', { name: t.trouble.startAgain }).click();
    await widget.getByRole('heading', { name: t.apply.before }).waitFor();
    expect(await widget.getByText('Typed meanwhile').count()).toBe(0);
    forgive(faults);
    await end();
  });

  test('what was changed while an organiser decided is shown above where the application stands', async () => {
    const sent = await anApplication(locale);
    const { page, faults, close: end } = await openPage();
    await page.goto(partnerURL + host);
    await holdInElement(page, sent);
    await page.reload();
    const widget = widgetOf(page);
    await widget.locator('[data-action=change]').click();
    await widget.locator('[data-question=challenge]').click();
    await widget.locator('#challenge').fill('Typed meanwhile');
    await decide(sent.id, 'waitlist');
    await goOn(widget);
    await expectTyped(widget, t);
    await widget.getByText(t.status.notNow).waitFor();
    await widget.getByRole('heading', { name: t.status.heading.waitlisted }).waitFor();
    await expectGood(page, 'changed while an organiser decided');
    forgive(faults);
    await end();
  });

  test('an organisation keeps a copy of its section, and goes on with it', async () => {
    const { programme, section } = await together(`section-copy-${locale}`, locale);
    const { page, close: end } = await openPage({ viewport: { width: 320, height: 800 } });
    await page.goto(partnerURL + host);
    await holdInElement(page, section);
    const widget = await open(page, host, programme);
    await widget.getByRole('heading', { name: t.joint.checkHeading }).waitFor();
    await tabTo(page, t.joint.copy);
    await page.keyboard.press('Enter');
    await widget.getByRole('heading', { name: t.joint.copyTitle }).waitFor();
    await expectGood(page, 'copy of a section');
    await expect.poll(() => widget.locator('h2:focus').count()).toBe(1);
    const printed = await file(widget, t.status.page);
    expect(printed).toContain('Ngũgĩ, carer');
    expect(printed).toContain(t.status.noConsent);
    expect(printed).not.toMatch(/<button|<!--|<script/);
    expect(JSON.parse(await file(widget, t.status.json)).section.id).toBe(section.id);
    const inside = await pairs(widget);
    await tabTo(page, t.apply.back);
    await page.keyboard.press('Enter');
    await widget.getByRole('heading', { name: t.joint.checkHeading }).waitFor();
    await end();

    const hosted = await openPage({ javaScriptEnabled: false });
    await holdOnOurPages(hosted.page, section);
    await hosted.page.goto(`${baseURL}${prefix}/section/${section.id}/copy`);
    expect(await pairs(hosted.page.locator('main'))).toEqual(inside);
    await hosted.page.context().close();
  });
});
