// Gives Node what the Worker's runtime has of its own: base64 of byte arrays (ECMAScript 2026). Node 24 has none yet.
import { Buffer } from 'node:buffer';

const bytes: { fromBase64?: unknown; prototype: Uint8Array } = Uint8Array;
if (!bytes.fromBase64) {
  Object.assign(bytes, {
    fromBase64: (text: string, { alphabet }: { alphabet: 'base64' | 'base64url' }) =>
      Uint8Array.from(Buffer.from(text, alphabet)),
  });
  Object.assign(bytes.prototype, {
    toBase64(this: Uint8Array) {
      return Buffer.from(this).toString('base64url');
    },
  });
}
