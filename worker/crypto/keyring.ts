// Envelope keys: a named key wraps each record's own random key, so that rotating re-wraps keys and
// never touches the records. AES-256-GCM by WebCrypto, 96-bit random nonces (NIST SP 800-38D).
import { decodeBase64, encodeBase64, type Bytes } from './base64.ts';

const { subtle } = crypto;
const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

export interface Keyring {
  /** The name of the key that wraps new record keys. */
  current: string;
  keys: ReadonlyMap<string, Bytes>;
}

/** Reads a keyring from its setting. Throws without repeating any key when it is not as `Bindings.DATA_KEYS` says. */
export function parseKeyring(text: string): Keyring {
  let value: { current?: unknown; keys?: Record<string, unknown> };
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    throw new Error('DATA_KEYS is not JSON.');
  }
  const keys = new Map<string, Bytes>();
  for (const [name, encoded] of Object.entries(value.keys ?? {})) {
    const key = typeof encoded === 'string' ? decodeBase64(encoded) : null;
    if (!/^[a-z0-9]{1,16}$/.test(name) || key?.length !== 32)
      throw new Error('DATA_KEYS: each key needs a short name and 32 bytes.');
    keys.set(name, key);
  }
  if (typeof value.current !== 'string' || !keys.has(value.current))
    throw new Error('DATA_KEYS: `current` names no key.');
  return { current: value.current, keys };
}

const imported = new WeakMap<Bytes, Promise<CryptoKey>>();

function wrappingKey(keyring: Keyring, name: string): Promise<CryptoKey> {
  const bytes = keyring.keys.get(name);
  if (!bytes) throw new Error(`The keyring has no key named ${name}.`);
  let key = imported.get(bytes);
  if (!key) imported.set(bytes, (key = importAes(bytes)));
  return key;
}

const importAes = (bytes: Bytes) => subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A record's own key: what it is stored as, and what it does. */
export interface RecordKey {
  /** `<wrapping key's name>.<nonce and wrapped key, base64url>`. */
  wrapped: string;
  key: CryptoKey;
}

/** Makes a new random record key, wrapped by the current key and bound to `owner` (an identifier). */
export async function newRecordKey(keyring: Keyring, owner: string): Promise<RecordKey> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const sealed = await seal(await wrappingKey(keyring, keyring.current), raw, owner);
  return { wrapped: `${keyring.current}.${encodeBase64(sealed)}`, key: await importAes(raw) };
}

const opened = new WeakMap<Keyring, Map<string, CryptoKey>>();

/** How many record keys an isolate keeps open. They cannot be exported, and the key that opens all of them is there too. */
const mostOpened = 500;

/** Opens a stored record key. Throws when the wrapping key is gone or `owner` is not the one it was made for. */
export async function openRecordKey(keyring: Keyring, wrapped: string, owner: string): Promise<CryptoKey> {
  let known = opened.get(keyring);
  if (!known) opened.set(keyring, (known = new Map()));
  const name = `${owner} ${wrapped}`;
  const found = known.get(name);
  if (found) return found;
  const key = await unwrapKey(keyring, wrapped, owner);
  if (known.size >= mostOpened) known.clear();
  known.set(name, key);
  return key;
}

async function unwrapKey(keyring: Keyring, wrapped: string, owner: string): Promise<CryptoKey> {
  const dot = wrapped.indexOf('.');
  const sealed = decodeBase64(wrapped.slice(dot + 1));
  if (!sealed) throw new Error('A stored key is not readable.');
  return importAes(await open(await wrappingKey(keyring, wrapped.slice(0, dot)), sealed, owner));
}

/** Wraps a stored record key anew under the current key; null when it already is. */
export async function rewrap(keyring: Keyring, wrapped: string, owner: string): Promise<string | null> {
  const name = wrapped.slice(0, wrapped.indexOf('.'));
  if (name === keyring.current) return null;
  const sealed = decodeBase64(wrapped.slice(name.length + 1));
  if (!sealed) throw new Error('A stored key is not readable.');
  const raw = await open(await wrappingKey(keyring, name), sealed, owner);
  return `${keyring.current}.${encodeBase64(await seal(await wrappingKey(keyring, keyring.current), raw, owner))}`;
}

/** Encrypts a value as JSON; `context` (table, column and id) must be the same to read it back. */
export async function encryptJson(key: CryptoKey, value: unknown, context: string): Promise<string> {
  return encodeBase64(await seal(key, utf8.encode(JSON.stringify(value)), context));
}

/** Reads back what `encryptJson` wrote. Throws when key, context or text differ. */
export async function decryptJson<T>(key: CryptoKey, text: string, context: string): Promise<T> {
  const sealed = decodeBase64(text);
  if (!sealed) throw new Error('A stored value is not readable.');
  return JSON.parse(fromUtf8.decode(await open(key, sealed, context))) as T;
}

/** Encrypts bytes; `context` must be the same to read them back. */
export const encryptBytes = (key: CryptoKey, bytes: Bytes, context: string): Promise<Bytes> =>
  seal(key, bytes, context);

/** Reads back what `encryptBytes` wrote. Throws when key, context or bytes differ. */
export const decryptBytes = (key: CryptoKey, sealed: Bytes, context: string): Promise<Bytes> =>
  open(key, sealed, context);

/** Bytes of a nonce, and of the tag that follows what is encrypted. */
const [nonceLength, tagLength] = [12, 16];

async function seal(key: CryptoKey, plain: Bytes, context: string): Promise<Bytes> {
  const out = new Uint8Array(nonceLength + plain.length + tagLength);
  const nonce = crypto.getRandomValues(out.subarray(0, nonceLength));
  out.set(new Uint8Array(await subtle.encrypt(gcm(nonce, context), key, plain)), nonceLength);
  return out;
}

async function open(key: CryptoKey, sealed: Bytes, context: string): Promise<Bytes> {
  const nonce = sealed.subarray(0, nonceLength);
  return new Uint8Array(await subtle.decrypt(gcm(nonce, context), key, sealed.subarray(nonceLength)));
}

const gcm = (iv: Bytes, context: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8.encode(context),
});
