// Forms of our own pages whose bytes are not UTF-8: nothing of them is stored.
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
  const sendParts = (name: number[]) => {
    const part = (field: string) => `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n`;
    const before = `${part('_version')}${version}\r\n${part('name')}`;
    return send(name, 'multipart/form-data; boundary=x', before, '\r\n--x--\r\n');
  };
  const shown = async () => (await visitor.get(page)).html;
  return { send, sendParts, shown };
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
