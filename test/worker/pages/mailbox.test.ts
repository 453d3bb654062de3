// The mailbox page: what would have been sent, on the developer's own machine and nowhere else.
import { expect, it } from 'vitest';
import { aProgramme } from '../world.ts';

it('shows messages with their text as it was written', async () => {
  const world = await aProgramme().begin();
  const applicant = await (await world.anApplicant()).answerAll();
  const { body } = await applicant.submit();
  await world.settled();
  await world.tick();
  const html = await (await world.request('/mailbox')).text();
  expect(html).toContain(body.reference);
  expect(html).toContain('Care &amp; &lt;joined&gt; up');
  expect(html).toContain('<dd><bdi>sian@example.org</bdi></dd>');
  expect(html).toMatch(/<h2><bdi>[^<]+<\/bdi><\/h2>/);
});

it('shows them as Notify does: headings as such, and addresses as links that a click alone follows', async () => {
  const world = await aProgramme().begin();
  const applicant = await (await world.anApplicant({ locale: 'cy' })).answerAll();
  await applicant.submit();
  await world.settled();
  await world.tick();
  const html = await (await world.request('/mailbox')).text();
  const link = `http://localhost:8787/console/applications/${applicant.id}`;
  expect(html).toContain(`<br /><a href="${link}" rel="noreferrer">${link}</a>`);
  expect(html).toContain('<h3>Beth sy’n digwydd nesaf</h3>');
  expect(html).toContain('<div class="mail-text" lang="cy" dir="auto">');
  expect(html).not.toMatch(/<bdi># |^# /m);
  for (const [tag] of html.matchAll(/<(?:link|script|meta)\b[^>]*>/g))
    expect(tag).not.toMatch(/fetch|prerender|speculation/i);
});

it('does not exist in production, nor under a name that is not loopback', async () => {
  const production = await aProgramme().with({ ENVIRONMENT: 'production' }).begin();
  expect((await production.request('/mailbox')).status).toBe(404);
  const local = await aProgramme().begin();
  const execution = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
  const response = await local.app.request('http://alongside.example/mailbox', {}, local.bindings, execution);
  expect(response.status).toBe(404);
});
