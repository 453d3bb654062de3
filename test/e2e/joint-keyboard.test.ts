// A joint application with a keyboard alone, on two partners' own sites: the lead from the start to the confirmation, the
// co-applicant from its code to its consent. In both languages, with axe looking at what is shown.
import type { Locator, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { arrive, expectGood, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { otherPartner } from './other-partner.ts';
import { tabTo } from './keyboard.ts';

const partnerURL = inject('partnerURL');
const other = otherPartner();

const words = {
  en: {
    apply: 'Apply now',
    start: 'Start',
    continue: 'Continue',
    submit: 'Submit application',
    tasks: 'All parts of your application',
    manage: 'Organisations that apply with you',
    invite: 'Send the invitation',
    haveCode: 'I have a code to join an application',
    join: 'Join',
    consent: 'Give consent',
    given: 'Your organisation has given its consent',
    back: 'Back',
    check: 'Check your answers and submit',
    done: 'Done, and has given its consent',
    change: 'Send a new code to Fell Carers, make it the lead or remove it',
    handOver: 'Make it the lead Fell Carers',
    sure: 'Make Fell Carers the lead',
    leads: 'Fell Carers leads the application now',
    goBack: 'Go back without changing anything',
    handed: 'Another organisation leads this application now',
    toSection: 'Go on with your organisation’s section',
  },
  cy: {
    apply: 'Ymgeisio nawr',
    start: 'Dechrau',
    continue: 'Parhau',
    submit: 'Cyflwyno’r cais',
    tasks: 'Pob rhan o’ch cais',
    manage: 'Sefydliadau sy’n gwneud cais gyda chi',
    invite: 'Anfon y gwahoddiad',
    haveCode: 'Mae gennyf god i ymuno â chais',
    join: 'Ymuno',
    consent: 'Rhoi caniatâd',
    given: 'Mae eich sefydliad wedi rhoi ei ganiatâd',
    back: 'Yn ôl',
    check: 'Gwirio eich atebion a chyflwyno',
    done: 'Wedi gorffen, ac wedi rhoi ei ganiatâd',
    change: 'Anfon cod newydd at Fell Carers, ei wneud yn arweinydd neu ei dynnu',
    handOver: 'Gwneud hwn yn arweinydd Fell Carers',
    sure: 'Gwneud Fell Carers yn arweinydd',
    leads: 'Fell Carers sy’n arwain y cais nawr',
    goBack: 'Mynd yn ôl heb newid dim',
    handed: 'Sefydliad arall sy’n arwain y cais hwn nawr',
    toSection: 'Parhau ag adran eich sefydliad',
  },
} as const;

/** A person who has nothing but a keyboard. */
function typist(page: Page, widget: Locator, goesOn: string) {
  const press = async (name: string) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const type = async (id: string, text: string) => {
    await tabTo(page, id);
    await page.keyboard.type(text);
  };
  return {
    press,
    type,
    tick: async (...ids: string[]) => {
      for (const id of ids) {
        await tabTo(page, id);
        await page.keyboard.press('Space');
      }
    },
    pick: async (text: string) => {
      await type('organisation', text);
      await widget.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    /** Presses Continue, and waits for what comes then. */
    goOn: async (mark: string) => {
      await press(goesOn);
      await arrive(widget, mark);
    },
  };
}

/** Two devices: the lead's before it starts, and one of the other organisation. */
async function aboutToStart(t: Record<'apply' | 'continue', string>, path: string) {
  const [lead, second] = [await openPage(), await openPage()];
  await lead.page.goto(partnerURL + path);
  const mine = widgetOf(lead.page);
  await arrive(mine, 'a.as-button');
  const me = typist(lead.page, mine, t.continue);
  await me.press(t.apply);
  await arrive(mine, 'input[value=yes]');
  return { lead, second, mine, me };
}

test.each([
  ['en', ''],
  ['cy', '/welsh'],
] as const)('in %s', { timeout: 240_000 }, async (locale, path) => {
  const t = words[locale];
  const { lead, second, mine, me } = await aboutToStart(t, path);
  await me.press(t.start);
  await arrive(mine, '#name');
  await me.type('name', 'Ngũgĩ');
  await me.type('email', 'n@example.org');
  await me.type('job-title', 'Carer');
  await me.goOn('#nation');
  await me.tick('nation', 'sector', 'scope');
  await me.goOn('#organisation');
  await me.pick('leeds');
  await me.goOn('#team-size');
  await me.type('team-size', '5');
  await me.tick('team-roles');
  await me.goOn('#topics');
  await me.tick('topics');
  await me.type('challenge', 'Going home takes too long.');
  await me.type('involving-people', 'From the first week on.');
  await me.goOn('#support');
  await me.tick('agreement');
  await me.goOn('.as-pairs');

  await me.press(t.tasks);
  await mine.getByRole('button', { name: t.manage }).waitFor();
  await expectGood(lead.page, 'tasks');
  await me.press(t.manage);
  await arrive(mine, '#partner-name');
  await me.type('partner-name', 'Fell Carers');
  await me.type('partner-email', `fell-${locale}@example.org`);
  await me.press(t.invite);
  const code = await mine.locator('.as-reference').innerText();
  await expectGood(lead.page, 'invited');

  await second.page.goto(other.origin + path);
  const theirs = widgetOf(second.page);
  await arrive(theirs, 'a.as-button');
  const they = typist(second.page, theirs, t.continue);
  await they.press(t.apply);
  await theirs.getByRole('button', { name: t.haveCode }).waitFor();
  await they.press(t.haveCode);
  await arrive(theirs, '#joining-code');
  await they.type('joining-code', code);
  await second.page.keyboard.press('Enter');
  await arrive(theirs, '#people');
  await they.pick('cardiff vale');
  await they.type('people', 'Ann');
  await they.press(t.continue);
  await theirs.getByRole('button', { name: t.consent }).waitFor();
  await expectGood(second.page, 'section');
  await they.press(t.consent);
  await theirs.getByRole('heading', { name: t.given }).waitFor();

  await lead.page.evaluate(() => dispatchEvent(new Event('focus')));
  await mine.getByText(t.done).waitFor();
  await me.press(t.back);
  await mine.getByRole('button', { name: t.check }).waitFor();
  await me.press(t.check);
  await mine.getByRole('button', { name: t.submit }).waitFor();
  await me.press(t.submit);
  await arrive(mine, '.as-reference');
  await expectGood(lead.page, 'submitted');
  await Promise.all([lead.close(), second.close()]);
});

test.each([
  ['en', ''],
  ['cy', '/welsh'],
] as const)(
  'comes back to its tasks, and another window hears that the lead went, in %s',
  { timeout: 240_000 },
  async (locale, path) => {
    const t = words[locale];
    const { lead, second, mine, me } = await aboutToStart(t, path);
    await mine.locator('input[value=yes]').check();
    await me.press(t.start);
    await arrive(mine, '#name');
    await me.press(t.tasks);
    await mine.getByRole('button', { name: t.manage }).waitFor();
    await me.press(t.manage);
    await me.type('partner-name', 'Fell Carers');
    await me.type('partner-email', `hand-${locale}@example.org`);
    await me.press(t.invite);
    const code = await mine.locator('.as-reference').innerText();
    await lead.page.reload();
    await mine.getByRole('button', { name: t.manage }).waitFor();
    await expectGood(lead.page, 'back at the tasks');

    await second.page.goto(other.origin + path);
    const theirs = widgetOf(second.page);
    await theirs.locator('a.as-button').click();
    await theirs.getByRole('button', { name: t.haveCode }).click();
    await theirs.locator('#joining-code').fill(code);
    await theirs.getByRole('button', { name: t.join, exact: true }).click();
    await arrive(theirs, '#people');

    const window2 = await lead.page.context().newPage();
    await window2.goto(partnerURL + path);
    const again = widgetOf(window2);
    await again.locator('[data-task="about-you"]').click();
    await arrive(again, '#name');
    await again.locator('#name').fill('Typed too late');
    await again.locator('#email').fill('late@example.org');
    await again.locator('#job-title').fill('Nurse');
    await me.press(t.manage);
    await mine.getByText(t.change, { exact: true }).waitFor();
    await me.press(t.change);
    await me.press(t.handOver);
    await mine.getByText(t.goBack).waitFor();
    await me.press(t.goBack);
    await mine.getByText(t.change, { exact: true }).waitFor();
    await me.press(t.change);
    await me.press(t.handOver);
    await me.press(t.sure);
    await arrive(mine, '#people');
    await mine.locator('.as-panel:focus', { hasText: t.leads }).waitFor();
    await again.locator('form button.as-button:not(.as-second)').last().click();
    await again.getByRole('heading', { name: t.handed }).waitFor();
    await again.getByText('Typed too late').waitFor();
    await expectGood(window2, 'handed over');
    await again.getByRole('button', { name: t.toSection }).click();
    await arrive(again, '#people');

    await second.page.evaluate(() => dispatchEvent(new Event('focus')));
    expect(await theirs.locator('#people').count()).toBe(1);
    for (const { faults } of [lead, second])
      faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('Failed to load resource')));
    await Promise.all([lead.close(), second.close()]);
  },
);
