// The hash by which an email address is found: one for every way to spell its domain, and for ever the same.
import { describe, expect, it } from 'vitest';
import { emailHash } from '../../../worker/crypto/digest.ts';

const key = new Uint8Array(32).fill(7);

describe('the hash of an email address', () => {
  it.each([
    ['sian@example.org', 'AwuP5HjYmmHY7oQ7upaJJPJI1tKSWfGKivoXcLSJErs'],
    ["o'brien+news@mail.example.co.uk", 'NDB70QBwkLC990TZa_IDubsktZLuX5oFrCNh34Q7FWw'],
    ['siân@ymddiriedolaeth-gŵyl.cymru', '8_PXXNav3_XQXAT07cx8eyIQTCA7ct0niQfQ8QwDhsE'],
  ])('of %s stays what is stored of it', async (address, stored) => {
    expect(await emailHash(key, address)).toBe(stored);
    expect(await emailHash(key, ` ${address.toUpperCase()} `)).toBe(stored);
  });

  it.each(['u@ｅxample.org', 'u@example．org', 'u@example。org', 'u@ℯxample.ORG'])(
    'is that of u@example.org for %s, which mail takes there',
    async (address) => {
      expect(await emailHash(key, address)).toBe(await emailHash(key, 'u@example.org'));
    },
  );

  it('tells apart names that may be two mailboxes of one domain', async () => {
    expect(await emailHash(key, 'ｕ@example.org')).not.toBe(await emailHash(key, 'u@example.org'));
  });
});
