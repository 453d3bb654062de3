// A joint application by two organisations: in the widget on two partners' own sites, and on our own pages with scripts
// off, in both languages. axe finds nothing on the way.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { arrive, expectGood, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { otherPartner } from './other-partner.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];
const other = otherPartner();

/** Two people’s whole journeys; only to end what hangs. */
const patience = { timeout: 240_000 };

const words = {
  en: {
    tasks: 'All parts of your application',
    manage: 'Organisations that apply with you',
    invite: 'Send the invitation',
    haveCode: 'I have a code to join an application',
    join: 'Join',
    consent: 'Give consent',
    given: 'Your organisation has given its consent',
    done: 'Done, and has given its consent',
    back: 'Back',
    check: 'Check your answers and submit',
    incomplete: 'You cannot submit yet',
    remaining: 'has not joined',
  },
  cy: {
    tasks: 'Pob rhan o’ch cais',
    manage: 'Sefydliadau sy’n gwneud cais gyda chi',
    invite: 'Anfon y gwahoddiad',
    haveCode: 'Mae gennyf god i ymuno â chais',
    join: 'Ymuno',
    consent: 'Rhoi caniatâd',
    given: 'Mae eich sefydliad wedi rhoi ei ganiatâd',
    done: 'Wedi gorffen, ac wedi rhoi ei ganiatâd',
    back: 'Yn ôl',
    check: 'Gwirio eich atebion a chyflwyno',
    incomplete: 'Ni allwch gyflwyno eto',
    remaining: 'heb ymuno',
  },
} as const;

test.each([
  ['en', ''],
  ['cy', '/welsh'],
] as const)('in the widget of two partners’ sites, in %s', patience, async (locale, path) => {
  const t = words[locale];
  const lead = await openPage();
  await lead.page.goto(`${partnerURL}${path}`);
  const mine = widgetOf(lead.page);
  await startApplying(mine);
  await fillIn(mine);
  await mine.getByRole('button', { name: t.tasks }).click();
  await mine.getByRole('button', { name: t.manage }).waitFor();
  await expectGood(lead.page, 'tasks');
  await mine.getByRole('button', { name: t.manage }).click();
  await arrive(mine, '#partner-name');
  await mine.getByRole('button', { name: t.invite }).click();
  await arrive(mine, '.as-problems');
  await expectGood(lead.page, 'organisations, wrong');
  await mine.locator('#partner-name').fill('Gofalwyr y Fell');
  await mine.locator('#partner-email').fill(`fell-${crypto.randomUUID()}@example.org`);
  await mine.getByRole('button', { name: t.invite }).click();
  const code = await mine.locator('.as-reference').innerText();
  await expectGood(lead.page, 'organisations');

  await mine.getByRole('button', { name: t.back, exact: true }).click();
  await mine.getByRole('button', { name: t.check }).click();
  await goOn(mine);
  await mine.getByRole('heading', { name: t.incomplete }).waitFor();
  await mine.getByText(t.remaining).first().waitFor();
  await expectGood(lead.page, 'not complete');

  const second = await openPage();
  await second.page.goto(`${other.origin}${path}`);
  const theirs = widgetOf(second.page);
  await theirs.locator('a.as-button').click();
  await theirs.getByRole('button', { name: t.haveCode }).click();
  await arrive(theirs, '#joining-code');
  await expectGood(second.page, 'join');
  await theirs.locator('#joining-code').fill(code.toLowerCase());
  await theirs.locator('input[value=yes]').check();
  await theirs.getByRole('button', { name: t.join, exact: true }).click();
  await arrive(theirs, '#people');
  await second.page.reload();
  await arrive(theirs, '#people');
  await theirs.locator('#organisation').pressSequentially('cardiff vale');
  await theirs.getByRole('option').first().click();
  await theirs.locator('#people').fill('Ngũgĩ, carer');
  await goOn(theirs);
  await theirs.getByRole('button', { name: t.consent }).waitFor();
  await expectGood(second.page, 'section');
  await theirs.getByRole('button', { name: t.consent }).click();
  await theirs.getByRole('heading', { name: t.given }).waitFor();
  await expectGood(second.page, 'section, done');

  await lead.page.evaluate(() => dispatchEvent(new Event('focus')));
  await mine.getByText(t.done).waitFor();
  await mine.getByRole('button', { name: t.back, exact: true }).click();
  await mine.getByRole('button', { name: t.check }).click();
  await goOn(mine);
  await arrive(mine, '.as-reference');
  lead.faults.splice(0, lead.faults.length, ...lead.faults.filter((fault) => !fault.includes('422')));
  await Promise.all([lead.close(), second.close()]);
});

