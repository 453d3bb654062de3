// Deciding on applications and asking for changes in the console.
import { beforeAll, describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { aDesk, hidden } from './desk.ts';
import { aProgramme } from '../world.ts';

const desk = aDesk();

beforeAll(() => desk.signIn());

async function submitted() {
  const world = await aProgramme().at(new Date().toISOString()).withOpenRound().begin();
  const me = await (await world.anApplicant()).answerAll();
  await me.submit();
  await world.settled();
  return { me, path: `/console/applications/${me.id}` };
}

const state = (id: string) =>
  env.DB.prepare('SELECT state FROM applications WHERE id = ?').bind(id).first<string>('state');
const page = async (path: string) => (await desk.open(path)).text();
const token = async (path: string) => ({ 'form-token': hidden(await page(path), 'form-token') });
const deadline = { 'deadline-day': '5/3/2040', 'deadline-time': '5pm' };

describe('deciding', () => {
  it('is one form away from the application, and is seen there', async () => {
    const { me, path } = await submitted();
    expect(await page(path)).toContain(`href="${path}/decision"`);
    const sent = await desk.send(`${path}/decision`, {
      ...(await token(`${path}/decision`)),
      decision: 'offer',
      ...deadline,
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path]);
    expect(await state(me.id)).toBe('offered');
    const after = await page(path);
    expect(after).toContain('Place offered');
    expect(after).toContain('5pm on 5 March 2040');
  });

  it('asks for a decision, and for a deadline in the future with an offer', async () => {
    const { me, path } = await submitted();
    const given = await token(`${path}/decision`);
    const faults = [
      [{}, 'Choose a decision'],
      [{ decision: 'offer' }, 'Enter the day of the deadline'],
      [{ decision: 'offer', 'deadline-day': '5/3/2040', 'deadline-time': 'noon-ish' }, 'like 9:30am, midday or 17:00'],
      [
        { decision: 'offer', 'deadline-day': '5/3/2040', 'deadline-time': 'Midnight' },
        'Enter 12:01am or 11:59pm as the time of the deadline',
      ],
      [{ decision: 'offer', 'deadline-day': '5/3/2020', 'deadline-time': '5pm' }, 'must be in the future'],
    ] as const;
    for (const [fields, message] of faults) {
      const response = await desk.send(`${path}/decision`, { ...given, ...fields });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain(message);
    }
    expect(await state(me.id)).toBe('submitted');
  });

  it('takes a deadline at midday, and says of one at midnight of which day it is the start', async () => {
    for (const [time, shown] of [
      ['Midday', 'midday on 5 March 2040'],
      ['12am', '12am on 5 March 2040'],
    ] as const) {
      const { path } = await submitted();
      const given = { ...(await token(`${path}/decision`)), decision: 'offer', ...deadline, 'deadline-time': time };
      expect((await desk.send(`${path}/decision`, given)).status).toBe(303);
      expect(await page(path)).toContain(shown);
    }
  });

  it('changes nothing without the token of this sign-in, or from another site', async () => {
    const { me, path } = await submitted();
    expect((await desk.send(`${path}/decision`, { decision: 'decline' })).status).toBe(403);
    const given = await token(`${path}/decision`);
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await desk.send(`${path}/decision`, { ...given, decision: 'decline' }, foreign)).status).toBe(403);
    expect(await state(me.id)).toBe('submitted');
  });

  it('says so when somebody else has decided, and does the same decision once', async () => {
    const { me, path } = await submitted();
    const given = await token(`${path}/decision`);
    const decline = () => desk.send(`${path}/decision`, { ...given, decision: 'decline' });
    expect([(await decline()).status, (await decline()).status]).toEqual([303, 303]);
    const late = await desk.send(`${path}/decision`, { ...given, decision: 'waitlist' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('has changed since you opened this page');
    expect(await state(me.id)).toBe('declined');
    expect(await page(path)).not.toContain(`${path}/decision`);
  });
});

describe('asking for changes', () => {
  it('names questions, a deadline and what is asked', async () => {
    const { me, path } = await submitted();
    const given = await token(`${path}/reopening`);
    const empty = await desk.send(`${path}/reopening`, { ...given, note: '\u200b' });
    expect(empty.status).toBe(422);
    const said = await empty.text();
    for (const part of ['Choose at least one question', 'Write what you ask', 'Enter the day'])
      expect(said).toContain(part);
    const fields = { ...given, ...deadline, questions: 'name', note: 'Who leads <it>?' };
    expect((await desk.send(`${path}/reopening`, fields)).status).toBe(303);
    expect(await state(me.id)).toBe('reopened');
    const after = await page(path);
    expect(after).toContain('Who leads &lt;it&gt;?');
    expect(after).toContain('Reopened for changes');
  });

  it('refuses characters that cannot be shown, and keeps what was typed', async () => {
    const { me, path } = await submitted();
    const fields = { ...(await token(`${path}/reopening`)), ...deadline, questions: 'name' };
    for (const sign of ['\0', '\x1b[31m', '\x7f', '\x85']) {
      const refused = await desk.send(`${path}/reopening`, { ...fields, note: `Who & ${sign}where?` });
      expect(refused.status).toBe(422);
      const said = await refused.text();
      expect(said).toContain('<a href="#note">Your note holds a character that cannot be shown</a>');
      expect(said).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>\n[^<]*Who &amp; /);
      expect(said).toMatch(/value="name"[^>]*checked/);
    }
    expect(await state(me.id)).toBe('submitted');
    const lines = await desk.send(`${path}/reopening`, { ...fields, note: 'Who?\r\n\tWhere?' });
    expect(lines.status).toBe(303);
    expect(await state(me.id)).toBe('reopened');
  });
});
