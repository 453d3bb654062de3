// The lead was handed over elsewhere while a person was away: what their device kept opens what they have now, at once and
// again later, on a partner's site in both languages.
import type { Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import type { Form } from '../../sdk/form/types.ts';
import { createClient } from '../../sdk/index.ts';
import type { Locale } from '../../sdk/types.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { arrive, expectGood, goOn, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { aVersionedProgramme, republish, type Versioned } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

const ask = (id: string) => ({ id, type: 'short-text' as const, label: both(id, `${id} (cy)`) });
const team = { id: 'team', title: both('Your team', 'Eich tîm'), questions: [ask('name')] };
const part = {
  id: 'part',
  title: both('Your part', 'Eich rhan'),
  for: 'organisation' as const,
  questions: [ask('people')],
};
const form: Omit<Form, 'id'> = { version: 1, title: both('Apply', 'Gwneud cais'), pages: [team, part] };
const askedOtherwise: Omit<Form, 'id' | 'version'> = {
  title: both('Apply', 'Gwneud cais'),
  pages: [team, { ...part, id: 'other-part', questions: [ask('place')] }],
};

const words = {
  en: {
    tasks: 'Your application',
    task: 'Your team',
    handed: 'Another organisation leads this application now',
    toSection: 'Go on with your organisation’s section',
    check: 'Check your organisation’s section',
    ledNow: 'Your organisation leads this application now',
    stored: 'What is stored for this page now',
  },
  cy: {
    tasks: 'Eich cais',
    task: 'Eich tîm',
    handed: 'Sefydliad arall sy’n arwain y cais hwn nawr',
    toSection: 'Parhau ag adran eich sefydliad',
    check: 'Gwirio adran eich sefydliad',
    ledNow: 'Eich sefydliad chi sy’n arwain y cais hwn nawr',
    stored: 'Yr hyn sydd wedi’i gadw ar gyfer y dudalen hon nawr',
  },
} as const;

/** Two organisations that apply together; nothing has been handed over yet. */
async function together(slug: string, locale: Locale) {
  const programme = aVersionedProgramme(slug, form);
  const client = createClient({ baseUrl: baseURL, locale });
  const { application, token } = await client.applications.create({ round: programme.round });
  const { id } = application;
  const email = `${crypto.randomUUID()}@example.org`;
  const { code } = await client.sections.add({ id, organisation: 'Fell Carers', email }, { token });
  const joined = await client.sections.join({ code: code ?? '' });
  const lead = { id, token };
  const second = { id: joined.section.id, token: joined.token };
  const handOver = () => client.applications.handOver({ id, section: second.id }, { token });
  return { programme, client, lead, second, handOver };
}

/** Opens the programme on a partner's page, as often as it is called. */
async function open(page: Page, host: string, { slug }: Versioned): Promise<Locator> {
  await page.goto(partnerURL + host);
  const widget = widgetOf(page);
  await widget.evaluate((element, programme) => element.setAttribute('programme', programme), slug);
  return widget;
}

/** What the device kept when the person was there last. */
const keep = (page: Page, key: string, holding: { id: string; token: string }) =>
  page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    `alongside:draft:${key}`,
    JSON.stringify(holding),
  ] as const);

const kept = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).map(([key, value]) => [key, JSON.parse(value).id]));

/** Chromium itself reports what was refused. */
const forgive = (faults: string[]) =>
  faults.splice(0, faults.length, ...faults.filter((fault) => !/40[0-9]/.test(fault)));