test('two people in one field: the second is told, and both texts are there', patience, async () => {
  const lead = await openPage();
  await lead.page.goto(partnerURL);
  const mine = widgetOf(lead.page);
  await startApplying(mine, true);
  const twin = await lead.page.context().newPage();
  await twin.goto(partnerURL);
  await arrive(widgetOf(twin), '#name');
  for (const [widget, name] of [
    [mine, 'The first text'],
    [widgetOf(twin), 'The second text'],
  ] as const) {
    await widget.locator('#name').fill(name);
    await widget.locator('#email').fill('sian@example.org');
    await widget.locator('#job-title').fill('Lead');
    await goOn(widget);
    await arrive(widget, name.includes('first') ? '#nation' : '.as-trouble');
  }
  await widgetOf(twin).getByText('The first text').waitFor();
  expect(await widgetOf(twin).locator('#name').inputValue()).toBe('The second text');
  await expectGood(twin, 'conflict');
  await goOn(widgetOf(twin));
  await arrive(widgetOf(twin), '#nation');
  lead.faults.splice(0, lead.faults.length, ...lead.faults.filter((fault) => !fault.includes('412')));
  await lead.close();
});

async function expectNothing(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect({ state, found: violations.map(({ id }) => id) }).toEqual({ state, found: [] });
}

test.each([
  ['en', 'scripts off', ''],
  ['cy', 'scripts off', '/cy'],
  ['cy', 'axe looking on', '/cy'],
] as const)('on our own pages in %s with %s', patience, async (locale, how, prefix) => {
  // axe needs scripts to look; the pages have none.
  const scripts = how !== 'scripts off';
  const look = (page: Page, state: string) => (scripts ? expectNothing(page, state) : Promise.resolve());
  const t = words[locale];
  const open = async () => openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 800 } });
  const [lead, second] = [await open(), await open()];
  const until = (page: Page, action: Promise<unknown>) => Promise.all([page.waitForEvent('load'), action]);
  const press = (page: Page, name: string) =>
    until(page, page.getByRole('button', { name, exact: true }).first().click());
  const go = (page: Page) => until(page, page.locator('main form button.as-button:not(.as-second)').first().click());

  await lead.page.goto(`${baseURL}${prefix}/programmes/joined-up-care/apply`);
  await go(lead.page);
  const application = lead.page.url().replace('/about-you', '');
  await lead.page.goto(`${application}/organisations`);
  await look(lead.page, 'organisations, none');
  await press(lead.page, t.invite);
  expect(await lead.page.locator('.as-problems li').count()).toBe(2);
  await lead.page.fill('#partner-name', 'Gofalwyr y Fell');
  await lead.page.fill('#partner-email', `fell-${crypto.randomUUID()}@example.org`);
  await press(lead.page, t.invite);
  const code = await lead.page.locator('.as-reference').innerText();
  await look(lead.page, 'organisations, one');
  await lead.page.goto(application);
  expect(new URL(lead.page.url()).pathname).toMatch(/\/tasks$/);
  await look(lead.page, 'tasks');

  await second.page.goto(`${baseURL}${prefix}/join`);
  await second.page.fill('#joining-code', 'nonsense');
  await press(second.page, t.join);
  await look(second.page, 'join, wrong');
  await second.page.fill('#joining-code', code);
  await press(second.page, t.join);
  expect(new URL(second.page.url()).pathname).toMatch(/\/section\/sec_\w+\/your-organisation$/);
  await look(second.page, 'section page');
  await second.page.fill('#organisation', 'Gofalwyr y Fell');
  await until(second.page, second.page.click('[name="organisation-search"]'));
  await second.page.check('input[name="organisation-code"][value="-"]');
  await second.page.fill('#people', 'Ngũgĩ, gofalwr');
  await go(second.page);
  await press(second.page, t.consent);
  expect(await second.page.locator('main').innerText()).toContain(t.given);
  await look(second.page, 'section, done');

  await lead.page.goto(`${application}/organisations`);
  expect(await lead.page.locator('main').innerText()).toContain(t.done);
  for (const { page, faults } of [lead, second]) {
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
    await page.close();
  }
  await Promise.all([lead.close(), second.close()]);
});
