// Our client of GOV.UK Notify against Notify's own (notifications-node-client), over loopback: the same requests, the same
// tokens, and the same letters in the templates that we print.
import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { NotifyClient } from 'notifications-node-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notifyClient } from '../../worker/notifications/notify/client.ts';
import { everyLetter } from '../../worker/notifications/letters.ts';
import { apiKey, faults, key, notifyStandIn } from '../worker/notifications/notify-stand-in.ts';

const notify = notifyStandIn(['application-confirmation.en'], () => new Date());
const server = createServer((request, response) => {
  void (async () => {
    const answer = await notify.answer(await asRequest(request));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  })();
});

async function asRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new Request(`http://127.0.0.1${request.url}`, {
    method: request.method ?? 'GET',
    headers: { authorization: request.headers.authorization ?? '' },
    ...(chunks.length && { body: Buffer.concat(chunks) }),
  });
}

let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const ours = () => notifyClient({ service: key.service, secret: key.secret, url }, () => new Date());
const theirs = () => new NotifyClient(url, apiKey);

/** What both clients asked, without the tokens; and the tokens. */
async function bothAsk(we: () => Promise<unknown>, they: () => Promise<unknown>) {
  const from = notify.asked.length;
  await we();
  await they();
  const [mine, official] = notify.asked.slice(from);
  return { mine: mine!, official: official! };
}

const tokenOf = ({ authorization }: { authorization: string }) => authorization.replace('Bearer ', '');

describe('our client of Notify', () => {
  const personalisation = { reference: 'ALS-7K3M-9PXC', programme: 'Care & *joined* up' };
  const template = '00000000-0000-4000-8000-000000000000';

  it('sends what Notify’s own client sends, with the same token', async () => {
    const stop = 'https://alongside.example/reminders/x';
    const { mine, official } = await bothAsk(
      () =>
        ours().send({
          template_id: template,
          email_address: 'sian@example.org',
          personalisation,
          reference: 'msg_1',
          sanitise_content_for: ['programme'],
          one_click_unsubscribe_url: stop,
        }),
      () =>
        theirs().sendEmail(template, 'sian@example.org', {
          personalisation,
          reference: 'msg_1',
          sanitiseContentFor: ['programme'],
          oneClickUnsubscribeURL: stop,
        }),
    );
    expect({ ...mine, authorization: '' }).toEqual({ ...official, authorization: '' });
    expect(decodeProtectedHeader(tokenOf(mine))).toEqual(decodeProtectedHeader(tokenOf(official)));
    const [own, other] = [decodeJwt(tokenOf(mine)), decodeJwt(tokenOf(official))];
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(other).toSorted());
    expect(own.iss).toBe(other.iss);
    expect(Math.abs((own.iat ?? 0) - (other.iat ?? 0))).toBeLessThan(30);
  });

  it('looks a reference up as it does', async () => {
    const { mine, official } = await bothAsk(
      () => ours().find('msg_1'),
      () => theirs().getNotifications(undefined, undefined, 'msg_1'),
    );
    expect([mine.method, mine.path]).toEqual([official.method, official.path]);
    expect(await ours().find('msg_1')).toBe(notify.taken[0]?.id);
    expect(await ours().find('msg_2')).toBeNull();
  });

  it('lists templates as it does', async () => {
    const { mine, official } = await bothAsk(
      () => ours().templates(),
      () => theirs().getAllTemplates('email'),
    );
    expect([mine.method, mine.path]).toEqual([official.method, official.path]);
    expect(await ours().templates()).toEqual(new Map([['application-confirmation.en', template]]));
  });

  it.each(Object.entries(faults))('is refused as it is: %s', async (_, fault) => {
    notify.refuse(fault);
    await expect(ours().find('msg_1')).rejects.toThrow(/^notify-/);
    const refused = await theirs()
      .getNotifications()
      .catch((error: { response: { status: number } }) => error.response.status);
    expect(refused).toBe(fault[0]);
    notify.refuse(null);
  });
});

describe('the templates that we print for Notify', () => {
  it('are one for each letter and language, with its marks open', () => {
    const root = join(import.meta.dirname, '../..');
    const printed = execFileSync(process.execPath, ['.tools/notify-templates.ts'], { cwd: root, encoding: 'utf8' });
    const letters = everyLetter();
    expect(printed.match(/^Name: .*$/gm)).toHaveLength(letters.length);
    for (const { kind, locale, letter } of letters) {
      expect(printed).toContain(`Name:    ${kind}.${locale}\nSubject: ${letter.subject}\n`);
      for (const block of letter.blocks)
        expect(printed).toContain(typeof block === 'string' ? block : 'text' in block ? block.text : block.heading);
    }
    expect(printed).toContain('((reference))');
  });
});
