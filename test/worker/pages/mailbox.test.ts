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
  expect(html).toMatch(/<p class="mail-text"><bdi>[^<]+<\/bdi><\/p>/);
});

it('does not exist in production, nor under a name that is not loopback', async () => {
  const production = await aProgramme().with({ ENVIRONMENT: 'production' }).begin();
  expect((await production.request('/mailbox')).status).toBe(404);
  const local = await aProgramme().begin();
  const execution = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
  const response = await local.app.request('http://alongside.example/mailbox', {}, local.bindings, execution);
  expect(response.status).toBe(404);
});
