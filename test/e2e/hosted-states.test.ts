// States of hosted pages beside the way through the form: too late, between rounds, links, reminders, nothing found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stopToken } from '../../worker/applications/reminders/stop.ts';
import { decodeBase64 } from '../../worker/crypto/base64.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';
import { addWithoutRounds, change } from './local-database.ts';
import { linkFor } from './mailbox.ts';

const baseURL = inject('baseURL');
const between = 'zz-between-rounds';

beforeAll(() => {
  addWithoutRounds('prg_between', between);
});
afterAll(() => change('DELETE FROM programmes WHERE slug = ?', between));

describe.each(['', '/cy'])('hosted pages under "%s"', (prefix) => {
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    watched = await openPage();
    ({ page } = watched);
  });
  afterAll(async () => {
    // Chromium itself reports pages that come back with a 4xx status; what a page does wrong stays.
    const { faults } = watched;
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
    await watched.close();
  });

  const open = (path: string) => page.goto(`${baseURL}${prefix}${path}`);
  const press = (selector: string) => Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
  const go = 'main form button.as-button:not(.as-second)';

  /** Starts a draft with a name in it; its id. */
  async function aDraft(): Promise<string> {
    await page.context().clearCookies();
    await open('/programmes/joined-up-care/apply');
    await press(go);
    await page.fill('#name', 'Siân');
    await page.fill('#email', 'sian@example.org');
    await page.fill('#job-title', 'Lead');
    await press(go);
    return /app_[0-9a-z]+/.exec(page.url())?.[0] ?? '';
  }

  const isGood = async (status: number | undefined, expected: number, state: string) => {
    expect([state, status]).toEqual([state, expected]);
    await expectGoodPage(page, state);
  };

  test('the start while no round is open', async () => {
    await isGood((await open(`/programmes/${between}/apply`))?.status(), 200, 'no open round');
  });

  test('an organisation that is not in the register', async () => {
    const id = await aDraft();
    await open(`/apply/${id}/your-organisation`);
    await page.fill('#organisation', 'zzqx wvut');
    await press('[name="organisation-search"]');
    await expectGoodPage(page, 'nothing found');
    expect(await page.locator('input[name="organisation-code"]').count()).toBe(1);
  });

  test('a draft of a round that has closed, with and without what was typed too late', async () => {
    const id = await aDraft();
    await open(`/apply/${id}/about-you`);
    await page.fill('#name', 'Too late');
    change(
      `UPDATE applications SET round_id = (SELECT id FROM rounds WHERE closes_at < ? LIMIT 1) WHERE id = ?`,
      new Date().toISOString(),
      id,
    );
    await press(go);
    expect(await page.textContent('main')).toContain('Too late');
    await expectGoodPage(page, 'closed, typed too late');
    await isGood((await open(`/apply/${id}/check`))?.status(), 200, 'closed');
    expect(await page.textContent('main')).not.toContain('Too late');
  });

  test('stopping reminders, and reminders stopped', async () => {
    const secrets = readFileSync(join(inject('folder'), 'secrets'), 'utf8');
    const hashKey = decodeBase64(/^HASH_KEY=(.*)$/m.exec(secrets)?.[1] ?? '')!;
    const token = await stopToken({ hashKey }, await aDraft());
    await isGood((await open(`/reminders/${token}`))?.status(), 200, 'stop reminders');
    await press(go);
    await expectGoodPage(page, 'reminders stopped');
    expect(await page.locator('main form').count()).toBe(0);
  });

  test('save for later, and every state of its link', async () => {
    const address = `states${prefix.slice(1)}@example.org`;
    const id = await aDraft();
    await isGood((await open(`/apply/${id}/save-for-later`))?.status(), 200, 'save for later');
    await page.fill('#email-address', 'half@');
    await press(go);
    await expectGoodPage(page, 'save for later, wrong');
    await page.fill('#email-address', address);
    await press(go);
    await expectGoodPage(page, 'saved for later');
    const link = await linkFor(address);
    await page.context().clearCookies();
    await isGood((await page.goto(link))?.status(), 200, 'a link');
    await press(go);
    await page.context().clearCookies();
    await isGood((await page.goto(link))?.status(), 410, 'a used link');
    await press(go);
    await expectGoodPage(page, 'a new link is on its way');
    await isGood((await open(`/return/alsk_${'A'.repeat(43)}`))?.status(), 410, 'no link');
  });

  test('asking for a link by address', async () => {
    await isGood((await open('/programmes/joined-up-care/return'))?.status(), 200, 'ask for a link');
    await press(go);
    await expectGoodPage(page, 'ask for a link, wrong');
    await page.fill('#email-address', 'nobody@example.org');
    await press(go);
    await expectGoodPage(page, 'asked for a link');
  });
});
