// An upload question on the narrowest phone, by keyboard alone, and what a screen reader is told of it at each step: in the
// widget and on the hosted pages, in both languages. Axe cannot run where scripts are off.
import type { FileChooser, Locator, Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { laterWords } from '../../sdk/locale/later.ts';
import type { Locale } from '../../sdk/form/types.ts';
import { aPdf, joined } from '../files.ts';
import { aDraft, holdInElement, holdOnOurPages } from './an-application.ts';
import { expectGood, widgetOf } from './applicant.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { expectGoodPage } from './hosted-look.ts';
import { tabTo } from './keyboard.ts';
import { type Spoken, spoken } from './spoken.ts';

const partnerURL = inject('partnerURL');
const baseURL = inject('baseURL');
const slug = 'neighbourhood-teams';
const narrow = { viewport: { width: 320, height: 700 } };

const pages = {
  'about-you': { name: 'Siân Ŵyn-Jones', 'job-title': 'Community nurse' },
  people: { team: [{ name: 'Ngũgĩ', role: 'Volunteer', organisation: 'Larch Road' }] },
  'your-organisation': { organisation: { name: 'Larch Road Community Partnership' }, time: 3 },
};

const words = {
  en: {
    label: 'A plan, a map or a letter of support',
    optional: ' (optional)',
    hint: 'Only if you have one already. It must not name patients or service users.',
    error: 'Error:',
    fault: 'must be one of these: PDF, Word (DOCX), PNG, JPEG',
  },
  cy: {
    label: 'Cynllun, map neu lythyr o gefnogaeth',
    optional: ' (dewisol)',
    hint: 'Dim ond os oes gennych un yn barod. Ni ddylai enwi cleifion na defnyddwyr gwasanaethau.',
    error: 'Gwall:',
    fault: 'fod yn un o’r rhain: PDF, Word (DOCX), PNG, JPEG',
  },
};

interface Place {
  watched: WatchedPage;
  scope: Locator;
  /** Looks at it with axe, where scripts run, and at its width. */
  look: (step: string) => Promise<void>;
  /** Sends the file that was chosen; with scripts it goes by itself. */
  send: () => Promise<void>;
}

async function hosted(locale: Locale): Promise<Place> {
  const held = await aDraft(locale, slug, pages);
  const scripts = locale === 'en';
  const watched = await openPage({ ...narrow, javaScriptEnabled: scripts });
  const { page } = watched;
  await holdOnOurPages(page, held);
  await page.goto(`${baseURL}${scripts ? '' : '/cy'}/apply/${held.id}/your-neighbourhoods`);
  const look = async (step: string) => {
    if (scripts) return expectGoodPage(page, step, [320]);
    expect([step, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([step, 320]);
  };
  const send = async () => {
    await tabTo(page, laterWords[locale].upload);
    await page.keyboard.press('Enter');
  };
  return { watched, scope: page.locator('main'), look, send };
}

async function inWidget(locale: Locale): Promise<Place> {
  const held = await aDraft(locale, slug, pages);
  const watched = await openPage(narrow);
  const { page } = watched;
  await page.goto(`${partnerURL}/${locale === 'en' ? 'plain' : 'welsh'}`);
  await holdInElement(page, held);
  await widgetOf(page).evaluate((element, name) => element.setAttribute('programme', name), slug);
  return { watched, scope: widgetOf(page), look: (step) => expectGood(page, step), send: async () => {} };
}

/** What is told of the question: its group, and the controls that hold one of `names`. */
async function told(page: Page, label: string, names: readonly string[]): Promise<Spoken[]> {
  const all = await spoken(page, ['group', 'button']);
  return all.filter(({ role, name }) =>
    role === 'group' ? name.includes(label) : names.some((each) => name.startsWith(each)),
  );
}

describe.each([
  { where: 'on the hosted pages', open: hosted },
  { where: 'in the widget', open: inWidget },
])('an upload question $where', ({ open }) => {
  test.each(['en', 'cy'] as const)(
    'is answered by keyboard alone at 320 px, and says what it is, %s',
    async (locale) => {
      const { watched, scope, look, send } = await open(locale);
      const { page, faults } = watched;
      const t = laterWords[locale];
      const { label, optional, hint, error, fault } = words[locale];
      const choosers: FileChooser[] = [];
      page.on('filechooser', (chooser) => choosers.push(chooser));
      const choose = async (name: string, buffer: Buffer) => {
        await tabTo(page, 'papers');
        await page.keyboard.press('Space');
        await expect.poll(() => choosers.length).toBe(1);
        await choosers.pop()?.setFiles({ name, mimeType: 'application/pdf', buffer });
        await send();
      };
      const pdf = (name: string) => choose(name, Buffer.from(aPdf(name)));
      const sent = (name: string) => scope.locator('li bdi', { hasText: name }).waitFor();
      const removeOf = (name: string) => `${t.remove}: ${name}`;

      await scope.locator('#papers').waitFor();
      await look('empty');
      const note = `${hint} ${t.filesHint('PDF, Word (DOCX), PNG, JPEG', 5, 3)}`;
      const group = { role: 'group', name: `${label}${optional}`, description: note, invalid: false };
      const chooser = { role: 'button', name: t.chooseFile, description: note, invalid: false };
      const upload = { role: 'button', name: t.upload, description: '', invalid: false };
      const controls = () => told(page, label, [t.chooseFile, t.upload, t.remove]).then((all) => all.filter(isOurs));
      const isOurs = ({ name }: Spoken) => !name.startsWith(t.remove) || name.startsWith(`${t.remove}: `);
      expect(await controls()).toEqual([group, chooser, upload]);

      await choose('page.pdf', Buffer.from(joined('<script>alert(1)</script>')));
      await scope.locator('.as-problems').waitFor();
      await look('wrong');
      const [wrongGroup, wrongChooser] = await controls();
      const spokenFault = expect.stringMatching(new RegExp(`^.* ${error} .*page\\.pdf.*$`));
      expect(wrongGroup).toEqual({ ...group, description: spokenFault });
      expect(wrongChooser).toEqual({ ...chooser, description: spokenFault, invalid: true });
      expect(wrongChooser?.description).toContain(fault);
      // The summary has focus; its link leads to the control.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => scope.locator('#papers:focus').count()).toBe(1);

      await pdf('Llythyr-hir-iawn-heb-unrhyw-fwlch-yn-ei-enw-o-gwbl-2026-terfynol.pdf');
      await sent('Llythyr');
      await expect.poll(() => scope.locator('#papers:focus').count()).toBe(1);
      await look('one sent');
      const [, withOne] = await controls();
      expect(withOne?.description).toMatch(/ Llythyr-hir.*\.pdf \(PDF, 1 kB\)$/);
      expect(withOne?.invalid).toBe(false);

      await pdf('map.pdf');
      await sent('map.pdf');
      await pdf('plan.pdf');
      await sent('plan.pdf');
      await expect.poll(() => scope.locator('li#papers:focus').count()).toBe(1);
      await look('full');
      expect((await controls()).map(({ name }) => name)).toEqual([
        `${label}${optional}`,
        removeOf('Llythyr-hir-iawn-heb-unrhyw-fwlch-yn-ei-enw-o-gwbl-2026-terfynol.pdf'),
        removeOf('map.pdf'),
        removeOf('plan.pdf'),
      ]);

      // Focus is on the first file: its button is next.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => scope.locator('input#papers:focus').count()).toBe(1);
      expect(await scope.locator('li bdi').allTextContents()).toEqual(['map.pdf (PDF, 1 kB)', 'plan.pdf (PDF, 1 kB)']);
      await look('one taken away');
      // The file that is refused is a 422, which the browser notes.
      faults.splice(0, faults.length, ...faults.filter((each) => !each.includes('status of 422')));
      await watched.close();
    },
  );

  test('holds nobody up by a file that was refused: Continue goes on without it', async () => {
    const { watched, scope, send } = await open('en');
    await scope.locator('#papers').setInputFiles({ name: 'Siân.exe', mimeType: '', buffer: Buffer.from('MZ') });
    await send();
    await scope.locator('.as-problems').waitFor();
    expect(await scope.locator('#papers').inputValue()).toBe('');
    expect(await scope.locator('#papers-error').textContent()).toContain(words.en.fault);
    await scope.locator('form button.as-button:not(.as-second)').last().click();
    // What else the page asks is asked for; nothing is said of the file any more.
    await scope.locator('#papers-error').waitFor({ state: 'detached' });
    expect(await scope.locator('.as-problems a', { hasText: 'Siân.exe' }).count()).toBe(0);
    const { faults } = watched;
    faults.splice(0, faults.length, ...faults.filter((each) => !each.includes('status of 422')));
    await watched.close();
  });
});
