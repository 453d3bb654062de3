// A person who has saved for later, and what stands in the email that they got.
import { rightAnswers } from '../a-form.ts';
import { aProgramme, type World } from '../world.ts';

interface Mail {
  text: string;
  html: string;
}

/** The address in an email. */
export const linkIn = ({ text }: Mail): string => /https?:\/\/\S*alsk_\S+/.exec(text)?.[0] ?? 'none';
/** The token in that address. */
export const tokenIn = (mail: Mail): string => /alsk_[A-Za-z0-9_-]+/.exec(linkIn(mail))?.[0] ?? 'none';

/**
 * The address of the partner's page that our own page leads on to, the token in it left out; 'here' where it leads nowhere else.
 * Fails where the email itself leads to another site than ours.
 */
export async function leadsTo(world: World, mail: Mail): Promise<string> {
  const { origin, pathname } = new URL(linkIn(mail));
  if (origin !== 'http://localhost:8787') throw new Error(`A letter leads to ${linkIn(mail)}`);
  const page = await (await world.request(pathname)).text();
  return /href="(https?:[^"]*)alsk_[\w-]{43}"/.exec(page)?.[1] ?? 'here';
}

let people = 0;

/** An applicant with one page saved, who asked for a link. */
export async function saved(
  given: { locale?: 'en' | 'cy'; origin?: string; returnTo?: string | undefined; email?: string } = {},
) {
  // Storage is one for all tests of a file, so each writes to an address of its own.
  const { email = `sian-${++people}@example.org`, returnTo, ...start } = given;
  const world = await aProgramme().withOpenRound().begin();
  const me = await world.anApplicant(start);
  await me.save('about-you', rightAnswers['about-you']!);
  const { status } = await world.call(
    'POST',
    `/v1/applications/${me.id}/links`,
    { email, ...(returnTo !== undefined && { returnTo }) },
    { authorization: `Bearer ${me.token}`, 'idempotency-key': crypto.randomUUID() },
  );
  if (status !== 202) throw new Error(`Saving for later answered ${status}`);
  const mail = (await world.mail(email))[0]!;
  return { world, me, mail, email };
}
