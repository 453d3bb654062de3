// Every screen of the element in one language, as HTML by its name: what the test of its languages compares.
import type { Locator, Page } from 'playwright';
import { inject } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { en, type Messages } from '../../sdk/locale/en.ts';
import type { Locale } from '../../sdk/types.ts';
import type { Pages } from '../pieces.ts';
import { anApplication, holdInElement } from './an-application.ts';
import { arrive, fillIn, goOn, startApplying, widgetOf } from './applicant.ts';
import { openPage } from './browser.ts';
import { laterProgramme } from './later-programme.ts';
import { change } from './local-database.ts';
import { decide } from './organiser.ts';
import { aVersionedProgramme, republish } from './versioned-programme.ts';

const [baseURL, partnerURL] = [inject('baseURL'), inject('partnerURL')];

/** One device on its way through the element. */
interface Device {
  page: Page;
  widget: Locator;
  t: Messages;
  locale: Locale;
  /** Opens the element anew for a programme. */
  open(programme?: string): Promise<void>;
  /** Keeps the screen that is shown once `mark` is: a selector, or a text after `=`. */
  keep(name: string, mark: string): Promise<void>;
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The element as HTML, without the mark of the language that all of it is in. */
const htmlOf = (widget: Locator, locale: Locale): Promise<string> =>
  widget.evaluate((element, lang) => {
    const box = document.createElement('div');
    for (const node of element.shadowRoot?.childNodes ?? []) box.append(node.cloneNode(true));
    for (const each of box.querySelectorAll(`[lang=${lang}]`)) each.removeAttribute('lang');
    return box.innerHTML;
  }, locale);

async function deviceIn(locale: Locale, screens: Pages): Promise<Device> {
  const { page } = await openPage();
  const widget = widgetOf(page);
  return {
    page,
    widget,
    locale,
    t: locale === 'cy' ? cy : en,
    async open(programme = 'joined-up-care') {
      await page.goto(`${partnerURL}${locale === 'cy' ? '/welsh' : '/plain'}`);
      await widget.locator('.as-h').first().waitFor();
      await widget.evaluate((element, slug) => element.setAttribute('programme', slug), programme);
    },
    async keep(name, mark) {
      const shown = mark.startsWith('=') ? widget.getByText(mark.slice(1), { exact: true }) : widget.locator(mark);
      await shown.first().waitFor();
      // Until it is, nothing can be pressed.
      await widget.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      screens.set(name, await htmlOf(widget, locale));
    },
    press: (name) => widget.getByRole('button', { name, exact: true }).first().click(),
    close: () => page.context().close(),
  };
}

async function programmes({ page, widget, t, open, keep, press, locale }: Device): Promise<void> {
  await open();
  await keep('programme', 'a.as-button');
  await open('nowhere');
  await keep('not found', `=${t.failure.notFound}`);
  await page.route(/\/v1\/programmes/, (route) => route.abort());
  await open('elsewhere');
  await keep('service down', `=${t.failure.unavailable}`);
  await page.unroute(/\/v1\/programmes/);

  const between = aVersionedProgramme(`languages-between-${locale}`);
  change('UPDATE rounds SET closes_at = ? WHERE id = ?', new Date(Date.now() - 3600_000).toISOString(), between.round);
  await open(between.slug);
  await keep('between rounds', 'article');
  await widget.locator('a[href$="/tell-me"]').first().click();
  await keep('tell me', '#email-address');
  await goOn(widget);
  await keep('tell me, wrong', '.as-problems');
  await widget.locator('#email-address').fill(`languages-${locale}@example.org`);
  await goOn(widget);
  await keep('tell me, asked', `=${t.telling.asked}`);

  await open();
  await widget.locator('a.as-button').click();
  await press(t.returning.check);
  await keep('eligible', '#team-size');
  await goOn(widget);
  await keep('eligible, wrong', '.as-problems');
  for (const across of ['no', 'yes']) {
    for (const answer of ['nation][value=wales', `across][value=${across}`, 'time][value=yes'])
      await widget.locator(`input[name=${answer}]`).check();
    await widget.locator('#team-size').fill('5');
    await goOn(widget);
    await keep(`eligible: ${across}`, '.as-outcome');
    if (across === 'no') await press(t.eligible.change);
  }
  await page.goto(`${page.url()}#alongside=alsk_${'x'.repeat(43)}`);
  await page.reload();
  await keep('by a link', '.as-arrival');
  await press(t.returning.either.goOn);
  await keep('by a link that is gone', `=${t.returning.gone}`);
}

/** Fills in the demonstration's form; with mistakes, help and trouble on the way. */
async function form(device: Device): Promise<void> {
  const { page, widget, t, open, keep, press, locale } = device;
  await open();
  await widget.locator('a.as-button').click();
  await keep('start', 'input[value=yes]');
  await press(t.returning.startedLink);
  await keep('get a link', '#email-address');
  await goOn(widget);
  await keep('get a link, wrong', '.as-problems');
  await widget.locator('#email-address').fill(`nobody-${locale}@example.org`);
  await goOn(widget);
  await keep('get a link, asked', `=${t.returning.requested}`);
  await open();
  await startApplying(widget);
  await fillIn(widget, async (mark) => {
    await keep(`form: ${mark}`, mark === 'check' ? '.as-pairs' : mark);
    if (mark === 'check') return;
    await goOn(widget);
    await keep(`form: ${mark}, wrong`, '.as-problems');
    if (mark === '#organisation') {
      await widget.locator('#organisation').pressSequentially('cardiff');
      await widget.getByRole('option').first().waitFor();
      await keep('form: searching', '[role=option]');
      await widget.locator('#organisation').fill('');
    }
    if (mark !== '#topics') return;
    await widget.locator('#work-began-day').fill('44');
    await widget.locator('#challenge').fill('word '.repeat(700));
    await goOn(widget);
    await keep('form: impossible', '#work-began-error, .as-problems');
  });
  await press(t.returning.later);
  await keep('save', '#email-address');
  await widget.locator('#email-address').fill('half@');
  await goOn(widget);
  await keep('save, wrong', '.as-problems');
  await widget.locator('#email-address').fill(`${crypto.randomUUID()}@example.org`);
  await goOn(widget);
  await keep('saved', `=${t.returning.sent}`);
  await press(t.returning.goOn);
  await page.route(/\/submission$/, (route) => route.abort());
  await goOn(widget);
  await keep('not saved', '.as-trouble');
  await page.unroute(/\/submission$/);
}

/** The lead that has filled in all of it invites another organisation, on `second`, and submits. */
async function together(lead: Device, second: Device): Promise<void> {
  const { page, widget, t, keep, press } = lead;
  await press(t.joint.toTasks);
  await keep('tasks', '[data-task=organisations]');
  await press(t.joint.manage);
  await keep('organisations', '#partner-name');
  await press(t.joint.invite);
  await keep('organisations, wrong', '.as-problems');
  await widget.locator('#partner-name').fill('Our group');
  await widget.locator('#partner-email').fill(`${crypto.randomUUID()}@example.org`);
  await press(t.joint.invite);
  await keep('organisations, invited', '.as-reference');
  const code = await widget.locator('.as-reference').innerText();
  await press(t.apply.back);
  await press(t.joint.checkAndSubmit);
  await goOn(widget);
  await keep('not complete', `=${t.joint.incomplete}`);

  const theirs = second.widget;
  await second.open();
  await theirs.locator('a.as-button').click();
  await second.press(t.joint.haveCode);
  await second.keep('join', '#joining-code');
  await second.press(t.joint.join);
  await second.keep('join, wrong', '.as-problems');
  await theirs.locator('#joining-code').fill(`${code.slice(0, -1)}${code.endsWith('X') ? 'Y' : 'X'}`);
  await second.press(t.joint.join);
  await second.keep('join, refused', `=${t.joint.codeInvalidBody}`);
  await theirs.locator('#joining-code').fill(code);
  await second.press(t.joint.join);
  await second.keep('section', '#people');
  await goOn(theirs);
  await second.keep('section, wrong', '.as-problems');
  await theirs.locator('#organisation').pressSequentially('cardiff vale');
  await theirs.getByRole('option').first().click();
  await theirs.locator('#people').fill('Siân');
  await goOn(theirs);
  await second.keep('section: check', `=${t.joint.consent}`);
  await second.press(t.joint.consent);
  await second.keep('section: done', `=${t.joint.consented}`);
  await second.press(t.joint.copy);
  await second.keep('section: copy', `=${t.joint.copyTitle}`);
  await second.press(t.apply.back);

  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await keep('organisations, done', `p:has-text("${t.joint.state.done}")`);
  await press(t.apply.back);
  await press(t.joint.checkAndSubmit);
  await goOn(widget);
  await keep('submitted', '.as-reference');
  await press(t.equality.open);
  await keep('equality', '.as-equality form');
  await goOn(widget);
  await keep('equality: thanks', `=${t.equality.thanks}`);
  await second.page.evaluate(() => dispatchEvent(new Event('focus')));
  await second.keep('section: submitted', `=${t.joint.standsAs.submitted}`);
}

/** What comes of it. */
async function standing({ widget, t, keep, press, page, open, locale }: Device): Promise<void> {
  const held = await anApplication(locale);
  await open();
  await holdInElement(page, held);
  await open();
  await keep('status', `=${t.status.copy}`);
  await press(t.status.copy);
  await keep('copy', `=${t.status.copyTitle}`);
  await press(t.apply.back);
  await press(t.status.withdraw);
  await keep('withdraw', 'input[value=other]');
  await goOn(widget);
  await keep('withdraw, wrong', '.as-problems');
  await decide(held.id, 'offer');
  await open();
  await keep('offered', `=${t.status.accept}`);
  for (const move of ['turnDown', 'defer', 'accept'] as const) {
    await press(t.status[move]);
    await keep(`offered: ${move}`, 'form');
    if (move !== 'accept') await press(t.status.goBack);
  }
  await goOn(widget);
  await keep('accepted', `=${t.status.copy}`);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      localStorage.setItem(key, JSON.stringify({ id: `app_${'0'.repeat(32)}`, token: 'a'.repeat(43) }));
  });
  await open();
  await keep('lost', `=${t.trouble.lost}`);
  await page.evaluate(() => localStorage.clear());
}

