// Where letters about a decision lead: into the application, on the device that holds it and on any other.
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aVisitor, rightFields, versionIn } from '../pages/visitor.ts';
import { aProgramme, day } from '../world.ts';
import { linkIn } from './letters.ts';

let people = 0;

/** An application that was submitted and offered a place, and the path in the letter about it. */
async function offered(locale: 'en' | 'cy' = 'en') {
  const email = `way-in-${++people}@example.org`;
  const world = await aProgramme().withOpenRound().begin();
  const me = await world.anApplicant({ locale });
  await me.answerAll({ ...rightAnswers, 'about-you': { ...rightAnswers['about-you'], email } });
  await me.submit();
  await world.decide(me.id, 'offer', new Date(world.source.now().getTime() + day).toISOString());
  const letter = (await world.mail(email)).find(({ kind }) => kind === 'application-offered');
  const path = /https?:\/\/[^\s/]+(\/\S*app_\w+)/.exec(letter?.text ?? '')?.[1] ?? 'none';
  return { world, me, email, path };
}

describe('the link in a letter about a decision', () => {
  it.each([
    ['en', '', 'Email me a link'],
    ['cy', '/cy', 'Anfon dolen ataf drwy e-bost'],
  ] as const)(
    'leads on another device to a link by email, and with it to the status (%s)',
    async (locale, prefix, button) => {
      const { world, me, email, path } = await offered(locale);
      expect(path).toBe(`${prefix}/return/to/${me.id}`);
      const elsewhere = aVisitor(world);
      const before = await world.mail(email);
      const page = await elsewhere.get(path);
      expect([page.status, page.html.includes(button), page.html.includes(email)]).toEqual([200, true, false]);
      expect(await world.mail(email)).toHaveLength(before.length);
      const sent = await elsewhere.post(path, {});
      expect([sent.status, sent.location]).toEqual([303, `${path}/sent`]);
      expect((await elsewhere.get(sent.location)).status).toBe(200);
      const opened = await elsewhere.post(new URL(linkIn((await world.mail(email))[0]!)).pathname, {});
      expect(opened.location).toBe(`${prefix}/apply/${me.id}`);
      expect((await elsewhere.get(opened.location)).location).toBe(`${prefix}/apply/${me.id}/status`);
    },
  );

  it('leads straight to the application in the browser that holds it', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const visitor = aVisitor(world);
    const application = await visitor.start();
    for (const [page, fields] of rightFields) await visitor.answer(`${application}/${page}`, fields);
    const { html } = await visitor.get(`${application}/check`);
    await visitor.post(`${application}/check`, { _version: versionIn(html) });
    const id = application.split('/').at(-1) ?? '';
    expect((await visitor.get(`/return/to/${id}`)).location).toBe(application);
  });

  it('says the same of an application that there is not, and writes to nobody', async () => {
    const { world, me } = await offered();
    const stranger = aVisitor(world);
    const unknown = `app_${'0'.repeat(32)}`;
    const pageOf = async (id: string) =>
      (await stranger.get(`/return/to/${id}`)).html.replaceAll(id, 'app').replace(/(?<="_once" value=")[^"]+/, 'once');
    expect(await pageOf(unknown)).toBe(await pageOf(me.id));
    const count = (await world.mail()).length;
    expect((await stranger.post(`/return/to/${unknown}`, {})).location).toBe(`/return/to/${unknown}/sent`);
    expect(await world.mail()).toHaveLength(count);
    expect((await stranger.get('/return/to/nothing')).status).toBe(404);
  });

  it('sends three in an hour and no more, and none when another site asks', async () => {
    const { world, path } = await offered();
    const visitor = aVisitor(world);
    const crossed = await visitor.post(path, {}, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });
    expect(crossed.status).toBe(403);
    for (let times = 0; times < 3; times++) expect((await visitor.post(path, {})).status).toBe(303);
    const { status, html } = await visitor.post(path, {});
    expect([status, html.includes('Wait an hour, then try again.')]).toEqual([429, true]);
  });
});

describe('a reminder', () => {
  it('leads to where a link can be had on any device', async () => {
    const email = 'reminded@example.org';
    const world = await aProgramme()
      .withOpenRound(4 * day)
      .begin();
    const me = await world.anApplicant();
    await me.save('about-you', { ...rightAnswers['about-you'], email });
    world.pass(1.5 * day);
    await world.tick();
    const text = (await world.mail(email)).find(({ kind }) => kind === 'application-reminder')?.text;
    expect(text).toContain(`/programmes/${world.round.slug}/return\n`);
    expect(text).not.toContain('same browser');
  });
});
