// People who apply together with a form that asks each organisation, and the team, for files.
import { env } from 'cloudflare:workers';
import type { Form, Page } from '../../../sdk/form/types.ts';
import type { UploadedFile } from '../../../sdk/types.ts';
import { jointForm, part, together } from '../sections/together.ts';
import { aFormOfItsOwn } from '../versions.ts';
import { aProgramme, type World } from '../world.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });

/** A page for organisations that asks for two files, and a note. */
export const proofPage: Page = {
  id: 'proof',
  title: both('Proof'),
  for: 'organisation',
  questions: [
    { id: 'proof', type: 'upload', label: both('Your proof'), max: 2, maxMegabytes: 1, required: false },
    { id: 'role', type: 'short-text', label: both('Your role'), required: false },
  ],
};

/** A page for the team that asks for one. */
export const planPage: Page = {
  id: 'plan',
  title: both('Plan'),
  questions: [{ id: 'plan', type: 'upload', label: both('Your plan'), max: 2, required: false }],
};

export const formWithFiles: Form = { ...jointForm, pages: [...jointForm.pages, proofPage, planPage] };

export const aWorldWithFiles = (form: Form = formWithFiles) =>
  aProgramme().withForm(aFormOfItsOwn(form)).withOpenRound().begin();

/** Who holds something: an application or a section, by its id, and its token. */
export interface Holder {
  id: string;
  token: string;
}

const pathOf = ({ id }: Holder): string => `/v1/${id.startsWith('sec_') ? 'sections' : 'applications'}/${id}/files`;
const authorized = ({ token }: Holder) => ({ authorization: `Bearer ${token}` });

/** Sends a file for a question. */
export const send = (
  world: World,
  of: Holder,
  bytes: Uint8Array | string,
  { question = 'proof', name = 'proof.pdf', key = crypto.randomUUID() } = {},
) =>
  world.call<UploadedFile & { code?: string; issues?: { code: string; message: string }[] }>(
    'POST',
    pathOf(of),
    { question, name, content: typeof bytes === 'string' ? bytes : btoa(String.fromCharCode(...bytes)) },
    { ...authorized(of), 'idempotency-key': key },
  );

/** What reading a file answers with. */
export const statusOf = async (world: World, of: Holder, { file }: Pick<UploadedFile, 'file'>): Promise<number> =>
  (await world.call('GET', `${pathOf(of)}/${file}`, undefined, authorized(of))).status;

/** A file as an answer names it. */
export const entry = ({ file, name, kind, size }: UploadedFile) => ({ file, name, kind, size });

export const objectsOf = async (application: string): Promise<string[]> =>
  (await env.UPLOADS.list({ prefix: `${application}/` })).objects.map(({ key }) => key);

export const rowsOf = async (application: string): Promise<Record<string, unknown>[]> =>
  (
    await env.DB.prepare('SELECT * FROM uploads WHERE application_id = ? ORDER BY id')
      .bind(application)
      .all<Record<string, unknown>>()
  ).results;

/** A joint application of a lead and `count` others, each with its own part answered. */
export async function togetherWithFiles(world: World, count = 1) {
  const { me, lead, others } = await together(world, count);
  await me.save('plan', {});
  await me.save('proof', {});
  for (const other of others)
    for (const page of ['your-part', 'more']) await other.save(page, page === 'more' ? {} : part);
  return { me, lead, others, one: others[0]! };
}
