// What organisations that apply together are written: who asks whom, in the language of the section, and nothing that was typed
// as anything but words.
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { request } from '../links/section-letters.ts';
import { aVisitor } from '../pages/visitor.ts';
import { withNotify } from '../notifications/notify-world.ts';
import { aProgramme, day, type World } from '../world.ts';
import { aJointWorld, anAddress, holding, joining, jointForm, leadAnswers, leading, part } from './together.ts';

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
      'Mae Lead Trust yn gwneud cais gyda sefydliadau eraill, ac yn gofyn i’ch sefydliad chi, Fell Carers, gymryd rhan.',
      'Mae tîm yn gwneud cais gyda sawl sefydliad, ac mae’n gofyn i’ch sefydliad chi, Fell Carers, gymryd rhan.',
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

/** An organisation that has joined and consented, in its language. */
async function consented(world: World, lead: ReturnType<typeof leading>, locale: 'en' | 'cy', organisation: string) {
  const email = anAddress();
  const { body } = await lead.add(organisation, email);
  // Whoever has joined is not invited any more.
  await world.settled();
  const joined = await joining(world, body.code!, { locale });
  const section = holding(world, { id: body.id, token: joined.body.token }, joined.etag!);
  await section.save('your-part', part);
  await section.consent();
  const told = async () => (await world.mail(email)).filter(({ kind }) => kind.startsWith('section-submitted'));
  return { ...section, email, told };
}

/** A joint application that is about to be submitted, with a co-applicant of either language. */
async function ready(answers = leadAnswers, world?: World) {
  const here = world ?? (await aJointWorld());
  const me = await (await here.anApplicant()).answerAll(answers);
  const lead = leading(here, me);
  const english = await consented(here, lead, 'en', 'Fell Carers');
  const welsh = await consented(here, lead, 'cy', 'Gofal Gwent');
  return { world: here, me, lead, english, welsh };
}

