// A co-applicant with a file, on its own site and with a keyboard alone: sends it, takes one away, consents, gets it back. Then the
// organiser has it, and the lead has not.
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import type { Form } from '../../sdk/form/types.ts';
import { createClient } from '../../sdk/index.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { aPdf, aPng } from '../files.ts';
import { arrive, expectGood, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { aVersionedProgramme } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

const form: Omit<Form, 'id'> = {
  version: 1,
  title: both('Apply', 'Gwneud cais'),
  pages: [
    {
      id: 'team',
      title: both('Your team', 'Eich tîm'),
      questions: [{ id: 'aim', type: 'short-text', label: both('Your aim', 'Eich nod') }],
    },
    {
      id: 'proof',
      title: both('Your part', 'Eich rhan'),
      for: 'organisation',
      questions: [
        { id: 'proof', type: 'upload', label: both('A letter of support', 'Llythyr o gefnogaeth'), max: 2 },
        { id: 'role', type: 'short-text', label: both('Your role', 'Eich rôl') },
      ],
    },
  ],
};

const words = {
  en: {
    path: '',
    apply: 'Apply now',
    haveCode: 'I have a code to join an application',
    continue: 'Continue',
    remove: 'Remove',
    files: 'Files',
    consent: 'Give consent',
    given: 'Your organisation has given its consent',
  },
  cy: {
    path: '/welsh',
    apply: 'Ymgeisio nawr',
    haveCode: 'Mae gennyf god i ymuno â chais',
    continue: 'Parhau',
    remove: 'Tynnu',
    files: 'Ffeiliau',
    consent: 'Rhoi caniatâd',
    given: 'Mae eich sefydliad wedi rhoi ei ganiatâd',
  },
} as const;

test.each(['en', 'cy'] as const)('in %s', { timeout: 120_000 }, async (locale) => {
  const t = words[locale];
  const programme = aVersionedProgramme(`joint-files-${locale}`, form);
  const { applications, sections } = createClient({ baseUrl: baseURL });
  const { application, token } = await applications.create({ round: programme.round });
  const { id } = application;
  const invited = { id, organisation: 'Fell Carers', email: `files-${locale}@example.org` };
  const { code } = await sections.add(invited, { token });

  const { page, faults, close } = await openPage();
  await page.goto(partnerURL + t.path);
  const widget = widgetOf(page);
  await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme.slug);
  const press = async (name: string) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const choose = async (name: string, bytes: Uint8Array) => {
    await tabTo(page, 'proof');
    // What opens then is the browser's own.
    const buffer = Buffer.from(bytes);
    await widget.locator('#proof').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await widget
      .getByText(name.replace(/\.\w+$/, ''))
      .first()
      .waitFor();
    await widget.locator('[aria-busy=false]').waitFor();
  };
  await arrive(widget, 'a.as-button');
  await press(t.apply);
  await widget.getByRole('button', { name: t.haveCode }).waitFor();
  await press(t.haveCode);
  await arrive(widget, '#joining-code');
  await tabTo(page, 'joining-code');
  await page.keyboard.type(code ?? '');
  await page.keyboard.press('Enter');
  await arrive(widget, '#proof');

  await tabTo(page, 'role');
  await page.keyboard.type('Carer');
  await choose('picture.png', aPng());
  expect(await widget.locator('#role').inputValue()).toBe('Carer');
  await choose('Llythyr Siân.pdf', aPdf(`of ${locale}`));
  await expectGood(page, 'two files');
  // They are kept with the section, though its page has not been left.
  expect((await sections.list({ id }, { token })).items[0]).toMatchObject({ saved: 1, pages: 1 });
  await press(t.remove);
  await expect.poll(() => widget.getByText('picture').count()).toBe(0);
  await press(t.continue);
  await widget.getByRole('heading', { name: t.files, exact: true }).waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectGood(page, 'check, narrow');
  await page.setViewportSize({ width: 1280, height: 800 });

  const [download] = await Promise.all([page.waitForEvent('download'), press('Llythyr Siân.pdf')]);
  expect(download.suggestedFilename()).toBe('Llythyr Siân.pdf');
  expect(readFileSync(await download.path())).toEqual(Buffer.from(aPdf(`of ${locale}`)));
  await press(t.consent);
  await widget.getByRole('heading', { name: t.given }).waitFor();
  expect((await sections.list({ id }, { token })).items[0]).toMatchObject({ state: 'done' });

  // What the lead holds shows nothing of it.
  const lead = await applications.show({ id }, { token });
  expect(JSON.stringify(lead)).not.toContain('Llythyr');
  expect(faults).toEqual([]);
  await close();
});
