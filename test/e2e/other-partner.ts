// The site of another partner, on an origin of its own, for as long as a test file runs.
import { afterAll, beforeAll, inject } from 'vitest';
import { startPartnerSite } from '../../.tools/partner-site.ts';
import { freePort } from '../../.tools/ports.ts';

/** Starts it before the file's tests, and stops it after them. Gives its origin, which is known once they run. */
export function otherPartner(): { readonly origin: string } {
  let site: Awaited<ReturnType<typeof startPartnerSite>>;
  beforeAll(async () => {
    site = await startPartnerSite({ port: await freePort(), workerOrigin: inject('baseURL') });
  });
  afterAll(() => site.stop());
  return {
    get origin() {
      return site.origin;
    },
  };
}
