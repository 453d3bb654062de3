// What organisations that apply together are written: who asks whom, in the language of the section, and nothing that was typed
// as anything but words.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aJointWorld, anAddress, leadAnswers, leading } from './together.ts';

const bare = /https?:\/\/(?!localhost:8787)|www\.|\p{Cf}/iu;

/** The invitation that follows when the lead, as far as it has answered, adds an organisation. */
async function invited(given: { locale?: 'en' | 'cy'; lead?: string; organisation?: string; answered?: boolean } = {}) {
  const { locale = 'en', lead: name = 'Lead Trust', organisation = 'Fell Carers', answered = true } = given;
  const world = await aJointWorld();
  const me = await world.anApplicant({ locale });
  const yourPart = { ...leadAnswers['your-part'], body: { name } };
  if (answered) await me.answerAll({ 'about-you': leadAnswers['about-you']!, 'your-part': yourPart });
  const lead = leading(world, me);
  const email = anAddress();
  const { body } = await lead.add(organisation, email);
  const mail = (await world.mail(email))[0]!;
  return { world, me, lead, email, section: body, mail };
}

describe('an invitation', () => {
  it.each([
    [
      'en',
      'Lead Trust is applying together with other organisations, and asks your organisation, Fell Carers, to take part.',
      'A team is applying with several organisations, and asks your organisation, Fell Carers, to take part.',
    ],
    [
      'cy',
      "Mae Lead Trust yn gwneud cais gyda sefydliadau eraill, ac yn gofyn i'ch sefydliad chi, Fell Carers, gymryd rhan.",
      "Mae tîm yn gwneud cais gyda sawl sefydliad, ac mae'n gofyn i'ch sefydliad chi, Fell Carers, gymryd rhan.",
    ],
  ] as const)('in %s says who asks whom, as far as it is known', async (locale, both, noLead) => {
    const { mail } = await invited({ locale });
    expect([mail.kind, mail.locale]).toEqual(['section-invitation', locale]);
    expect(mail.text.split('\n')[0]).toBe(both);
    expect(mail.values).toMatchObject({
      lead: { untrusted: 'Lead Trust' },
      organisation: { untrusted: 'Fell Carers' },
    });
    const { mail: early } = await invited({ locale, answered: false });
    expect(early.kind).toBe('section-invitation-no-lead');
    expect(early.text.split('\n')[0]).toBe(noLead);
    for (const { text, html } of [mail, early]) expect(text + html).not.toMatch(/Siân|sian@|undefined/);
  });

  it('names the lead as it is answered when the next one is sent', async () => {
    const { world, me, lead, email, section } = await invited({ answered: false });
    await me.save('your-part', leadAnswers['your-part']!);
    await lead.reinvite(section.id);
    const [again, first] = await world.mail(email);
    expect([first!.kind, again!.kind]).toEqual(['section-invitation-no-lead', 'section-invitation']);
  });

  it('shows hostile names as words: no markup, no address of the web, no second line', async () => {
    const { mail } = await invited({
      lead: '<b>Trust</b> https://evil.example/x\u202e # Pay now',
      organisation: '((code)) [Carers](javascript:alert(1)) www.evil.example',
    });
    expect(mail.text.split('\n')[0]).toBe(
      '<b>Trust</b> # Pay now is applying together with other organisations, and asks your organisation, ((code)) [Carers](javascript:alert(1)), to take part.',
    );
    expect(mail.text).not.toMatch(bare);
    expect(mail.html).not.toMatch(/<b>|evil/);
  });

  it('is worded without names of which no words are left', async () => {
    const { mail } = await invited({ lead: 'https://evil.example', organisation: 'Fell Carers' });
    expect(mail.kind).toBe('section-invitation-no-lead');
    const { mail: nameless } = await invited({ organisation: 'www.evil.example' });
    expect(nameless.kind).toBe('section-invitation-no-names');
    expect(nameless.text).toContain('A team is applying with several organisations, and asks yours to take part.');
    expect(nameless.text).not.toContain('Lead Trust');
  });

  it('leaves no name in events or in what is kept of messages', async () => {
    const { world, section } = await invited({ lead: 'Unusual Trust', organisation: 'Unusual Carers' });
    const { results } = await env.DB.prepare('SELECT * FROM messages WHERE subject = ?').bind(section.id).all();
    expect(results).toHaveLength(1);
    expect(JSON.stringify([results, await world.events(section.id)])).not.toContain('Unusual');
  });
});
