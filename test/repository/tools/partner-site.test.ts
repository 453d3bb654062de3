// The pretend partner websites: another origin, a policy of its own for every page, nothing outside test/hosts.
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartnerSite, startPartnerSite } from '../../../.tools/partner-site.ts';
import { freePort } from '../../../.tools/ports.ts';
import { files } from '../sources.ts';

const workerOrigin = 'http://worker.test:1';
const pages = files
  .filter((path) => /^test\/hosts\/.*\.html$/.test(path))
  .map((path) => path.slice('test/hosts'.length));
let site: PartnerSite;

beforeAll(async () => {
  site = await startPartnerSite({ port: await freePort(), workerOrigin });
});
afterAll(() => site.stop());

describe('the partner site', () => {
  it('has a page to open first', async () => {
    const answer = await fetch(`${site.origin}/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('puts the origin of the Worker into pages and policies', async () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const answer = await fetch(site.origin + page);
      expect(answer.headers.get('content-security-policy') ?? '').not.toContain('{origin}');
      expect(await answer.text()).not.toContain('{origin}');
    }
  });

  it('leads from each page of the demo to all of them, and marks the one that is open', async () => {
    const linksOf = async (path: string) => [
      ...(await (await fetch(site.origin + path)).text()).matchAll(/<a href="(\/\w*)"( aria-current="page")?>/g),
    ];
    const first = (await linksOf('/')).filter(([, , current]) => current === undefined).map(([, path]) => path ?? '');
    const others = [...new Set(first)].filter((path) => path !== '/');
    expect(others).toEqual(['/plain', '/nhs', '/wordpress', '/welsh', '/neighbourhoods', '/list', '/apply']);
    for (const path of others) {
      const links = await linksOf(path);
      expect(links.map(([, to]) => to)).toEqual(expect.arrayContaining(['/', ...others]));
      expect(links.filter(([, , current]) => current).map(([, to]) => to)).toEqual([path]);
    }
  });

  it('gives its first page a policy that names the Worker and allows nothing unsafe', async () => {
    const policy = (await fetch(`${site.origin}/`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${workerOrigin}`);
    expect(policy).not.toContain('unsafe');
  });

  it.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/csp.json/../.env', '/%'])(
    'answers 404 or 400 for %s',
    async (path) => {
      const answer = await fetch(site.origin + path);
      expect([400, 404]).toContain(answer.status);
    },
  );

  // `fetch` would tidy these targets before sending them.
  it.each(['//', '//:0', '///', 'http://', 'http://[', '*', '/../../package.json'])(
    'answers the raw target %s with 404 and goes on',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        get({ port: new URL(site.origin).port, host: 'localhost', path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
      expect(status).toBe(404);
      expect((await fetch(`${site.origin}/`)).status).toBe(200);
    },
  );
});