/** The question types that are loaded late. */
async function laterQuestions({ widget, keep, open }: Device): Promise<void> {
  await open(laterProgramme);
  await widget.locator('a.as-button').click();
  await goOn(widget);
  await keep('people', '#people-1-name');
  await widget.locator('button[name=people-add]').click();
  await widget.locator('#people-2-name').fill('Siân');
  await goOn(widget);
  await keep('people, wrong', '.as-problems');
  await widget.locator('#people-1-email').fill('sian@example.org');
  await goOn(widget);
  await keep('places', '#places');
  await widget.locator('#places').fill('leeds');
  await widget.locator('button[name=places-search]').click();
  await widget.locator('input[name=places-code][value*="Leeds"]').first().check();
  await widget.locator('#places').fill('zzqx wvut');
  await widget.locator('button[name=places-search]').click();
  await keep('places, searched', '#places');
  await goOn(widget);
  await keep('places, wrong', '.as-problems');
  await widget.locator('input[value^="wales "]').check();
  await widget.locator('#places').fill('');
  await widget.locator('#ready-3').check();
  await goOn(widget);
  await keep('files', '#letter');
  const file = { name: 'Siân.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') };
  await widget.locator('#letter').setInputFiles(file);
  await keep('files, wrong', '.as-problems');
  await widget.locator('#letter').setInputFiles({ ...file, buffer: Buffer.from('%PDF-1.7\ntrailer<<>>\n%%EOF\n') });
  await keep('files, one sent', 'button[name=letter-remove]');
  await goOn(widget);
  await keep('exchange', 'button[name=exchange-add]');
  await goOn(widget);
  await keep('exchange, wrong', '.as-problems');
}

