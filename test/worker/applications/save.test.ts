// Saving a page: all of it or nothing, over the version that was read, and again after a lost answer.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../a-form.ts';
import { aProgramme } from '../world.ts';

const open = () => aProgramme().withOpenRound().begin();
const about = rightAnswers['about-you']!;

describe('saving a page', () => {
  it('keeps its answers and says which pages were saved', async () => {
    const world = await open();
    const me = await world.anApplicant();
    world.pass(1000);
    const { status, body, etag } = await me.save('about-you', about);
    expect([status, etag]).toEqual([200, '"2"']);
    expect(body).toMatchObject({
      answers: about,
      pagesSaved: ['about-you'],
      updatedAt: world.source.now().toISOString(),
    });
    const shown = await me.show();
    expect([shown.body, shown.etag]).toEqual([body, etag]);
  });

  it('replaces all answers of that page and none of another', async () => {
    const me = await (await open()).anApplicant();
    await me.save('about-you', about);
    await me.save('your-change', { agreement: true });
    const { body } = await me.save('about-you', { name: 'Null' });
    expect(body.answers).toEqual({ name: 'Null', agreement: true });
    expect(body.pagesSaved).toEqual(['about-you', 'your-change']);
  });

  it.each([
    "O'Brien",
    'Siân Ŵyn-Jones',
    'Ngũgĩ wa Thiong’o',
    '李',
    'Null',
    'O\u2019Neill 🩺',
    '<b>"&\'',
    'Robert"); DROP TABLE',
  ])('gives back the name %s as it was typed', async (name) => {
    const me = await (await open()).anApplicant();
    await me.save('about-you', { name });
    expect((await me.show()).body.answers).toEqual({ name });
  });

  it('changes the language of the application when it is told one', async () => {
    const me = await (await open()).anApplicant();
    expect((await me.save('about-you', about, { locale: 'cy' })).body.locale).toBe('cy');
    expect((await me.save('about-you', about)).body.locale).toBe('cy');
  });

  it('refuses the whole page when one answer is wrong, and says what and where', async () => {
    const me = await (await open()).anApplicant();
    await me.save('about-you', about);
    const { status, body } = await me.save('about-you', { name: '李', email: 'not an address', shoe: 'left' });
    expect([status, body.code]).toEqual([422, 'answers-invalid']);
    expect(body.issues).toEqual([
      { path: ['answers', 'email'], code: 'email', page: 'about-you', question: 'email', message: expect.any(String) },
      {
        path: ['answers', 'shoe'],
        code: 'unknown-question',
        page: 'about-you',
        question: 'shoe',
        message: expect.any(String),
      },
    ]);
    const shown = await me.show();
    expect([shown.body.answers, shown.etag]).toEqual([about, '"2"']);
  });

  it('says which page an answer belongs to that is not of this one', async () => {
    const me = await (await open()).anApplicant();
    const { body } = await me.save('about-you', { ...about, nation: 'wales', shoe: 'left' });
    expect(body.issues?.map(({ code, message }) => [code, message])).toEqual([
      ['unknown-question', 'Save ‘nation’ with its own page, ‘place’'],
      ['unknown-question', 'Remove ‘shoe’: it is not asked'],
    ]);
  });

  it('knows no page that does not exist or does not apply', async () => {
    const me = await (await open()).anApplicant();
    expect((await me.save('no-such-page', {})).body.code).toBe('page-not-found');
    expect((await me.save('in-wales', { 'welsh-work': 'x' })).body.code).toBe('page-not-found');
    await me.save('place', { nation: 'wales', organisation: { name: 'Us' } });
    expect((await me.save('in-wales', { 'welsh-work': 'x' })).status).toBe(200);
  });
});

