// Owns what the journeys say of addresses: logs, histories and referrers keep them, so nothing personal may be in one.
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Every address that the page's context asks for or is sent on to from here on. */
export function watchAddresses(page: Page): string[] {
  const addresses: string[] = [];
  page.context().on('request', (request) => addresses.push(request.url()));
  page.context().on('response', (response) => {
    const { location } = response.headers();
    if (location) addresses.push(location);
  });
  return addresses;
}

/** Fails when an address holds one of the texts, however it is escaped. A fragment stays in the browser and may. */
export function expectNowhere(texts: (string | undefined)[], addresses: string[]): void {
  for (const text of texts) expect(text).toMatch(/.{4}/);
  expect(addresses.length).toBeGreaterThan(0);
  const telling = (address: string) => texts.some((text) => sentOf(address).includes(text!.toLowerCase()));
  expect(addresses.filter(telling)).toEqual([]);
}

/** What is sent of an address, in lower case and without escapes. */
function sentOf(address: string): string {
  const sent = address.split('#', 1)[0]!.replaceAll('+', ' ');
  return decodeURIComponent(sent.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')).toLowerCase();
}

/** Addresses but those of the page that a link by email leads to: that one holds the link's token, once. */
export const butOfLinks = (addresses: string[]): string[] =>
  addresses.filter((address) => !/\/return\/alsk_[\w-]{43}$/.test(address));
