// Examples for the OpenAPI description: one of each path parameter and body. A test holds them to the contract.
import type { Operations } from '../../sdk/types.ts';

type Part = 'params' | 'body';

const round = 'rnd_01932c9e4f7a7c3d9b1e5f60718293a4';
const section = 'sec_01932cb3d2c17a58b6e7f80912a3b4c5';
const application = 'app_01932ca07b1d7f42a8c3d4e5f6071829';
const file = 'file_01932ca07b1d7f42a8c3d4e5f6071830';
const link = `alsk_${'x'.repeat(43)}`;

/** Example values by operation. */
export const examples: { [K in keyof Operations]?: Partial<Pick<Operations[K], Part>> } = {
  'programmes.show': { params: { slug: 'joined-up-care' } },
  'programmes.form': { params: { slug: 'joined-up-care' } },
  'rounds.show': { params: { id: round } },
  'rounds.form': { params: { id: round } },
  'rounds.eligibility': { params: { id: round } },
  'rounds.monitoring': { params: { id: round } },
  'rounds.answerMonitoring': { params: { id: round }, body: { answers: { age: '35-to-49' } } },
  'organisations.show': { params: { code: '7A4' } },
  'applications.create': { body: { round, locale: 'cy' } },
  'applications.show': { params: { id: application } },
  'applications.save': {
    params: { id: application, page: 'about-you' },
    body: {
      answers: {
        name: 'Siân Ŵyn-Jones',
        email: 'sian@example.org',
        'job-title': 'Improvement lead',
      },
    },
  },
  'applications.form': { params: { id: application } },
  'applications.upload': {
    params: { id: application },
    body: { question: 'letter', name: 'Letter of support.pdf', content: 'JVBERi0xLjcK' },
  },
  'applications.file': { params: { id: application, file } },
  'staff.file': { params: { id: application, file } },
  'applications.check': { params: { id: application } },
  'applications.submit': { params: { id: application }, body: {} },
  'applications.saveForLater': {
    params: { id: application },
    body: { email: 'sian@example.org', locale: 'cy', returnTo: 'https://partner.example/apply' },
  },
  'links.request': { body: { programme: 'joined-up-care', email: 'sian@example.org' } },
  'links.renew': { body: { token: link } },
  'links.exchange': { body: { token: link } },
  'subscriptions.create': {
    body: { programme: 'joined-up-care', topics: ['leaving-hospital'], email: 'sian@example.org', locale: 'cy' },
  },
  'subscriptions.confirm': { body: { token: `ask_01932ca07b1d7f42a8c3d4e5f6071829-${'x'.repeat(43)}` } },
  'subscriptions.stop': { body: { token: `sub_01932ca07b1d7f42a8c3d4e5f6071829-${'x'.repeat(43)}` } },
  'applications.withdraw': { params: { id: application }, body: { reason: 'team-changed' } },
  'applications.answerOffer': { params: { id: application }, body: { answer: 'turn-down', reason: 'no-capacity' } },
  'applications.history': { params: { id: application } },
  'applications.copy': { params: { id: application } },
  'applications.handOver': { params: { id: application }, body: { section } },
  'sections.add': { params: { id: application }, body: { organisation: 'Fell Carers', email: 'ngugi@example.org' } },
  'sections.list': { params: { id: application } },
  'sections.reinvite': { params: { id: application, section }, body: {} },
  'sections.remove': { params: { id: application, section }, body: {} },
  'sections.join': { body: { code: '7K3M-9PXC-4HTW', locale: 'cy' } },
  'sections.show': { params: { id: section } },
  'sections.form': { params: { id: section } },
  'sections.save': { params: { id: section, page: 'your-organisation' }, body: { answers: { people: 'Siân, carer' } } },
  'sections.upload': {
    params: { id: section },
    body: { question: 'letter', name: 'Letter of support.pdf', content: 'JVBERi0xLjcK' },
  },
  'sections.file': { params: { id: section, file } },
  'sections.saveForLater': {
    params: { id: section },
    body: { email: 'ngugi@example.org', locale: 'cy', returnTo: 'https://partner.example/apply' },
  },
  'sections.copy': { params: { id: section } },
  'sections.consent': { params: { id: section }, body: {} },
  'sections.revoke': { params: { id: section }, body: {} },
  'staff.applications': { params: { id: round } },
  'staff.monitoring': { params: { id: round } },
  'staff.application': { params: { id: application } },
  'staff.decide': { params: { id: application }, body: { decision: 'offer', answerBy: '2027-04-16T17:00:00+01:00' } },
  'staff.reopen': {
    params: { id: application },
    body: { questions: ['job-title'], deadline: '2027-03-12T17:00:00Z', note: 'Please say who leads the team.' },
  },
  'staff.round': { params: { id: round } },
  'staff.changeRound': {
    params: { id: round },
    body: {
      name: { en: 'Third round', cy: 'Trydydd cylch' },
      opensAt: '2027-01-11T09:00:00Z',
      closesAt: '2027-03-05T17:00:00Z',
      decisionsAt: '2027-04-09T09:00:00+01:00',
      startsAt: '2027-05-04T09:00:00+01:00',
      endsAt: '2028-03-31T17:00:00+01:00',
      places: 40,
    },
  },
  'staff.eligibility': { params: { id: round } },
  'staff.changeEligibility': { params: { id: round }, body: { eligibility: null } },
  'staff.form': { params: { id: 'joined-up-care-team', version: '1' } },
  'staff.publishForm': {
    body: {
      form: {
        id: 'joined-up-care-team',
        title: { en: 'Apply as a team', cy: 'Gwneud cais fel tîm' },
        pages: [
          {
            id: 'about-you',
            title: { en: 'About you', cy: 'Amdanoch chi' },
            questions: [{ id: 'name', type: 'short-text', label: { en: 'Your name', cy: 'Eich enw' } }],
          },
        ],
      },
      replaces: 1,
    },
  },
  'staff.useForm': { params: { id: round }, body: { version: 2, replaces: 1 } },
  'staff.createRound': {
    params: { slug: 'joined-up-care' },
    body: {
      name: { en: 'Third round', cy: 'Trydydd cylch' },
      opensAt: '2027-01-11T09:00:00Z',
      closesAt: '2027-02-26T17:00:00Z',
      decisionsAt: '2027-04-02T09:00:00+01:00',
      startsAt: '2027-05-04T09:00:00+01:00',
      endsAt: '2028-03-31T17:00:00+01:00',
      places: 40,
      form: { id: 'joined-up-care-team', version: 1 },
    },
  },
};
