// What happens to organisations that apply together: removed, invited again, consent taken back, the lead handed over. On our
// own pages with scripts off, to the confirmation, in both languages.
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { openPage } from './browser.ts';

const baseURL = inject('baseURL');

const words = {
  en: {
    invite: 'Send the invitation',
    again: 'Send a new code',
    remove: 'Remove',
    removed: 'Gone has been removed',
    handOver: 'Make it the lead',
    leads: 'Gofalwyr leads the application now',
    join: 'Join',
    consent: 'Give consent',
    revoke: 'Take consent back',
    incomplete: 'You cannot submit yet',
    lacks: 'has not given its consent',
    handed: 'Another organisation leads this application now',
    sent: 'Application submitted',
  },
  cy: {
    invite: 'Anfon y gwahoddiad',
    again: 'Anfon cod newydd',
    remove: 'Tynnu',
    removed: 'Mae Gone wedi’i dynnu o’r cais',
    handOver: 'Gwneud hwn yn arweinydd',
    leads: 'Gofalwyr sy’n arwain y cais nawr',
    join: 'Ymuno',
    consent: 'Rhoi caniatâd',
    revoke: 'Tynnu caniatâd yn ôl',
    incomplete: 'Ni allwch gyflwyno eto',
    lacks: 'heb roi ei ganiatâd',
    handed: 'Sefydliad arall sy’n arwain y cais hwn nawr',
    sent: 'Cais wedi’i gyflwyno',
  },
} as const;

const open = () => openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
const until = (page: Page, action: Promise<unknown>) => Promise.all([page.waitForEvent('load'), action]);
const press = (page: Page, name: string) =>
  until(page, page.getByRole('button', { name, exact: true }).first().click());
const go = (page: Page) => until(page, page.locator('main form button.as-button:not(.as-second)').first().click());
const text = (page: Page) => page.locator('main').innerText();

/** Opens the organisation's part of the page, and presses a button or link in it. */
async function change(page: Page, organisation: string, name: string): Promise<void> {
  const card = page.locator('.as-card', { hasText: organisation });
  await card.locator('summary').click();
  await until(page, card.getByRole('button', { name }).or(card.getByRole('link', { name })).click());
}

/** The same, where it is asked about on a page of its own. */
async function decide(page: Page, organisation: string, name: string): Promise<void> {
  await change(page, organisation, name);
  await go(page);
}

async function namesItself(page: Page, name: string, people: string): Promise<void> {
  await page.fill('#organisation', name);
  await until(page, page.click('[name="organisation-search"]'));
  await page.check('input[name="organisation-code"][value="-"]');
  await page.fill('#people', people);
  await go(page);
}

async function answerAsTeam(page: Page): Promise<void> {
  await page.fill('#name', 'Siân');
  await page.fill('#email', 'sian@example.org');
  await page.fill('#job-title', 'Lead');
  await go(page);
  for (const value of ['wales', 'nhs', 'place']) await page.check(`input[value=${value}]`);
  await go(page);
  await namesItself(page, 'Bwrdd y Fell', 'Siân, arweinydd');
  await page.fill('#team-size', '5');
  await page.check('input[value=operations]');
  await go(page);
  await page.check('input[value=fairer-care]');
  await page.fill('#challenge', 'Going home takes too long.');
  await page.fill('#involving-people', 'From the first week on.');
  await go(page);
  await page.check('#agreement');
  await go(page);
}

async function invite(page: Page, t: (typeof words)['en' | 'cy'], name: string, email: string): Promise<string> {
  await page.fill('#partner-name', name);
  await page.fill('#partner-email', email);
  await press(page, t.invite);
  return page.locator('.as-card', { hasText: name }).locator('.as-reference').innerText();
}

test.each([
  ['en', ''],
  ['cy', '/cy'],
] as const)('in %s with scripts off', { timeout: 240_000 }, async (locale, prefix) => {
  const t = words[locale];
  const [lead, second] = [await open(), await open()];
  await lead.page.goto(`${baseURL}${prefix}/programmes/joined-up-care/apply`);
  await go(lead.page);
  const application = lead.page.url().replace('/about-you', '');
  await answerAsTeam(lead.page);
  await lead.page.goto(`${application}/organisations`);
  await invite(lead.page, t, 'Gone', `gone-${locale}@example.org`);
  const first = await invite(lead.page, t, 'Gofalwyr', `gofalwyr-${locale}@example.org`);
  await decide(lead.page, 'Gone', t.remove);
  expect(await text(lead.page)).toContain(t.removed);
  expect(await text(lead.page)).not.toContain(`gone-${locale}@example.org`);
  await change(lead.page, 'Gofalwyr', t.again);
  const code = await lead.page.locator('.as-reference').innerText();
  expect(code).not.toBe(first);

  await second.page.goto(`${baseURL}${prefix}/join`);
  for (const typed of [first, code]) {
    await second.page.fill('#joining-code', typed);
    await press(second.page, t.join);
  }
  await namesItself(second.page, 'Gofalwyr', 'Ngũgĩ, gofalwr');
  await press(second.page, t.consent);
  await press(second.page, t.revoke);
  await lead.page.goto(`${application}/check`);
  await go(lead.page);
  expect(await text(lead.page)).toContain(t.incomplete);
  expect(await text(lead.page)).toContain(t.lacks);
  await press(second.page, t.consent);

  const window2 = await lead.page.context().newPage();
  await window2.goto(`${application}/about-you`);
  await lead.page.goto(`${application}/organisations`);
  await decide(lead.page, 'Gofalwyr', t.handOver);
  expect(await text(lead.page)).toContain(t.leads);
  expect(new URL(lead.page.url()).pathname).toMatch(/\/section\//);
  await window2.fill('#job-title', 'Typed too late');
  await go(window2);
  expect(await text(window2)).toContain(t.handed);
  expect(await text(window2)).toContain('Typed too late');
  await press(lead.page, t.consent);

  await second.page.reload();
  expect(new URL(second.page.url()).pathname).toMatch(/\/apply\/app_\w+\/tasks$/);
  await second.page.goto(`${application}/about-you`);
  await second.page.fill('#name', 'Ngũgĩ');
  await second.page.fill('#email', 'ngugi@example.org');
  await second.page.fill('#job-title', 'Gofalwr');
  await go(second.page);
  await second.page.goto(`${application}/check`);
  await go(second.page);
  expect(await text(second.page)).toContain(t.sent);
  for (const { faults } of [lead, second])
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
  await Promise.all([lead.close(), second.close()]);
});
