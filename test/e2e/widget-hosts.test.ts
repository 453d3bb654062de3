// The widget on partners' pages of every kind: strict policies, hostile styles, two on a page, a script loaded twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { arrive, expectGood, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');

test('a whole application runs under the strictest policy without one violation', async () => {
  const { page, close } = await openPage();
  await page.goto(`${partnerURL}/strict-csp`);
  await startApplying(widgetOf(page), true);
  await fillIn(widgetOf(page));
  await goOn(widgetOf(page));
  await arrive(widgetOf(page), '.as-reference');
  expect(await page.locator('alongside-programme [style]').count()).toBe(0);
  await close();
});

test('hostile styles of the host leave a form that can be read and used', async () => {
  const { page, close } = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${partnerURL}/hostile-css`);
  const widget = widgetOf(page);
  await startApplying(widget);
  await fillIn(widget, async (mark) => {
    if (mark !== '#name') return;
    const box = await widget.locator('#name').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(40);
    const style = await widget.locator('label[for=name]').evaluate((label) => {
      const { fontSize, display } = getComputedStyle(label);
      return { size: parseFloat(fontSize), display };
    });
    expect(style).toEqual({ size: 16, display: 'block' });
  });
  await close();
});

test('two elements on a page keep apart, each in its own language', async () => {
  const { page, close } = await openPage();
  await page.goto(`${partnerURL}/two`);
  const [first, second] = [page.locator('alongside-programme').nth(0), page.locator('alongside-programme').nth(1)];
  await startApplying(first);
  await first.locator('#name').fill('First');
  await second.getByRole('link', { name: 'Ymgeisio nawr' }).click();
  await goOn(second);
  await arrive(second, '#name');
  expect(await second.locator('#name').inputValue()).toBe('');
  expect(await first.locator('#name').inputValue()).toBe('First');
  await second.locator('label[for=email]').click();
  expect(await second.locator('#email:focus').count()).toBe(1);
  await expectGood(page, 'two on a page');
  await close();
});

test('a script that is loaded twice, from two addresses, defines each element once', async () => {
  const { page, close } = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${partnerURL}/twice`);
  await arrive(widgetOf(page), '.as-h');
  expect(await widgetOf(page).locator('article').count()).toBe(1);
  expect(asked.filter((path) => path === '/v1/programmes/joined-up-care')).toHaveLength(1);
  await close();
});

test('nothing on the page moves when the element fills in, with the documented snippet', async () => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 320, height: 640 },
  ]) {
    const { page, close } = await openPage({ viewport });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['/layout-shift', '/', '/apply', '/list']) {
      await page.goto(partnerURL + path);
      await page
        .locator('alongside-programme, alongside-programmes, alongside-apply')
        .locator('.as-h')
        .first()
        .waitFor();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
      );
      expect({ path, shift: shift <= 0.005 }, `${path} moved by ${shift}`).toEqual({ path, shift: true });
    }
    await close();
  }
});

test('nothing is reserved where scripts are off: what follows the link stands below it', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  for (const path of ['/', '/nhs', '/wordpress', '/apply', '/list']) {
    await page.goto(partnerURL + path);
    const tag = page.locator('alongside-programme, alongside-programmes, alongside-apply').first();
    expect(await tag.getByRole('link').isVisible(), path).toBe(true);
    expect((await tag.boundingBox())?.height, path).toBeLessThan(200);
  }
  await close();
});

test('with scripts off the link in the tag leads to our own page', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${partnerURL}/scripts-off`);
  await page.getByRole('link', { name: 'Peer learning for joined-up care' }).click();
  expect(page.url()).toBe(`${baseURL}/programmes/joined-up-care`);
  await close();
});

test('the list links each programme to its page, and the plain, health service and WordPress pages carry it', async () => {
  const { page, close } = await openPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${partnerURL}/list`);
  const link = page.getByRole('link', { name: 'Peer learning for joined-up care' }).locator('visible=true');
  await page.locator('alongside-programmes .as-card').first().waitFor();
  expect(await link.getAttribute('href')).toBe(`${baseURL}/programmes/joined-up-care`);
  await expectGood(page, 'list');
  for (const path of ['plain', 'nhs', 'wordpress']) {
    await page.goto(`${partnerURL}/${path}`);
    await arrive(widgetOf(page), '.as-h');
    await expectGood(page, path);
  }
  await close();
});

test('the pages around it are as good: axe finds nothing on a whole page of a partner', async () => {
  const { page, close } = await openPage({ viewport: { width: 320, height: 640 } });
  const paths = ['', 'plain', 'nhs', 'wordpress', 'welsh', 'neighbourhoods', 'list', 'apply', 'two', 'twice'];
  for (const path of [...paths, 'layout-shift', 'strict-csp', 'hostile-css', 'scripts-off']) {
    await page.goto(`${partnerURL}/${path}`);
    const tag = page.locator('alongside-programme, alongside-programmes, alongside-apply').last();
    await tag.locator('.as-h, .as-label').first().waitFor();
    await expectGood(page, `all of /${path}`, true);
  }
  await close();
});

test('on a dark page, what the guide says to set makes all of it readable', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/partners.md'), 'utf8');
  const css = /\*\*On a dark page\*\*[^`]*```css([^`]*)```/.exec(guide)?.[1] ?? '';
  const { page, close } = await openPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${partnerURL}/plain`);
  await page.evaluate((given) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { background: #111; color: #eee } a { color: #9cf } ${given}`);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  const widget = widgetOf(page);
  await arrive(widget, '.as-h');
  await expectGood(page, 'dark', true);
  await startApplying(widget);
  await goOn(widget);
  await arrive(widget, '.as-problems');
  await expectGood(page, 'dark, wrong', true);
  await close();
});
