// What `npm start` says of a Worker that runs and cannot answer, and what of that the Worker's log holds.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { untilReady } from '../../../.tools/readiness.ts';
import { type Bindings, settingsOf } from '../../../worker/env.ts';
import { logFailure } from '../../../worker/http/errors.ts';

const secret = Buffer.alloc(32, 7).toString('base64');
const given = {
  ENVIRONMENT: 'local',
  PUBLIC_ORIGIN: 'http://localhost:8787',
  DATA_KEYS: JSON.stringify({ current: 'k1', keys: { k1: secret } }),
  HASH_KEY: secret,
};
let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.restoreAllMocks();
});

/** What waiting comes to where /health answers these, one after the other, and the last for ever. */
async function waitFor(statuses: number[], said: string): Promise<string> {
  server = createServer((_request, response) => {
    response.writeHead((statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 200).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = { origin, secretsFile: '/somewhere/.dev.vars', said: () => said, ended: () => false };
  return untilReady(started).then(
    () => 'ready',
    (error: Error) => error.message,
  );
}

/** The line that the Worker logs for what goes wrong in `work`. */
function logged(work: () => unknown): string {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  try {
    work();
  } catch (error) {
    logFailure(error, 'a-request');
  }
  return String(log.mock.lastCall?.[0]);
}

describe('a Worker that was started', () => {
  it('is waited for while it fails for a moment', async () => {
    expect(await waitFor([503, 200], '')).toBe('ready');
  });

  it('is given up when every answer is an error, with the file of settings and the fault', async () => {
    const said = logged(() => settingsOf({ ...given, HASH_KEY: undefined } as unknown as Bindings));
    const sentence = await waitFor([500], `[wrangler] ready\n${said}\n`);
    expect(sentence).toContain('500 at /health');
    expect(sentence).toContain('/somewhere/.dev.vars');
    expect(sentence).toContain("The Worker's settings are incomplete. HASH_KEY: ");
    expect(sentence).not.toContain('requestId');
  });
});

describe('the log of the Worker', () => {
  it.each([
    ['HASH_KEY', `${secret}!`],
    ['DATA_KEYS', secret],
    ['DATA_KEYS', JSON.stringify({ current: 'k2', keys: { k1: secret } })],
    ['MAILER', secret],
    ['MAILER', 'notify'],
  ])('says what is wrong with %s, and never its value', (name, value) => {
    const line = logged(() => settingsOf({ ...given, [name]: value } as unknown as Bindings));
    expect(JSON.parse(line).message).toContain(name);
    expect(line).not.toContain(secret);
  });

  it('holds the message of no other error', () => {
    const line = logged(() => {
      throw new Error('D1_ERROR: ann@example.org, the DATA_KEYS');
    });
    expect(JSON.parse(line)).not.toHaveProperty('message');
  });
});
