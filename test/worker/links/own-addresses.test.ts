// Anybody can have us write to anybody, from any site. So no letter holds an address of another site than ours, whatever it
// follows from and whatever was typed.
import { describe, expect, it } from 'vitest';
import { readText } from '../../../worker/notifications/written-text.ts';
import { holding, jointForm, joining, leadAnswers, leading, part } from '../sections/together.ts';
import { aProgramme, day, minute, type World } from '../world.ts';
import { tokenIn } from './letters.ts';
import { forLater, renew, request } from './section-letters.ts';

const evil = 'https://evil.example';
const phish = `${evil}/phish`;
const typed = `Win ${phish} www.evil.example`;
type Mails = Awaited<ReturnType<World['mail']>>;

/** Every address that a letter leads to, also where its text alone would. */
function addressesIn({ text, html, stop }: Mails[number]): string[] {
  const runs = readText(text).flatMap((piece) => (piece.kind === 'heading' ? piece.line : piece.lines.flat()));
  const written = runs.flatMap((run) => (typeof run === 'string' ? [] : run.href));
  const linked = [...html.matchAll(/(?:href|src|action)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, at = '']) => at);
  return [...written, ...linked, ...(stop ? [stop] : [])];
}

/** Applications from another site, by and with people who type its address wherever they can, and every letter about them. */
async function letters(locale: 'en' | 'cy'): Promise<Mails> {
  const world = await aProgramme().withForm(jointForm).withOpenRound().begin();
  const address = (name: string) => `${name}-${locale}@example.org`;
  const later = (after: number) => new Date(world.source.now().getTime() + after).toISOString();
  const begun = async (name: string) => {
    const me = await world.anApplicant({ locale, origin: evil });
    await me.answerAll({
      ...leadAnswers,
      'about-you': { ...leadAnswers['about-you'], name: typed, email: address(name) },
      'your-part': { body: { name: typed }, people: typed },
    });
    return me;
  };
  const sent = async (name: string) => {
    const me = await begun(name);
    const { status } = await me.submit();
    if (status >= 300) throw new Error(`Submitting answered ${status}`);
    return me;
  };
  await world.call(
    'POST',
    '/v1/subscriptions',
    { programme: world.round.slug, email: address('follower'), locale },
    { 'idempotency-key': crypto.randomUUID(), origin: evil },
  );

  const lead = await begun('lead');
  await forLater(world, lead, { email: address('victim'), locale, returnTo: phish });
  const [first] = await world.mail(address('victim'));
  await renew(world, tokenIn(first!));
  world.pass(60 * minute);
  await request(world, address('victim'), { locale, returnTo: phish });
  const { body } = await leading(world, lead).add(typed, address('partner'));
  // What was overtaken before it left is not sent.
  await world.settled();
  const joined = await joining(world, body.code!, { origin: evil, locale });
  const partner = holding(world, { id: body.id, token: joined.body.token }, joined.etag!);
  await forLater(world, partner, { email: address('section'), locale, returnTo: phish });
  await partner.save('your-part', { ...part, body: { name: typed } });
  await partner.save('more', { notes: typed });
  await partner.consent();
  expect((await lead.submit()).status).toBe(200);

  for (const [name, answer] of [
    ['accepts', 'accept'],
    ['turns', 'turn-down'],
    ['defers', 'defer'],
  ] as const) {
    const me = await sent(name);
    await world.decide(me.id, 'offer', later(day));
    await world.settled();
    await me.answerOffer(answer, answer === 'turn-down' ? 'no-capacity' : undefined);
  }
  for (const decision of ['waitlist', 'decline']) await world.decide((await sent(decision)).id, decision);
  await (await sent('leaves')).withdraw();
  const again = await sent('again');
  await world.reopen(again.id, ['name'], later(day), typed);
  await world.settled();
  await again.submitAgain();
  const idle = await sent('idle');
  await world.reopen(idle.id, ['name'], later(day), typed);
  await world.decide((await sent('lapses')).id, 'offer', later(day));
  await begun('draft');
  world.pass(8 * day);
  await world.tick();
  return (await world.mail()).filter(({ locale: of }) => of === locale);
}

describe.each(['en', 'cy'] as const)('in %s', (locale) => {
  it('every letter leads to our own addresses alone, and names no other site', async () => {
    const mails = await letters(locale);
    const kinds = new Set(mails.map(({ kind }) => kind));
    const about = [
      'confirmation',
      'offered',
      'accepted',
      'turned-down',
      'deferred',
      'waitlisted',
      'declined',
      'withdrawn',
    ];
    for (const kind of [
      'save-link',
      'section-link',
      'section-invitation',
      'section-submitted',
      'subscription-confirm',
      ...[...about, 'reopened', 'resubmitted', 'lapsed', 'returned', 'reminder'].map((name) => `application-${name}`),
    ])
      expect(kinds).toContain(kind);
    const ours = (at: string) => at.startsWith('mailto:') || new URL(at).origin === 'http://localhost:8787';
    for (const mail of mails) {
      const foreign = addressesIn(mail).filter((at) => !ours(at));
      expect({ kind: mail.kind, foreign }).toEqual({ kind: mail.kind, foreign: [] });
      expect(mail.subject + mail.text + mail.html).not.toContain('evil');
    }
  });
});
