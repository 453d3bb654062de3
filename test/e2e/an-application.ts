// An application to an open round of the demo that was made through the SDK, and how a browser comes to hold it.
import type { Page } from 'playwright';
import { inject } from 'vitest';
import { type Client, createClient } from '../../sdk/client.ts';
import type { Answers } from '../../sdk/form/types.ts';
import { etagOf } from '../../sdk/request.ts';
import type { Locale } from '../../sdk/types.ts';

const baseURL = inject('baseURL');

/** Right answers to each page of the demo form. */
export const answers: Record<string, Answers> = {
  'about-you': { name: 'Siân Ŵyn-Jones', 'job-title': 'Improvement lead' },
  'where-you-work': { nation: 'wales', sector: 'voluntary-and-community', scope: 'place' },
  'your-organisation': { organisation: { name: 'Carers of Upper Fell' } },
  'your-team': { 'team-size': 5, 'team-roles': ['operations'] },
  'your-change': { topics: ['fairer-care'], challenge: 'Waiting.', 'involving-people': 'By asking.' },
  'taking-part': { agreement: true },
};

export interface Held {
  id: string;
  token: string;
  round: string;
  /** A client that holds it. */
  client: Client;
}

/** Starts one, and fills in these pages of its form. */
export async function aDraft(locale: Locale, slug: string, pages: Record<string, Answers>): Promise<Held> {
  const open = createClient({ baseUrl: baseURL, locale });
  const { round } = await open.programmes.show({ slug });
  if (!round) throw new Error('The demo has no round.');
  const made = await open.applications.create({ round: round.id });
  const { token, application } = made;
  const { id } = application;
  const client = createClient({ baseUrl: baseURL, locale, token });
  let ifMatch = etagOf(made) ?? '';
  for (const [page, given] of Object.entries(pages)) {
    const all = page === 'about-you' ? { ...given, email: `${crypto.randomUUID()}@example.org` } : given;
    ifMatch = etagOf(await client.applications.save({ id, page, answers: all }, { ifMatch })) ?? '';
  }
  return { id, token, round: round.id, client };
}

/** Starts one, fills it in and submits it. */
export async function anApplication(locale: Locale): Promise<Held> {
  const held = await aDraft(locale, 'joined-up-care', answers);
  await held.client.applications.submit({ id: held.id });
  return held;
}

/** Lets a browser hold it on our own pages. */
export const holdOnOurPages = (page: Page, { id, token }: Pick<Held, 'id' | 'token'>): Promise<void> =>
  page.context().addCookies([{ name: id, value: token, url: baseURL }]);

/** Lets the element hold it, on a page of a partner that is open: as if the person had chosen to save there. */
export const holdInElement = (page: Page, { id, token, round }: Pick<Held, 'id' | 'token' | 'round'>): Promise<void> =>
  page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `alongside:draft:${round}`,
    JSON.stringify({ id, token }),
  ] as const);
