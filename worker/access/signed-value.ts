// Text that we hand out and trust again when it comes back: signed by HMAC for one purpose, until a stated moment.
// It hides nothing: what it carries can be read by who holds it.
import { decodeBase64, encodeBase64, type Bytes } from '../crypto/base64.ts';
import { keyedHash } from '../crypto/digest.ts';

/** What a signed text is for; one made for one purpose is worth nothing for another. */
export type Purpose = 'console-session' | 'console-form';

/** Signs a value for `milliseconds` from `now`: `<value>.<expiry>.<signature>`. */
export async function sign(
  key: Bytes,
  purpose: Purpose,
  value: string,
  now: Date,
  milliseconds: number,
): Promise<string> {
  const body = `${encodeBase64(new TextEncoder().encode(value))}.${now.getTime() + milliseconds}`;
  return `${body}.${await keyedHash(key, `${purpose}\n${body}`)}`;
}

/** The value, or null when the text was changed, made for something else, or has expired. */
export async function readSigned(key: Bytes, purpose: Purpose, text: string, now: Date): Promise<string | null> {
  const [value = '', expiry = '', signature = '', ...more] = text.split('.');
  if (more.length > 0 || !/^\d{1,16}$/.test(expiry) || Number(expiry) <= now.getTime()) return null;
  if (!(await isSame(signature, await keyedHash(key, `${purpose}\n${value}.${expiry}`)))) return null;
  const bytes = decodeBase64(value);
  return bytes && new TextDecoder().decode(bytes);
}

/** Whether two secrets are the same. Compares hashes of both, so that the time it takes says nothing of where they differ. */
export async function isSame(a: string, b: string): Promise<boolean> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  return (await keyedHash(key, a)) === (await keyedHash(key, b));
}