/** Drafts that something happens to: another form, another lead, another window, the end of the round. */
async function mishaps({ page, widget, t, keep, open, locale, press }: Device): Promise<void> {
  const programme = aVersionedProgramme(`languages-changing-${locale}`);
  const { slug, round } = programme;
  const { applications } = createClient({ baseUrl: baseURL, locale });
  await open(slug);
  await widget.locator('a.as-button').click();
  await widget.locator('input[value=yes]').check();
  await goOn(widget);
  await widget.locator('#name').fill('Siân');
  await widget.locator('#pet').fill('Siân');
  await goOn(widget);
  await arrive(widget, '#story');
  await widget.locator('#story').fill('Siân');
  await widget.locator('input[value=red]').check();
  await republish(programme);
  await goOn(widget);
  await keep('form changed', '.as-changes');
  const { id, token } = await page.evaluate(() => JSON.parse(Object.values(localStorage)[0] ?? ''));
  const save = async (of: string, answers: Record<string, string>) => {
    const { headers } = await fetch(`${baseURL}/v1/applications/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await applications.save({ id, page: of, answers }, { token, ifMatch: headers.get('etag') ?? '' });
  };
  await save('change', { colour: 'green', aim: 'Nurse' });
  await widget.locator('#aim').fill('Siân');
  await widget.locator('input[value=green]').check();
  await goOn(widget);
  await keep('another window', '.as-trouble');
  await save('about', { name: 'Siân', role: 'Nurse' });
  await open(slug);
  await keep('set aside', `=${t.changes.asideHeading}`);
  await widget.locator('[data-page=about]').first().click();
  await arrive(widget, '#role');
  change('UPDATE rounds SET closes_at = ? WHERE id = ?', new Date(Date.now() - 3600_000).toISOString(), round);
  await goOn(widget);
  await keep('typed too late', `=${t.late.youTyped}`);
  await open(slug);
  await keep('closed', `=${t.trouble.closed}`);
  await press(t.status.leave);
  await keep('closed, back at the programme', `=${t.programme.yours}`);
}

/** Another organisation leads since. */
async function handedOver({ page, widget, t, keep, open, locale, press }: Device): Promise<void> {
  const client = createClient({ baseUrl: baseURL, locale });
  const { round } = await client.programmes.show({ slug: 'joined-up-care' });
  const { application, token } = await client.applications.create({ round: round?.id ?? '' });
  const { id } = application;
  const email = `${crypto.randomUUID()}@example.org`;
  const { code } = await client.sections.add({ id, organisation: 'Our group', email }, { token });
  const { section, token: theirs } = await client.sections.join({ code: code ?? '' });
  await open();
  await holdInElement(page, { id: section.id, token: theirs, round: round?.id ?? '' });
  await open();
  await arrive(widget, '#people');
  await widget.locator('#people').fill('Siân');
  await client.applications.handOver({ id, section: section.id }, { token });
  await press(t.returning.later);
  await keep('leads now', `=${t.joint.leads}`);
  await open();
  await holdInElement(page, { id, token, round: round?.id ?? '' });
  await open();
  await keep('handed over', `=${t.joint.handed}`);
}

/** The list of programmes, which is an element of its own. */
async function list({ page, locale, t }: Device, screens: Pages): Promise<void> {
  await page.goto(`${partnerURL}/list`);
  const widget = widgetOf(page, 'alongside-programmes');
  await widget.evaluate((element, lang) => element.setAttribute('locale', lang), locale);
  await widget.getByText(t.programme.phase.open, { exact: true }).first().waitFor();
  screens.set('list', await htmlOf(widget, locale));
}

/** Walks all of it. */
export async function screensIn(locale: Locale): Promise<Pages> {
  const screens: Pages = new Map();
  const alone = async (walk: (device: Device) => Promise<void>) => {
    const device = await deviceIn(locale, screens);
    await walk(device);
    await device.close();
  };
  for (const walk of [programmes, standing, laterQuestions, mishaps, handedOver]) await alone(walk);
  await alone((device) => list(device, screens));
  const [lead, second] = [await deviceIn(locale, screens), await deviceIn(locale, screens)];
  await form(lead);
  await together(lead, second);
  await Promise.all([lead.close(), second.close()]);
  return screens;
}
