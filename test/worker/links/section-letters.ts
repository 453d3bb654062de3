// A co-applicant who has saved its section for later, and what links are asked for and exchanged with.
import type { Application, Section } from '../../../sdk/types.ts';
import { aJointWorld, anAddress, holding, part, together } from '../sections/together.ts';
import type { World } from '../world.ts';
import { tokenIn } from './letters.ts';

/** A key of its own for a request. */
const fresh = () => ({ 'idempotency-key': crypto.randomUUID() });

/** What a link opened, or why not. */
interface Opened {
  application?: Application;
  section?: Section;
  token: string;
  code?: string;
}

export const exchange = (world: World, token: string, key: string = crypto.randomUUID()) =>
  world.call<Opened>('POST', '/v1/links/exchange', { token }, { 'idempotency-key': key });

export const request = (world: World, email: string, more: object = {}) =>
  world.call('POST', '/v1/links', { programme: world.round.slug, email, ...more }, fresh());

export const renew = (world: World, token: string) => world.call('POST', '/v1/links/renewal', { token }, fresh());

/** Asks for a link to what the holder of `token` has. */
export const forLater = (world: World, { id, token }: { id: string; token: string }, body: object) =>
  world.call<{ code?: string }>('POST', `/v1/${id.startsWith('sec') ? 'sections' : 'applications'}/${id}/links`, body, {
    authorization: `Bearer ${token}`,
    ...fresh(),
  });

/** Reads an application or a section with a token. */
export const opens = (world: World, id: string, token: string) =>
  world.call<Section & { code?: string }>(
    'GET',
    `/v1/${id.startsWith('sec') ? 'sections' : 'applications'}/${id}`,
    undefined,
    { authorization: `Bearer ${token}` },
  );

/** A joint application whose one co-applicant has saved a page, and asked for a link. */
export async function savedSection(given: { locale?: 'en' | 'cy'; returnTo?: string } = {}) {
  const world = await aJointWorld();
  const { me, lead, others } = await together(world);
  const other = others[0]!;
  const { email: invited } = (await lead.list()).body.items[0]!;
  await other.save('your-part', part);
  const email = anAddress();
  const { status } = await forLater(world, other, { email, ...given });
  if (status !== 202) throw new Error(`Saving for later answered ${status}`);
  const mail = (await world.mail(email))[0]!;
  return { world, me, lead, other, mail, email, invited, token: tokenIn(mail) };
}

/** The section as another device holds it, opened with a link. */
export async function onAnotherDevice(world: World, token: string) {
  const { body, etag } = await exchange(world, token);
  return holding(world, { id: body.section!.id, token: body.token }, etag!);
}