describe('an organisation', () => {
  const answered = async (organisation: { name: string; code?: string }, locale?: 'cy') => {
    const me = await (await open()).anApplicant();
    return me.save('place', { nation: 'england', organisation } as never, locale ? { locale } : {});
  };

  it('gets the name that the register has for its code', async () => {
    const { body } = await answered({ code: 'QRL', name: 'Anything at all' });
    const name = await env.DB.prepare(`SELECT name FROM organisations WHERE code = 'QRL'`).first('name');
    expect(body.answers['organisation']).toEqual({ code: 'QRL', name });
  });

  it('gets the code as the register spells it, however that was typed', async () => {
    const { status, body } = await answered({ code: 'qrl', name: 'x' });
    expect([status, body.answers['organisation']]).toMatchObject([200, { code: 'QRL' }]);
  });

  it('keeps its Welsh name when that was picked or Welsh is spoken', async () => {
    const welsh = { code: 'W06000002', name: 'Cyngor Gwynedd' };
    expect((await answered(welsh)).body.answers['organisation']).toEqual(welsh);
    expect((await answered({ ...welsh, name: '?' }, 'cy')).body.answers['organisation']).toEqual(welsh);
    expect((await answered({ ...welsh, name: '?' })).body.answers['organisation']).toMatchObject({
      name: 'Gwynedd Council',
    });
  });

  it('may be one that was abolished, and is not changed into its successor', async () => {
    expect((await answered({ code: 'QM7', name: 'x' })).body.answers['organisation']).toMatchObject({ code: 'QM7' });
  });

  it('is refused when the register does not know the code', async () => {
    const { status, body } = await answered({ code: 'ZZZ999', name: 'Made up' });
    expect(status).toBe(422);
    expect(body.issues).toMatchObject([{ path: ['answers', 'organisation'], code: 'not-an-option' }]);
  });

  it('that the register does not know is not submitted either, kept as it was or not', async () => {
    const me = await (await open()).anApplicant();
    await me.answerAll();
    const made = { nation: 'england', organisation: { code: 'ZZZ999', name: 'Made up' } };
    expect((await me.save('place', made, { unfinished: true })).status).toBe(200);
    expect((await me.check()).body.items).toMatchObject([{ question: 'organisation', code: 'not-an-option' }]);
    expect((await me.submit()).status).toBe(422);
  });

  it('need not be in the register', async () => {
    expect((await answered({ name: 'Riverside Carers Together' })).body.answers['organisation']).toEqual({
      name: 'Riverside Carers Together',
    });
  });
});

describe('a save over what someone else has saved', () => {
  it('is refused and changes nothing', async () => {
    const me = await (await open()).anApplicant();
    await me.save('about-you', { name: 'First' });
    const { status, body } = await me.save('about-you', { name: 'Second' }, { ifMatch: '"1"' });
    expect([status, body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await me.show()).body.answers).toEqual({ name: 'First' });
  });

  it('is refused for an If-Match that is not ours, and asked for when there is none', async () => {
    const world = await open();
    const me = await world.anApplicant();
    expect((await me.save('about-you', about, { ifMatch: '"abc"' })).status).toBe(412);
    expect((await me.save('about-you', about, { ifMatch: '"7"' })).status).toBe(412);
    const without = await world.call(
      'PUT',
      `/v1/applications/${me.id}/pages/about-you`,
      { answers: about },
      { authorization: `Bearer ${me.token}` },
    );
    expect([without.status, without.body['code']]).toEqual([428, 'if-match-missing']);
  });

  it('is won by one of 32 that differ', async () => {
    const me = await (await open()).anApplicant();
    const all = await Promise.all(
      Array.from({ length: 32 }, (_, at) => me.save('about-you', { name: `Name ${at}` }, { ifMatch: '"1"' })),
    );
    const won = all.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(all.filter(({ status }) => status === 412)).toHaveLength(31);
    const shown = await me.show();
    expect([shown.body, shown.etag]).toEqual([won[0]!.body, '"2"']);
  });
});

describe('a save whose answer was lost', () => {
  it('is answered as the first time when it is sent again', async () => {
    const me = await (await open()).anApplicant();
    const first = await me.save('place', rightAnswers['place']!);
    const again = await me.save('place', rightAnswers['place']!, { ifMatch: '"1"' });
    expect([again.status, again.etag, again.body]).toEqual([200, '"2"', first.body]);
  });

  it('is answered so by all of 32 at once, and happens once', async () => {
    const me = await (await open()).anApplicant();
    const all = await Promise.all(Array.from({ length: 32 }, () => me.save('about-you', about, { ifMatch: '"1"' })));
    expect(new Set(all.map(({ status, etag }) => `${status} ${etag}`))).toEqual(new Set(['200 "2"']));
  });

  it('is answered so after the grace, too', async () => {
    const world = await open();
    const me = await world.anApplicant();
    await me.save('about-you', about);
    world.setClock(world.round.closesAt);
    world.pass(60_000);
    expect((await me.save('about-you', about, { ifMatch: '"1"' })).status).toBe(200);
    expect((await me.save('about-you', about)).body.code).toBe('round-not-open');
  });

  it('is refused once something else was saved after it', async () => {
    const me = await (await open()).anApplicant();
    await me.save('about-you', about);
    await me.save('your-change', { agreement: true });
    expect((await me.save('about-you', about, { ifMatch: '"1"' })).status).toBe(412);
  });
});

describe('the grace of a minute', () => {
  it('lets a draft be saved and submitted until it is over', async () => {
    const world = await open();
    const me = await world.anApplicant();
    world.setClock(world.round.closesAt);
    world.pass(59_999);
    await me.answerAll();
    expect((await me.submit()).status).toBe(200);
  });

  it('ends on its last millisecond', async () => {
    const world = await open();
    const me = await (await world.anApplicant()).answerAll();
    world.setClock(world.round.closesAt);
    world.pass(60_000);
    const saved = await me.save('about-you', { name: 'Late' });
    const submitted = await me.submit();
    expect([saved, submitted].map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'round-not-open'],
      [409, 'round-not-open'],
    ]);
  });
});