describe('the submission of a joint application', () => {
  it('is told to every co-applicant, in its language: the reference, by whom, and when decisions come', async () => {
    const { world, me, english, welsh } = await ready();
    const { reference } = (await me.submit()).body;
    const [[en], [cy]] = [await english.told(), await welsh.told()];
    expect([en!.kind, en!.locale, en!.subject]).toEqual([
      'section-submitted',
      'en',
      `Your joint application has been submitted: ${reference}`,
    ]);
    for (const said of ['Lead Trust has submitted', '24 February 2027', world.round.contact, reference])
      expect(en!.text).toContain(said);
    expect([cy!.locale, cy!.subject]).toEqual(['cy', `Mae eich cais ar y cyd wedi’i gyflwyno: ${reference}`]);
    for (const said of ['Mae Lead Trust wedi cyflwyno’r cais', '24 Chwefror 2027', `/cy/programmes/`])
      expect(cy!.text).toContain(said);
    for (const { text, html } of [en!, cy!])
      expect(text + html).not.toMatch(/alsk_|Siân|Ngũgĩ|sian@|Fell Carers|Gofal Gwent|undefined/);
  });

  it('leads to where the section is opened again by a link', async () => {
    const { world, me, english } = await ready();
    await me.submit();
    const [letter] = await english.told();
    const path = /http:\/\/localhost:8787(\/programmes\/\S+)/.exec(letter!.text)?.[1];
    expect(path).toBe(`/programmes/${world.round.slug}/return`);
    expect((await world.request(path!)).status).toBe(200);
    await request(world, english.email);
    expect((await world.mail(english.email))[0]!.kind).toBe('section-link');
  });

  it('is told once, however often it is sent, and not again after a reopening', async () => {
    const { world, me, english, welsh } = await ready();
    await Promise.all([me.submit(), me.submit(), me.submit()]);
    await Promise.all([world.tick(), world.tick()]);
    await world.reopen(me.id, ['name'], new Date(world.source.now().getTime() + day).toISOString());
    const ifMatch = (await me.show()).etag!;
    const another = { ...leadAnswers['about-you'], name: 'Another' };
    expect((await me.save('about-you', another, { ifMatch })).status).toBe(200);
    expect((await me.submitAgain()).status).toBe(200);
    await world.tick();
    expect([(await english.told()).length, (await welsh.told()).length]).toEqual([1, 1]);
    const { type, data } = (await world.events(english.id)).at(-1)!;
    expect([type, JSON.parse(data as string)]).toEqual(['section.submitted', { application: me.id }]);
  });

  it('is not told while it fails, nor to an organisation that was removed', async () => {
    const { world, me, lead, english, welsh } = await ready();
    await english.revoke();
    expect((await me.submit()).status).toBe(422);
    await lead.remove(english.id);
    expect((await me.submit()).status).toBe(200);
    await world.settled();
    expect([await english.told(), (await welsh.told()).length]).toEqual([[], 1]);
    expect((await world.events(english.id)).map(({ type }) => type)).not.toContain('section.submitted');
  });

  it('is worded without the lead where the lead has no name, and shows a hostile one as words', async () => {
    const named = (name: string) => ({ ...leadAnswers, 'your-part': { ...leadAnswers['your-part'], body: { name } } });
    const nameless = await ready(named('https://evil.example'));
    await nameless.me.submit();
    const [[en], [cy]] = [await nameless.english.told(), await nameless.welsh.told()];
    expect([en!.kind, cy!.kind]).toEqual(['section-submitted-no-lead', 'section-submitted-no-lead']);
    expect(en!.text).toMatch(/^The application that your organisation takes part in has been submitted\./);
    expect(cy!.text).toMatch(/^Mae’r cais y mae eich sefydliad yn cymryd rhan ynddo wedi’i gyflwyno\./);
    const hostile = await ready(named('<i>T</i> www.evil.example # Pay'));
    await hostile.me.submit();
    const [mail] = await hostile.english.told();
    expect(mail!.text).toMatch(/^<i>T<\/i> # Pay has submitted the application/);
    expect(mail!.text + mail!.html).not.toContain('evil');
    expect(mail!.html).not.toContain('<i>');
  });
});

type Letter = Awaited<ReturnType<World['mail']>>[number];

describe('the withdrawal of a joint application', () => {
  const withdrawn = async ({ world, email }: { world: World; email: string }) =>
    (await world.mail(email)).filter(({ kind }) => kind.startsWith('section-withdrawn'));

  it('is told once to every co-applicant in its language, and leads to where the section can be read', async () => {
    const { world, me, english, welsh } = await ready();
    const { reference } = (await me.submit()).body;
    await Promise.all([me.withdraw(), me.withdraw()]);
    await world.tick();
    const told = [await withdrawn({ world, ...english }), await withdrawn({ world, ...welsh })];
    expect(told.map((each) => each.map(({ kind, locale }) => `${kind} ${locale}`))).toEqual([
      ['section-withdrawn en'],
      ['section-withdrawn cy'],
    ]);
    const [en, cy] = told.map(([letter]) => letter!) as [Letter, Letter];
    expect(en.subject).toBe(`Your joint application has been withdrawn: ${reference}`);
    expect(en.text).toMatch(/^Lead Trust has withdrawn the application that your organisation took part in\./);
    expect(cy.subject).toBe(`Mae eich cais ar y cyd wedi’i dynnu’n ôl: ${reference}`);
    expect(cy.text).toMatch(/^Mae Lead Trust wedi tynnu’n ôl y cais/);
    expect(en.text).toContain(`/programmes/${world.round.slug}/return`);
    await request(world, english.email);
    expect((await world.mail(english.email))[0]!.kind).toBe('section-link');
  });

  it('is not told to an organisation that was removed, and names no lead that has no name', async () => {
    const answers = {
      ...leadAnswers,
      'your-part': { ...leadAnswers['your-part'], body: { name: 'www.evil.example' } },
    };
    const { world, me, lead, english, welsh } = await ready(answers);
    await lead.remove(english.id);
    await me.submit();
    await me.withdraw();
    expect(await withdrawn({ world, ...english })).toEqual([]);
    expect((await withdrawn({ world, ...welsh })).map(({ kind }) => kind)).toEqual(['section-withdrawn-no-lead']);
  });

  it.each([
    ['', 'The lead has withdrawn the application', 'It will not be considered any further', 'submitted it with'],
    ['/cy', 'Mae’r arweinydd wedi tynnu’r cais yn ôl', 'Ni fydd yn cael ei ystyried', 'Cyflwynodd yr arweinydd'],
  ])('is what the section says under "%s", and not that it was submitted', async (prefix, heading, body, before) => {
    const { world, me, english } = await ready();
    await me.submit();
    const visitor = aVisitor(world);
    visitor.jar.set(english.id, english.token);
    const page = `${prefix}/section/${english.id}/check`;
    expect((await visitor.get(page)).html).toContain(before);
    await me.withdraw();
    const { html } = await visitor.get(page);
    for (const words of [heading, body]) expect(html).toContain(words);
    expect(html).not.toContain(before);
  });
});

it('through GOV.UK Notify each letter has a template of its own, and names go out to be sanitised', async () => {
  try {
    const { world, notify } = await withNotify(aProgramme().withForm(jointForm));
    const { me, english } = await ready(leadAnswers, world);
    await me.submit();
    await world.settled();
    await me.withdraw();
    await world.settled();
    const taken = notify.taken.filter(({ to }) => to === english.email);
    expect(taken.map(({ template, sanitised }) => [template, sanitised?.toSorted()])).toEqual([
      ['section-invitation.en', ['lead', 'organisation', 'programme', 'round']],
      ['section-submitted.en', ['lead', 'programme', 'round']],
      ['section-withdrawn.en', ['lead', 'programme', 'round']],
    ]);
  } finally {
    vi.unstubAllGlobals();
  }
});
