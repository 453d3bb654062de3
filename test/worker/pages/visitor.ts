// A visitor with scripts off: keeps cookies, follows what pages say, fills in forms.
import type { World } from '../world.ts';

export interface Seen {
  status: number;
  headers: Headers;
  location: string;
  html: string;
}

export type Visitor = ReturnType<typeof aVisitor>;

export function aVisitor(world: Pick<World, 'request' | 'round'>) {
  const jar = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Seen> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await world.request(path, {
      ...init,
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location') ?? '',
      html: await response.text(),
    };
  }

  const get = (path: string, headers: Record<string, string> = {}) => send(path, { headers });
  const post = (path: string, fields: Record<string, string> | string[][], headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      body: new URLSearchParams(fields as Record<string, string>).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    });

  /** Sends a form with files, as a browser does. */
  const postMultipart = (path: string, body: FormData) =>
    send(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });

  const postRaw = (path: string, body: string, headers: Record<string, string>) =>
    send(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });

  /** Starts an application; the address of the application itself. */
  async function start(prefix = ''): Promise<string> {
    const { status, location } = await post(`${prefix}/programmes/${world.round.slug}/apply`, {});
    if (status !== 303) throw new Error(`Starting answered ${status}`);
    return location;
  }

  /** Opens a page of an application, fills it in and presses Continue. */
  async function answer(address: string, fields: Record<string, string>): Promise<Seen> {
    const { html } = await get(address);
    return post(address, { _version: versionIn(html), ...fields });
  }

  return { jar, get, post, postMultipart, postRaw, start, answer };
}

/** The version that a page's form carries. */
export const versionIn = (html: string): string => /name="_version" value="([\d-]+)"/.exec(html)?.[1] ?? 'none';

/** Fields that answer each page of test/worker/a-form.ts, in order. */
export const rightFields: [page: string, fields: Record<string, string>][] = [
  ['about-you', { name: 'Siân Ŵyn-Jones', email: 'sian@example.org' }],
  [
    'place',
    { nation: 'england', organisation: 'Our group', 'organisation-for': 'Our group', 'organisation-code': '-' },
  ],
  ['your-change', { change: 'People tell their story once.', agreement: 'yes' }],
];