describe.each([
  { locale: 'en', host: '/plain' },
  { locale: 'cy', host: '/welsh' },
] as const)('$locale', ({ locale, host }) => {
  const t = words[locale];

  test('a section that was kept opens the application that its organisation leads now, and keeps that', async () => {
    const { programme, second, handOver } = await together(`lead-came-${locale}`, locale);
    const { round } = programme;
    const { page, faults, close } = await openPage();
    await page.goto(partnerURL + host);
    await keep(page, `${round}:section`, second);
    const application = (await handOver()).application;
    const widget = await open(page, host, programme);
    await widget.getByRole('heading', { name: t.tasks }).waitFor();
    await expectGood(page, 'leads now');
    expect(await kept(page)).toEqual([[`alongside:draft:${round}`, application]]);
    await widget.getByRole('button', { name: t.task }).click();
    await arrive(widget, '#name');

    await open(page, host, programme);
    await widget.getByRole('heading', { name: t.tasks }).waitFor();
    await widget.getByRole('button', { name: t.task }).click();
    await widget.locator('#name').fill('Siân');
    await goOn(widget);
    await arrive(widget, '#people');
    forgive(faults);
    await close();
  });

  test('an application that was kept leads to the section of whoever led it, and keeps that', async () => {
    const { programme, lead, second, handOver } = await together(`lead-went-${locale}`, locale);
    const { round } = programme;
    const { page, faults, close } = await openPage();
    await page.goto(partnerURL + host);
    await keep(page, round, lead);
    await handOver();
    const widget = await open(page, host, programme);
    await widget.getByRole('heading', { name: t.handed }).waitFor();
    // Nothing was typed, so nothing is said of it.
    expect(await widget.locator('.as-message p, .as-message button').allInnerTexts()).toEqual([t.toSection]);
    await expectGood(page, 'handed over elsewhere');
    await tabTo(page, t.toSection);
    await page.keyboard.press('Enter');
    await arrive(widget, '#people');
    expect(await kept(page)).toEqual([[`alongside:draft:${round}:section`, second.id]]);
    await open(page, host, programme);
    await widget.locator('#people').fill('Ngũgĩ');
    await goOn(widget);
    await widget.getByRole('heading', { name: t.check }).waitFor();
    forgive(faults);
    await close();
  });

  test('what was being typed into a section is asked and kept by the application that its organisation leads now', async () => {
    const { programme, client, second, handOver } = await together(`lead-while-typing-${locale}`, locale);
    const { round } = programme;
    const { page, faults, close } = await openPage({ viewport: { width: 320, height: 800 } });
    await page.goto(partnerURL + host);
    await keep(page, `${round}:section`, second);
    const widget = await open(page, host, programme);
    await arrive(widget, '#people');
    await widget.locator('#people').fill('Ngũgĩ');
    const { application } = await handOver();
    // The application can't be reached at first: what was typed stays.
    const reading = (url: URL) => url.pathname.startsWith('/v1/applications/');
    await page.route(reading, (route) => route.abort());
    await goOn(widget);
    await widget.locator('.as-trouble').waitFor();
    expect(await widget.locator('#people').inputValue()).toBe('Ngũgĩ');
    await page.unroute(reading);
    await goOn(widget);
    const told = widget.getByRole('heading', { name: t.ledNow });
    await told.waitFor();
    await expect.poll(() => told.evaluate((heading) => heading.matches(':focus'))).toBe(true);
    expect(await widget.locator('#people').inputValue()).toBe('Ngũgĩ');
    expect(await widget.getByText(t.stored).count()).toBe(0);
    await expectGood(page, 'led now');
    expect(await kept(page)).toEqual([[`alongside:draft:${round}`, application]]);
    await goOn(widget);
    await widget.getByRole('heading', { name: t.tasks }).waitFor();
    expect(await told.count()).toBe(0);
    const { answers } = await client.applications.show({ id: application }, { token: second.token });
    expect(answers).toEqual({ people: 'Ngũgĩ' });
    forgive(faults);
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('ERR_FAILED')));
    await close();
  });

  test('what was typed into a page that is not asked any more is shown to whoever leads now', async () => {
    const { programme, second, handOver } = await together(`lead-not-asked-${locale}`, locale);
    const { round } = programme;
    const { page, faults, close } = await openPage();
    await page.goto(partnerURL + host);
    await keep(page, `${round}:section`, second);
    const widget = await open(page, host, programme);
    await arrive(widget, '#people');
    await widget.locator('#people').fill('Ngũgĩ, carer');
    await handOver();
    await republish(programme, askedOtherwise);
    await goOn(widget);
    await widget.getByRole('heading', { name: t.ledNow }).waitFor();
    await widget.getByText('Ngũgĩ, carer').waitFor();
    await expectGood(page, 'led now, not asked');
    forgive(faults);
    await close();
  });
});
