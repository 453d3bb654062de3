// What the emails say: to the applicant in their language, to the organiser in English, and no answer in either.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aProgramme } from '../world.ts';

async function submitted(locale: 'en' | 'cy', answers = rightAnswers) {
  const world = await aProgramme().withOpenRound().begin();
  const me = await (await world.anApplicant({ locale })).answerAll(answers);
  const { body } = await me.submit();
  const mail = (await world.mail()).filter(({ subject }) => subject.includes(body.reference));
  return {
    world,
    me,
    reference: body.reference,
    mail,
    to: (address: string) => mail.find((message) => message.to === address)!,
  };
}

describe('the confirmation', () => {
  it('tells the applicant the reference, what was applied for, and what happens next and by when', async () => {
    const { to, reference, world } = await submitted('en');
    const { subject, text, html, kind } = to('sian@example.org');
    expect(kind).toBe('application-confirmation');
    expect(subject).toBe(`We have received your application ${reference}`);
    for (const part of [
      reference,
      'Care & <joined> up',
      'Round 1',
      '24 February 2027',
      world.round.contact,
      'What happens next',
    ])
      expect(text).toContain(part);
    expect(html).toContain('<html lang="en">');
  });

  it('says the same in Welsh', async () => {
    const { to, reference } = await submitted('cy');
    const { subject, text, html } = to('sian@example.org');
    expect(subject).toBe(`Mae eich cais ${reference} wedi dod i law`);
    for (const part of [
      reference,
      'Gofal & <cydgysylltiedig>',
      'Rownd 1',
      '24 Chwefror 2027',
      'Beth sy’n digwydd nesaf',
    ])
      expect(text).toContain(part);
    expect(html).toContain('<html lang="cy">');
  });

  it.each([
    ['en', '', 'See your application'],
    ['cy', '/cy', 'Gweld eich cais'],
  ] as const)(
    'leads in %s to where the application stands, and opens nothing by itself',
    async (locale, prefix, says) => {
      const { to, world, me } = await submitted(locale);
      const { text, html } = to('sian@example.org');
      const link = `http://localhost:8787${prefix}/return/to/${me.id}`;
      expect(text).toContain(`${says}:\n${link}\n`);
      expect(html).toContain(`<a href="${link}">${says}</a>`);
      expect(text + html).not.toContain('alsk_');
      const opened = await world.request(new URL(link).pathname);
      expect([opened.status, opened.headers.get('set-cookie')]).toEqual([200, null]);
      expect(await opened.text()).not.toContain('ALS-');
    },
  );

  it('is in the language that was spoken last', async () => {
    const world = await aProgramme().withOpenRound().begin();
    const me = await (await world.anApplicant()).answerAll();
    const { body } = await me.submit({ locale: 'cy' });
    expect((await world.mail()).map(({ subject }) => subject)).toContain(
      `Mae eich cais ${body.reference} wedi dod i law`,
    );
  });

  it('shows names with signs in them as text in HTML', async () => {
    const { html, text } = (await submitted('en')).to('sian@example.org');
    expect(html).toContain('Care &#38; &#60;joined&#62; up');
    expect(html).not.toContain('<joined>');
    expect(text).not.toContain('&#');
  });

  it('holds none of the answers', async () => {
    const { mail } = await submitted('en');
    for (const { subject, text, html } of mail) {
      for (const answer of ['Siân', 'People tell their story', 'england', 'QRL'])
        expect(subject + text + html).not.toContain(answer);
    }
  });

  it('is not sent where no address was given', async () => {
    const { mail } = await submitted('en', { ...rightAnswers, 'about-you': { name: '李' } });
    expect(mail.map(({ kind }) => kind)).toEqual(['application-notice']);
  });
});

describe('the notice', () => {
  it('tells the organiser where to read the application, and nothing of the person', async () => {
    const { to, world, me, reference } = await submitted('cy');
    const { subject, text, html } = to(world.round.contact);
    expect(subject).toBe(`New application ${reference}`);
    expect(text).toContain(`http://localhost:8787/console/applications/${me.id}`);
    expect(html).toContain(`<a href="http://localhost:8787/console/applications/${me.id}">`);
    expect(text + html).not.toContain('sian@example.org');
  });
});

describe('a message', () => {
  it('is at most one of its kind for an event, in the database itself', async () => {
    await submitted('en');
    const again = `INSERT INTO messages (id, event_seq, kind, subject, state, attempts, due_at) SELECT id || 'x', event_seq, kind, subject, state, attempts, due_at FROM messages`;
    await expect(env.DB.prepare(again).run()).rejects.toThrow('UNIQUE');
  });
});
