// A programme of its own in the tests' running Worker, whose form the tests republish as organisers do.
import { inject } from 'vitest';
import type { Form } from '../../sdk/form/types.ts';
import { both } from '../../worker/demo/bilingual.ts';
import { systemSource } from '../../worker/env.ts';
import { change } from './local-database.ts';

const day = 24 * 3600_000;

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

/** Adds one. */
export function aVersionedProgramme(slug: string, first = firstVersion): Versioned {
  const json = JSON.stringify;
  const at = (days: number) => new Date(Date.now() + days * day).toISOString();
  const [programme, round, form] = [systemSource.newId('prg'), systemSource.newId('rnd'), `form-of-${slug}`];
  change(
    'INSERT INTO forms (id, version, definition, published_at) VALUES (?, 1, ?, ?)',
    form,
    json({ id: form, ...first }),
    at(-2),
  );
  change(
    `INSERT INTO programmes (id, slug, name, summary, description, eligibility, offer, nations, run_by, contact_email, created_at)
    VALUES (?, ?, ?, ?, '[]', '[]', '[]', '["wales"]', '["Us"]', 'versions@example.org', ?)`,
    programme,
    slug,
    json(both('A changing form', 'Ffurflen sy’n newid')),
    json(both('A programme of the tests.', 'Rhaglen y profion.')),
    at(-2),
  );
  change(
    `INSERT INTO rounds (id, programme_id, name, opens_at, closes_at, decisions_at, starts_at, ends_at, form_id, form_version, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
    ...[round, programme, json(both('Round 1', 'Rownd 1'))],
    ...[at(-1), at(20), at(40), at(60), at(400), form, at(-2)],
  );
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
