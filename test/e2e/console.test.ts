// The organiser's console in a real browser: every screen and its error state, 320 px wide.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { etagOf } from '../../sdk/request.ts';
import { dateLegends } from '../../worker/console/round-messages.ts';
import { demoMonitoring } from '../../worker/demo/monitoring.ts';
import { aPdf } from '../files.ts';
import { aDraft } from './an-application.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { change } from './local-database.ts';
import { aVersionedProgramme, republish } from './versioned-programme.ts';

const baseURL = inject('baseURL');
let watched: WatchedPage;
let round: string;
let application: string;

beforeAll(async () => {
  const programme = await fetch(`${baseURL}/v1/programmes/joined-up-care`);
  round = ((await programme.json()) as { round: { id: string } }).round.id;
  const started = await fetch(`${baseURL}/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ round }),
  });
  application = ((await started.json()) as { application: { id: string } }).application.id;
  // Nothing keeps two programmes from having one name.
  for (const slug of ['console-one', 'console-two']) aVersionedProgramme(slug);
  watched = await openPage({ viewport: { width: 320, height: 640 } });
});

afterAll(async () => {
  // Chromium itself reports pages that come back with a 4xx status; what a page does wrong stays.
  const { faults } = watched;
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
  await watched.close();
});

/** What axe finds on the page, and how much wider than its window it is, in px. */
async function look(): Promise<{ violations: string[]; excess: number }> {
  const { page } = watched;
  const { violations } = await new AxeBuilder({ page }).analyze();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return {
    violations: violations.map(({ id }) => id),
    excess: Math.max(0, width - 320),
  };
}

/** Whether the left and the right edge of a scrolling table are darker than what is in the middle, on the line of its caption. */
async function shadows(table: Locator): Promise<{ left: boolean; right: boolean }> {
  await table.evaluate((region) => window.scrollBy({ top: region.getBoundingClientRect().top - 50 }));
  const box = (await table.boundingBox())!;
  const shown = (await table.locator('caption').boundingBox())!;
  const darkest = async (x: number) => {
    // One column of pixels, above the text of the caption.
    const clip = { x, y: shown.y + 1, width: 1, height: 2 };
    const pixels = await table.page().screenshot({ clip });
    return table.page().evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      canvas.drawImage(bitmap, 0, 0);
      return Math.min(...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data);
    }, pixels.toString('base64'));
  };
  const middle = await darkest(box.x + box.width / 2);
  return {
    left: (await darkest(Math.ceil(box.x))) < middle - 40,
    right: (await darkest(Math.floor(box.x + box.width) - 1)) < middle - 40,
  };
}

const good = { violations: [], excess: 0 };

describe('the console in a browser', () => {
  test('asks to sign in, says what is wrong, and goes on to where the person was going', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console/rounds/${round}`);
    expect(await look()).toEqual(good);
    await page.getByLabel('Your email address').fill('nobody');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await look()).toEqual(good);
    await page.getByLabel('Your email address').fill('organiser@example.org');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(page.url()).toBe(`${baseURL}/console/rounds/${round}`);
  });

  test('shows programmes, a round, an application and what is not there', async () => {
    const { page } = watched;
    for (const path of [
      '',
      `/rounds/${round}`,
      `/rounds/${round}?state=submitted`,
      `/applications/${application}`,
      '/nowhere',
    ]) {
      await page.goto(`${baseURL}/console${path}`);
      expect([path, await look()]).toEqual([path, good]);
    }
  });

  test('shows at the edge of a table that there is more of it, and scrolls there by keyboard', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console/rounds/${round}`);
    const table = page.getByRole('region', { name: 'Latest first' });
    expect(await shadows(table)).toEqual({ left: false, right: true });
    while (!(await table.evaluate((region) => region === document.activeElement))) await page.keyboard.press('Tab');
    await table.evaluate((region) => region.scrollTo({ left: region.scrollWidth / 3 }));
    expect(await shadows(table)).toEqual({ left: true, right: true });
    const toGo = () =>
      table.evaluate(({ scrollWidth, clientWidth, scrollLeft }) => scrollWidth - clientWidth - scrollLeft);
    for (let pressed = 0; pressed < 60 && (await toGo()) > 1; pressed++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(50);
    }
    expect(await shadows(table)).toEqual({ left: true, right: false });
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await shadows(table)).toEqual({ left: true, right: false });
    await page.emulateMedia({ forcedColors: null });
    await page.setViewportSize({ width: 1280, height: 640 });
    expect(await shadows(table)).toEqual({ left: false, right: false });
    await page.setViewportSize({ width: 320, height: 640 });
  });

  test('finds an application by its reference, and says what is wrong with one', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console/rounds/${round}`);
    const field = page.getByRole('search').getByLabel('Find an application by its reference');
    await field.fill('als 7k3m 9px9');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(await page.getByText('No application to this round has the reference ALS-7K3M-9PX9').count()).toBe(1);
    expect(await look()).toEqual(good);
    await field.fill('als 7k3m 9pxc');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem');
    expect([await field.inputValue(), await look()]).toEqual(['als 7k3m 9pxc', good]);
  });

  test('shows a form with its versions, what a version would change, and what is wrong with one', async () => {
    const { page } = watched;
    const versioned = aVersionedProgramme('console-form');
    const path = `/console/rounds/${versioned.round}/form`;
    await page.goto(`${baseURL}${path}`);
    expect(await look()).toEqual(good);
    await page.getByLabel('The form as JSON').fill('{ "pages": [] ');
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem');
    expect(await look()).toEqual(good);
    await republish(versioned);
    for (const version of ['', '/1', '/2', '/3']) {
      await page.goto(`${baseURL}${path}${version}`);
      expect([version, await look()]).toEqual([version, good]);
    }
  });

  test('shows equality counts before and after they may be told', async () => {
    const { page } = watched;
    const { round: closed } = aVersionedProgramme('console-equality');
    const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();
    change(
      'UPDATE rounds SET monitoring = ?, opens_at = ?, closes_at = ? WHERE id = ?',
      ...[JSON.stringify(demoMonitoring), ago(40), ago(3), closed],
    );
    const counts = [{ question: '', value: '', count: 23 }];
    for (const { id, options } of demoMonitoring.questions)
      counts.push(...options.map(({ value }, at) => ({ question: id, value, count: at * 6 })));
    change(
      `INSERT INTO monitoring_counts (round_id, question, value, count)
      SELECT ?, value ->> 'question', value ->> 'value', value ->> 'count' FROM json_each(?)`,
      ...[closed, JSON.stringify(counts)],
    );
    await page.goto(`${baseURL}/console/rounds/${closed}/monitoring`);
    expect(await page.locator('table').count()).toBe(demoMonitoring.questions.length);
    expect(await look()).toEqual(good);
    await page.goto(`${baseURL}/console/rounds/${round}/monitoring`);
    expect(await page.locator('table').count()).toBe(0);
    expect(await look()).toEqual(good);
  });

  test('shows an application of three organisations with its files', async () => {
    const { page } = watched;
    const { id, client } = await aDraft('cy', 'neighbourhood-teams', {
      'about-you': { name: 'Siân Ŵyn-Jones', 'job-title': 'Nyrs gymunedol' },
      people: { team: [{ name: 'Ngũgĩ', role: 'Gwirfoddolwr', organisation: 'Heol y Llarwydd' }] },
      'your-organisation': { organisation: { name: 'Heol y Llarwydd' }, time: 3 },
    });
    const name = `${'llythyr-hir-iawn-'.repeat(5)}2026.pdf`;
    const content = Buffer.from(aPdf()).toString('base64');
    const file = await client.applications.upload({ id, question: 'papers', name, content });
    const seen = await client.applications.show({ id });
    await client.applications.save(
      { id, page: 'your-neighbourhoods', answers: { papers: [{ ...file }], 'one-team': 2 }, unfinished: true },
      { ifMatch: etagOf(seen) ?? '' },
    );
    for (const organisation of ['Fell Carers', 'Fell Council']) {
      const email = `${crypto.randomUUID()}@example.org`;
      const { code } = await client.sections.add({ id, organisation, email });
      if (organisation === 'Fell Carers') await client.sections.join({ code: code ?? '' });
    }
    await page.goto(`${baseURL}/console/applications/${id}`);
    expect(await page.getByText('This is a draft.').count()).toBe(1);
    expect(await page.getByRole('link', { name }).count()).toBe(0);
    expect(await look()).toEqual(good);
    const submitted = `UPDATE applications SET state = 'submitted', submitted_at = updated_at, reference = 'ALS-7K3M-9PX9' WHERE id = ?`;
    change(submitted, id);
    await page.reload();
    expect(await page.getByRole('link', { name }).count()).toBe(1);
    for (const organisation of ['Fell Carers', 'Fell Council'])
      expect(await page.getByRole('heading', { name: organisation }).count()).toBe(1);
    expect(await look()).toEqual(good);
  });

  test('gives a form back with its faults: the summary has the focus and its links lead to the controls', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console`);
    await page.getByRole('link', { name: 'Create the next round' }).first().click();
    expect(await look()).toEqual(good);
    await page.getByLabel('Name of the round in Welsh').fill('Rownd 9');
    const closing = page.getByRole('group', { name: 'When applications close' });
    await closing.getByLabel('Day').fill('29/10/2028');
    await closing.getByLabel('Time').fill('1:30am');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem');
    expect(await look()).toEqual(good);
    expect(await page.getByLabel('Name of the round in Welsh').inputValue()).toBe('Rownd 9');
    expect(await closing.getByLabel('Time', { exact: true }).inputValue()).toBe('1:30am');
    expect(await closing.getByRole('radio').count()).toBe(2);
    await page.getByRole('link', { name: 'Enter the name of the round in English' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('nameEn');
  });

  test('shows a round to be checked before it is created, and goes back to change it', async () => {
    const { page } = watched;
    await page.goto(`${baseURL}/console/programmes/tests-console-one/rounds/new`);
    await page.getByLabel('Name of the round in English').fill('Round 9');
    await page.getByLabel('Name of the round in Welsh').fill('Rownd 9');
    for (const [at, legend] of Object.values(dateLegends).entries()) {
      const date = page.getByRole('group', { name: legend });
      await date.getByLabel('Day').fill(`${at + 1} May 2098`);
      await date.getByLabel('Time', { exact: true }).fill('midday');
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Check the round');
    expect(await page.getByText('midday on Thursday 1 May 2098').count()).toBe(1);
    expect(await look()).toEqual(good);
    await page.getByRole('button', { name: 'Change' }).click();
    const name = page.getByLabel('Name of the round in English');
    expect([await name.inputValue(), await look()]).toEqual(['Round 9', good]);
    await name.fill('Round 10');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Create the round' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Round 10');
    expect(await page.getByText('Round created').count()).toBe(1);
    await page.getByRole('link', { name: 'Change the names, dates and places of the round' }).click();
    expect(await look()).toEqual(good);
    await page.getByLabel('Places for teams').fill('none');
    await page.getByRole('button', { name: 'Change the round' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem');
    expect(await look()).toEqual(good);
  });

  test('signs out', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto(`${baseURL}/console`);
    expect(new URL(page.url()).pathname).toBe('/console/sign-in');
  });
});
