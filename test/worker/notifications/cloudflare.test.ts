// Messages through Cloudflare's binding: what it is given, and what its errors mean for the message.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bindings } from '../../../worker/env.ts';
import { aProgramme, day, minute } from '../world.ts';
import { submittedIn } from './notify-world.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

type Given = Record<string, unknown> & { to: string; headers: Record<string, string> };

/** A world that sends through a binding which refuses with `code` while there is one. */
async function withCloudflare() {
  const given: Given[] = [];
  const binding = {
    code: null as string | null,
    send(message: Given) {
      if (binding.code) return Promise.reject(Object.assign(new Error(`to ${message.to}`), { code: binding.code }));
      given.push(message);
      return Promise.resolve({ messageId: `<${given.length}@cloudflare.example>` });
    },
  };
  const settings = { MAILER: 'cloudflare', MAIL_FROM: 'no-reply@alongside.example', EMAIL: binding as never };
  const world = await aProgramme()
    .with(settings as Partial<Bindings>)
    .withOpenRound()
    .begin();
  return { world, binding, given };
}

describe('a message through Cloudflare', () => {
  it('carries the letter as text and as HTML, and its own name', async () => {
    const { world, given } = await withCloudflare();
    const { confirmation, reference } = await submittedIn(world);
    const mail = given.find(({ to }) => to === 'sian@example.org');
    const row = await confirmation();
    expect(mail).toMatchObject({
      from: { email: 'no-reply@alongside.example', name: 'Alongside' },
      subject: `We have received your application ${reference}`,
      headers: { 'X-Alongside-Message': row?.['id'] },
    });
    expect(mail?.['html']).toContain('Care &#38; &#60;joined&#62; up');
    expect(row).toMatchObject({ state: 'sent', service_id: expect.stringMatching(/^<\d@cloudflare/) as string });
  });

  it('that is a reminder can be stopped by one click in the mail program', async () => {
    const { world, given } = await withCloudflare();
    const me = await world.anApplicant();
    await me.save('about-you', { name: 'S', email: 'lleu@example.org' });
    world.pass(8 * day);
    await world.tick();
    const headers = given.find(({ to }) => to === 'lleu@example.org')?.headers;
    expect(headers?.['List-Unsubscribe']).toMatch(new RegExp(`^<http://localhost:8787/reminders/${me.id}-[^>]+>$`));
    expect(headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  });

  it.each([
    ['E_RATE_LIMIT_EXCEEDED', 'cloudflare-rate-limit', 1],
    ['E_DAILY_LIMIT_EXCEEDED', 'cloudflare-daily-limit', 60],
    ['E_SENDER_NOT_VERIFIED', 'cloudflare-sender', 60],
    ['E_RECIPIENT_NOT_ALLOWED', 'cloudflare-recipient-not-allowed', 60],
    ['E_INTERNAL_SERVER_ERROR', 'unknown', 1],
  ])('waits after %s', async (code, failure, minutes) => {
    const { world, binding } = await withCloudflare();
    binding.code = code;
    const { confirmation } = await submittedIn(world);
    const at = new Date(world.source.now().getTime() + minutes * minute).toISOString();
    expect(await confirmation()).toMatchObject({ state: 'due', failure, due_at: at });
    binding.code = null;
    world.pass(minutes * minute);
    await world.tick();
    expect(await confirmation()).toMatchObject({ state: 'sent' });
  });

  it.each(['E_RECIPIENT_SUPPRESSED', 'E_VALIDATION_ERROR'])('ends after %s', async (code) => {
    const { world, binding } = await withCloudflare();
    binding.code = code;
    const { confirmation } = await submittedIn(world);
    expect(await confirmation()).toMatchObject({ state: 'failed', attempts: 1 });
  });
});
