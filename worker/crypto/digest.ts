// One-way values: hashes of tokens, keyed hashes of personal values, fresh random tokens.
import { encodeBase64, type Bytes } from './base64.ts';

const { subtle } = crypto;
const utf8 = new TextEncoder();

/** SHA-256 of a text, base64url (43 characters). For secrets that are already random, such as tokens. */
export async function sha256(text: string): Promise<string> {
  return encodeBase64(new Uint8Array(await subtle.digest('SHA-256', utf8.encode(text))));
}

const macs = new WeakMap<Bytes, Promise<CryptoKey>>();

/** HMAC-SHA-256 of a text or bytes under `key`, base64url: finds a personal value without storing it. */
export async function keyedHash(key: Bytes, value: string | Bytes): Promise<string> {
  let mac = macs.get(key);
  if (!mac) macs.set(key, (mac = subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])));
  const bytes = typeof value === 'string' ? utf8.encode(value) : value;
  return encodeBase64(new Uint8Array(await subtle.sign('HMAC', await mac, bytes)));
}

/**
 * The keyed hash by which an email address is found: trimmed and lower-cased first, its domain spelled as mail is sent to it
 * (IDNA takes NFKC, and the ideographic full stop for a dot). What stands before the @ may be another mailbox in another
 * spelling: one hash for both would send a link to the one for what the other has.
 */
export function emailHash(key: Bytes, email: string): Promise<string> {
  const [name = '', domain = ''] = email.trim().split(/@(?=[^@]*$)/);
  return keyedHash(key, `${name}@${domain.normalize('NFKC').replaceAll('。', '.')}`.toLowerCase());
}

/** A new bearer token: 32 random bytes with a prefix that secret scanners can know it by. */
export const newToken = () => `alsk_${encodeBase64(crypto.getRandomValues(new Uint8Array(32)))}`;

export const isToken = (text: string) => /^alsk_[A-Za-z0-9_-]{43}$/.test(text);
