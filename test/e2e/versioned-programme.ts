// A programme of its own in the tests' running Worker, whose form the tests republish as organisers do.
import { inject } from 'vitest';
import type { Form } from '../../sdk/form/types.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { change } from './local-database.ts';
import { openProgramme } from './open-programme.ts';

/** Its form to begin with. */
export const firstVersion: Omit<Form, 'id'> = {
  version: 1,
  title: both('Apply', 'Gwneud cais'),
  pages: [
    {
      id: 'about',
      title: both('About you', 'Amdanoch chi'),
      questions: [
        { id: 'name', type: 'short-text', label: both('Your name', 'Eich enw') },
        { id: 'pet', type: 'short-text', label: both('Your pet', 'Eich anifail anwes'), required: false },
      ],
    },
    {
      id: 'change',
      title: both('Your change', 'Eich newid'),
      questions: [
        { id: 'story', type: 'long-text', label: both('Tell us the story', 'Adroddwch y stori') },
        {
          id: 'colour',
          type: 'one-of',
          label: both('Colour', 'Lliw'),
          options: [
            { value: 'red', label: both('Red', 'Coch') },
            { value: 'blue', label: both('Blue', 'Glas') },
          ],
        },
      ],
    },
  ],
};

/** Its second version: the pet and the story are gone, red is no choice any more, a role is asked for. */
export const secondVersion: Omit<Form, 'id' | 'version'> = {
  title: both('Apply', 'Gwneud cais'),
  pages: [
    {
      id: 'about',
      title: both('About you', 'Amdanoch chi'),
      questions: [
        { id: 'name', type: 'short-text', label: both('Your name', 'Eich enw') },
        { id: 'role', type: 'short-text', label: both('Your role', 'Eich rôl') },
      ],
    },
    {
      id: 'change',
      title: both('Your change', 'Eich newid'),
      questions: [
        {
          id: 'colour',
          type: 'one-of',
          label: both('Colour', 'Lliw'),
          options: [
            { value: 'green', label: both('Green', 'Gwyrdd') },
            { value: 'blue', label: both('Blue', 'Glas') },
          ],
        },
        { id: 'aim', type: 'short-text', label: both('Your aim', 'Eich nod') },
      ],
    },
  ],
};

/** A programme and its open round. */
export interface Versioned {
  slug: string;
  round: string;
  form: string;
}

/** Adds one. In lists it comes after the programmes that every test expects to find there. */
export function aVersionedProgramme(named: string, first = firstVersion): Versioned {
  const slug = `tests-${named}`;
  const form = `form-of-${named}`;
  const name = both('A changing form', 'Ffurflen sy’n newid');
  const { round, statements } = openProgramme(slug, name, { id: form, ...first });
  for (const { sql, params } of statements) change(sql, ...params);
  return { slug, round, form };
}

/** Publishes the next version and switches the round to it, as a program of the organisers does. */
export async function republish({ form, round }: Versioned, next = secondVersion, replaces = 1): Promise<void> {
  const origin = inject('baseURL');
  const own = { origin, 'sec-fetch-site': 'same-origin' };
  const signedIn = await fetch(`${origin}/console/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'email=organiser%40example.org&return=%2Fconsole',
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const send = async (method: string, path: string, body: object) => {
    const answer = await fetch(`${origin}/v1/staff${path}`, {
      method,
      headers: { ...own, cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  await send('POST', '/forms', { form: { id: form, ...next }, replaces });
  await send('PUT', `/rounds/${round}/form`, { version: replaces + 1, replaces });
}
