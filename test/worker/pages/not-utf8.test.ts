// Forms of our own pages that are not UTF-8, hold NUL or are encoded: nothing of them is stored.
import { describe, expect, it } from 'vitest';
import { aProgramme } from '../world.ts';
import { aVisitor, versionIn } from './visitor.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

async function filling() {
  const world = await aProgramme().withOpenRound().begin();
  const visitor = aVisitor(world);
  const page = `${await visitor.start()}/about-you`;
  const version = versionIn((await visitor.get(page)).html);
  const send = (name: number[], type = urlencoded, before = `_version=${version}&email=&name=`, after = '') =>
    visitor.postRaw(page, new Uint8Array([...bytesOf(before), ...name, ...bytesOf(after)]) as never, {
      'content-type': type,
    });
  const sendParts = (name: number[], more = '') => {
    const part = (field: string) => `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n`;
    const before = `${part('_version')}${version}\r\n${more && `${part(more)}yes\r\n`}${part('name')}`;
    return send(name, 'multipart/form-data; boundary=x', before, '\r\n--x--\r\n');
  };
  const shown = async () => (await visitor.get(page)).html;
  /** Sends the page to be saved for later, which asks little of what is in it. */
  const saveForLater = (name: number[], coding = 'identity') =>
    visitor.postRaw(
      page,
      new Uint8Array([...bytesOf(`_version=${version}&_later=yes&email=&name=`), ...name]) as never,
      {
        'content-type': urlencoded,
        'content-encoding': coding,
      },
    );
  return { send, sendParts, saveForLater, shown };
}

describe('a form that is not UTF-8', () => {
  it.each([
    ['a byte that no character has', bytesOf('%FF')],
    ['that byte as it is', [0xff]],
    ['half of a pair', bytesOf('%ED%A0%80')],
    ['half of a character', bytesOf('a%C3b')],
    ['a character written too long', bytesOf('%C0%AF')],
    ['a character of which half is encoded', [0xc3, ...bytesOf('%A9')]],
  ])('is refused as a whole: %s', async (_, name) => {
    const { send, shown } = await filling();
    const { status, html } = await send(name);
    expect(status).toBe(400);
    expect(html).toContain('We could not read that');
    expect(await shown()).not.toContain('\ufffd');
  });

  it('is refused with files too', async () => {
    const { sendParts, shown } = await filling();
    for (const name of [[0xff], [0xed, 0xa0, 0x80], [...bytesOf('\ufffd'), 0xff]])
      expect((await sendParts(name)).status).toBe(400);
    expect(await shown()).not.toContain('\ufffd');
  });
});

describe('a form that holds NUL', () => {
  it.each([
    ['in a value', bytesOf('A%00nna')],
    ['in a value, as it is', [0x41, 0, ...bytesOf('nna')]],
    ['in a name', bytesOf('Anna&em%00ail=')],
  ])('is refused as a whole: %s', async (_, name) => {
    const { saveForLater, shown } = await filling();
    const { status, html } = await saveForLater(name);
    expect(status).toBe(400);
    expect(html).toContain('We could not read that');
    // It gives back what was typed; a browser leaves NUL out.
    expect(html.replaceAll('\0', '')).toContain('<p class="as-typed">Anna</p>');
    expect(await shown()).not.toContain('value="A');
  });

  it('is refused with files too', async () => {
    const { sendParts, shown } = await filling();
    expect((await sendParts([0x41, 0], '_later')).status).toBe(400);
    expect((await sendParts(bytesOf('Anna'), 'em\0ail')).status).toBe(400);
    expect(await shown()).not.toContain('value="A');
  });
});

it('refuses a form with a content coding, and says which to send', async () => {
  const { saveForLater, shown } = await filling();
  const { status, headers } = await saveForLater(bytesOf('Anna'), 'gzip');
  expect([status, headers.get('accept-encoding')]).toEqual([415, 'identity']);
  expect(await shown()).not.toContain('value="Anna"');
  expect((await saveForLater(bytesOf('Anna'))).status).toBe(303);
});

it.each([
  ['Si%C3%A2n', 'Siân'],
  ['%f0%9f%98%80', '😀'],
  ['Siân', 'Siân'],
  ['100%', '100%'],
  ['%zz%', '%zz%'],
  ['%EF%BF%BD', '\ufffd'],
])('takes %s as the browser meant it', async (sent, meant) => {
  const { send, shown } = await filling();
  expect((await send(bytesOf(sent))).status).toBe(303);
  expect(await shown()).toContain(`value="${meant}"`);
});

it('takes a replacement character that was typed, from a form with files', async () => {
  const { sendParts, shown } = await filling();
  expect((await sendParts(bytesOf('A \ufffd â'))).status).toBe(303);
  expect(await shown()).toContain('value="A \ufffd â"');
});
