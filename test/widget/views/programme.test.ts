import { describe, expect, it } from 'vitest';
import { messages } from '../../../sdk/locale/index.ts';
import { programmeView } from '../../../widget/views/programme.ts';
import { programmesView } from '../../../widget/views/programmes.ts';
import type { Programme, Round } from '../../../widget/views/types.ts';
import { elementsOf, textOf } from './markup.ts';

const now = '2026-06-28T12:00:00Z';
const aRound = (phase: Round['phase'], id = 'rnd_1'): Round => ({
  id,
  programme: 'together',
  name: { en: 'Round 2', cy: 'Rownd 2' },
  phase,
  opensAt: '2026-05-01T08:00:00Z',
  closesAt: '2026-06-30T16:00:00Z',
  decisionsAt: '2026-07-31T11:00:00Z',
  startsAt: '2026-09-01T08:00:00Z',
  endsAt: '2027-03-31T16:00:00Z',
  places: 30,
  form: { id: 'form', version: 1 },
  hasCheck: false,
  hasMonitoring: false,
});
const aProgramme = (round: Round | null, own: Partial<Programme> = {}): Programme => ({
  slug: 'together',
  name: { en: 'Together', cy: 'Gyda’n gilydd' },
  summary: { en: 'A programme.', cy: 'Rhaglen.' },
  nations: ['wales', 'scotland'],
  topics: [{ slug: 'flow', name: { en: 'Flow', cy: 'Llif' }, summary: { en: '', cy: '' } }],
  round,
  description: [{ en: 'What it is.' }],
  eligibility: [{ en: 'Teams.', cy: 'Timau.' }],
  offer: [{ en: 'Time.', cy: 'Amser.' }],
  runBy: ['One', 'Two'],
  contactEmail: 'hello@example.org',
  rounds: round ? [round] : [],
  ...own,
});
const show = async (programme: Programme, locale: 'en' | 'cy' = 'en') => {
  const elements = await elementsOf(
    programmeView({ programme, now, level: 2, href: '/here' }, messages[locale].programme),
  );
  return { elements, text: textOf(elements[0]) };
};

describe('a programme', () => {
  it.each<[Round['phase'], string]>([
    ['announced', 'Applications open on 1 May 2026 at 9am.'],
    ['open', '2 days left to apply'],
    ['assessing', 'Applications closed on 30 June 2026 at 5pm.'],
    ['cohort', 'Teams were offered places on 31 July 2026.'],
    ['running', 'It runs until 31 March 2027.'],
    ['concluded', 'This round finished on 31 March 2027.'],
  ])('says in phase %s: %s', async (phase, sentence) => {
    const { elements, text } = await show(aProgramme(aRound(phase)));
    expect(text).toContain(sentence);
    expect(text).toContain(messages.en.programme.phase[phase]);
    expect(elements.some(({ attributes }) => attributes['href'] === '/here/apply')).toBe(phase === 'open');
    const welsh = (await show(aProgramme(aRound(phase)), 'cy')).text;
    expect(welsh).toContain(messages.cy.programme.phase[phase]);
    expect(welsh).toContain('Gyda’n gilydd');
  });

  it('names the day on which it closes today', async () => {
    const closing = { ...aRound('open'), closesAt: '2026-06-28T16:30:00Z' };
    expect((await show(aProgramme(closing))).text).toContain('Closes today at 5:30pm');
  });

  it('says when the next round opens once this one is under way', async () => {
    const next = { ...aRound('announced', 'rnd_2'), opensAt: '2027-05-01T08:00:00Z', name: { en: 'Round 3' } };
    const { text } = await show(aProgramme(aRound('concluded'), { rounds: [next, aRound('concluded')] }));
    expect(text).toContain('Next round Round 3. Applications open on 1 May 2027 at 9am.');
  });

  it('says until when the next round is open, not that it opens on a day that is past', async () => {
    const next = { ...aRound('open', 'rnd_2'), closesAt: '2026-07-30T16:00:00Z', name: { en: 'Round 3' } };
    const { text } = await show(aProgramme(aRound('cohort'), { rounds: [next, aRound('cohort')] }));
    expect(text).toContain('Next round Round 3. Applications close on 30 July 2026 at 5pm.');
  });

  it('says so when there is no round yet', async () => {
    expect((await show(aProgramme(null))).text).toContain('No round has been announced yet.');
  });

  it('starts at the heading level that its page asks for, and skips none', async () => {
    const { elements } = await show(aProgramme(aRound('open')));
    expect(new Set(elements.map(({ tag }) => tag).filter((tag) => /^h\d$/.test(tag)))).toEqual(new Set(['h2', 'h3']));
  });

  it('marks text that has no Welsh', async () => {
    const { elements } = await show(aProgramme(aRound('open')), 'cy');
    expect(elements.filter(({ attributes }) => attributes['lang'] === 'en').map(textOf)).toEqual(['What it is.']);
  });
});

describe('a list of programmes', () => {
  const list = (programmes: Programme[]) =>
    elementsOf(
      programmesView({ programmes, now, level: 2, href: (slug) => `/programmes/${slug}` }, messages.en.programme),
    );

  it('links to each programme and says when it opens or closes', async () => {
    const elements = await list([aProgramme(aRound('open')), aProgramme(aRound('announced')), aProgramme(null)]);
    const text = textOf(elements[0]);
    expect(elements.filter(({ tag }) => tag === 'li')).toHaveLength(3);
    expect(elements.find(({ tag }) => tag === 'a')?.attributes['href']).toBe('/programmes/together');
    for (const sentence of ['2 days left to apply', 'Applications open on 1 May', 'No round has been announced'])
      expect(text).toContain(sentence);
  });

  it('says so when there are none', async () => {
    expect(textOf((await list([]))[0])).toContain('There are no programmes to show at the moment.');
  });
});
