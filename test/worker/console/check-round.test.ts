// The screen between the form of a round and the round: what it shows, and what becomes of what was typed.
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearRounds, filled, path } from './a-round.ts';
import { aDesk, hidden, publicRounds, seedDemo } from './desk.ts';

const desk = aDesk();
let tokens: Record<string, string>;

beforeAll(async () => {
  await seedDemo();
  await desk.signIn();
});

beforeEach(async () => {
  await clearRounds();
  const page = await (await desk.open(path)).text();
  tokens = { 'form-token': hidden(page, 'form-token'), once: hidden(page, 'once') };
});

const send = (fields: Record<string, string>) => desk.send(path, { ...filled, ...tokens, ...fields });
const roundCount = () => env.DB.prepare('SELECT count(*) AS n FROM rounds').first<number>('n');

const unescape = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
/** What the form of a page sends when nothing in it is touched. */
const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescape(value ?? ''),
    ]),
  );
const words = (page: string) => page.replace(/<!--.*?-->|<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('checking a round before it is created', () => {
  it('shows all of it, and nobody else sees anything yet', async () => {
    const before = [await roundCount(), await publicRounds(desk)];
    const response = await send({
      'startsAt-day': '29/10/2028',
      'startsAt-time': '1:30am',
      'startsAt-which': 'second',
    });
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<title>Check the round');
    for (const text of [
      'Name in English Round 4, 2028',
      'Name in Welsh Rownd 4, 2028',
      'When applications open 10am on Tuesday 7 March 2028',
      'When applications close midday on Thursday 4 May 2028',
      'When teams hear the decision 10am on Thursday 1 June 2028',
      'When the work together starts 1:30am on Sunday 29 October 2028, Greenwich Mean Time',
      'When the work together ends 5pm on Tuesday 3 July 2029',
      'Places for teams 40',
      'version 1',
      'Short check of who can apply None',
    ])
      expect(words(page)).toContain(text);
    expect([await roundCount(), await publicRounds(desk)]).toEqual(before);
  });

  it('creates the round that it showed, once however often its button is pressed', async () => {
    const before = (await roundCount()) ?? 0;
    const eligibility = JSON.stringify(
      {
        questions: [{ id: 'size', type: 'number', label: { en: 'Your team’s "size" <&>', cy: 'Maint' } }],
        rules: [],
        otherwise: { outcome: 'yes', reason: { en: 'Yes', cy: 'Ie' } },
      },
      null,
      2,
    );
    const page = await (await send({ eligibility })).text();
    expect(words(page)).toContain('Short check of who can apply One question');
    const fields = { ...hiddenFields(page), step: 'create' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.send(path, fields)));
    answers.push(await desk.send(path, fields));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    expect(await roundCount()).toBe(before + 1);
    const id = /rnd_\w+/.exec(answers[0]?.headers.get('location') ?? '')?.[0];
    const stored = await env.DB.prepare('SELECT eligibility FROM rounds WHERE id = ?')
      .bind(id)
      .first<string>('eligibility');
    expect(JSON.parse(stored ?? '')).toEqual(JSON.parse(eligibility));
  });

  it('goes back to the form with everything that was typed', async () => {
    const page = await (await send({ places: '', 'opensAt-day': '7 March 2028' })).text();
    const form = await (await desk.send(path, { ...hiddenFields(page), step: 'change' })).text();
    expect(form).toContain('<title>Create the next round');
    expect(form).not.toContain('There is a problem');
    for (const value of ['Round 4, 2028', 'Rownd 4, 2028', '7 March 2028', '2029-07-03'])
      expect(form).toContain(`value="${value}"`);
    expect(hidden(form, 'once')).toBe(tokens['once']);
    expect(form).toMatch(/<option value="1@joined-up-care-team"[^>]* selected/);
  });

  it('creates nothing without the token of the form', async () => {
    const before = await roundCount();
    const page = await (await send({})).text();
    const response = await desk.send(path, { ...hiddenFields(page), step: 'create', 'form-token': '' });
    expect([response.status, await roundCount()]).toEqual([403, before]);
    expect(await response.text()).toContain('value="Rownd 4, 2028"');
  });

  it('is not reached by a form that is not there', async () => {
    const response = await send({ form: '9@joined-up-care-team' });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('href="#form"')]);
  });
});
