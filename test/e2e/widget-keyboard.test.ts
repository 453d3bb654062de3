// With a keyboard alone, in Welsh, with motion reduced and colours forced.
import { expect, inject, test } from 'vitest';
import { arrive, expectGood, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { tabTo } from './keyboard.ts';

const partnerURL = inject('partnerURL');

test('a keyboard alone starts, fills in, picks an organisation and continues', async () => {
  const { page, close } = await openPage();
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await arrive(widget, 'a.as-button');
  await tabTo(page, 'Apply now');
  await page.keyboard.press('Enter');
  await arrive(widget, 'input[value=yes]');
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  await arrive(widget, '#name');
  await tabTo(page, 'name');
  await page.keyboard.type('Ngũgĩ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('n@example.org');
  await tabTo(page, 'job-title');
  await page.keyboard.type('Carer');
  await page.keyboard.press('Enter');
  await arrive(widget, '#nation');
  for (const id of ['nation', 'sector', 'scope']) {
    await tabTo(page, id);
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'Continue');
  await page.keyboard.press('Enter');
  await arrive(widget, '#organisation');
  await tabTo(page, 'organisation');
  await page.keyboard.type('leeds');
  await widget.getByRole('option').first().waitFor();
  const combobox = widget.getByRole('combobox');
  expect(await combobox.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await combobox.getAttribute('aria-activedescendant')).toBe('organisation-options-0');
  await expectGood(page, 'combobox open');
  const name = await widget
    .getByRole('option', { selected: true })
    .evaluate(
      (option) =>
        option.firstElementChild?.previousSibling?.textContent?.trim() ?? option.childNodes[1]?.textContent ?? '',
    );
  await page.keyboard.press('Escape');
  expect(await combobox.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowDown');
  await widget.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await combobox.inputValue()).toMatch(/Leeds/);
  expect(name.length).toBeGreaterThan(0);
  await tabTo(page, 'Continue');
  await page.keyboard.press('Enter');
  await arrive(widget, '#team-size');
  await close();
});

test('an organisation that is not in the register is taken as typed; one that was typed but not picked is asked about', async () => {
  const { page, close } = await openPage();
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await startApplying(widget);
  await fillIn(widget, undefined, '#organisation');
  await widget.locator('#organisation').pressSequentially('Carers of Upper Fell');
  await widget.getByRole('option', { name: 'Not listed' }).waitFor();
  await goOn(widget);
  await widget.locator('.as-problems').waitFor();
  await widget.locator('#organisation').press('ArrowDown');
  await widget.getByRole('option', { name: 'Not listed: use “Carers of Upper Fell”' }).click();
  await goOn(widget);
  await arrive(widget, '#team-size');
  await close();
});

test('what was typed and not picked brings its choices up under the field, where they stay until one is picked', async () => {
  const { page, close } = await openPage();
  await page.goto(partnerURL);
  const widget = widgetOf(page);
  await startApplying(widget);
  await fillIn(widget, undefined, '#organisation');
  await widget.locator('#organisation').pressSequentially('cardiff vale');
  const options = widget.getByRole('option');
  await options.first().waitFor();
  const top = async (mark: string) => (await widget.locator(mark).boundingBox())?.y ?? NaN;
  const count = await widget.locator('.as-found').boundingBox();
  // How many were found stands above the list, not under it.
  expect(await top('.as-options')).toBeGreaterThanOrEqual((count?.y ?? NaN) + (count?.height ?? NaN));
  await goOn(widget);
  await arrive(widget, '.as-problems:focus');
  await options.first().waitFor();
  expect(await widget.locator('.as-found').textContent()).not.toBe('');
  // The list makes room for itself: it covers nothing that follows.
  const list = await widget.locator('.as-options').boundingBox();
  expect(await top('#charity-number')).toBeGreaterThan((list?.y ?? NaN) + (list?.height ?? NaN));
  await expectGood(page, 'choices after an error');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await arrive(widget, '#organisation:focus');
  await widget.locator('#charity-number').focus();
  expect(await options.first().isVisible()).toBe(true);
  await options.first().click();
  await expect.poll(() => options.first().isVisible()).toBe(false);
  expect(await widget.locator('#organisation').inputValue()).toMatch(/^Cardiff and Vale/);
  await widget.locator('#organisation').focus();
  expect(await options.first().isVisible()).toBe(false);
  await goOn(widget);
  await arrive(widget, '#team-size');
  await close();
});

test('a Welsh page gets a Welsh form, errors and confirmation included', async () => {
  const { page, close } = await openPage();
  await page.goto(`${partnerURL}/welsh`);
  const widget = widgetOf(page);
  await widget.getByRole('heading', { name: 'Dysgu gan gymheiriaid ar gyfer gofal cydgysylltiedig' }).waitFor();
  await startApplying(widget);
  await goOn(widget);
  await widget.locator('.as-problems').waitFor();
  expect(await widget.locator('[lang=cy]').count()).toBeGreaterThan(0);
  await expectGood(page, 'Welsh errors');
  await fillIn(widget, async () => {
    expect(await widget.getByText(/\b(Continue|Back|optional|of 6)\b/).count()).toBe(0);
  });
  await goOn(widget);
  await arrive(widget, '.as-reference');
  await expectGood(page, 'Welsh confirmation');
  await close();
});

test('reduced motion and forced colours are respected', async () => {
  const { page, close } = await openPage({ reducedMotion: 'reduce', forcedColors: 'active' });
  await page.goto(partnerURL);
  const button = widgetOf(page).locator('a.as-button');
  await button.waitFor();
  const style = await button.evaluate((element) => {
    const { transitionDuration, borderTopStyle, borderTopWidth } = getComputedStyle(element);
    return { transitionDuration, borderTopStyle, borderTopWidth };
  });
  expect(style).toEqual({ transitionDuration: '0s', borderTopStyle: 'solid', borderTopWidth: '2px' });
  await close();
});
