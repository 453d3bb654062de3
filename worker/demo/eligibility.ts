// Who the demo programme is for, as a short check. Two questions have the ids of the application's, so that answers go on.
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import { both } from './bilingual.ts';
import { whereYouWork } from './form-pages/where-you-work.ts';

const nation = whereYouWork.questions.filter(({ id }) => id === 'nation');

export const demoEligibility: Eligibility = {
  intro: both(
    'Four questions tell you whether this round is for your team.',
    'Mae pedwar cwestiwn yn dweud wrthych a yw’r rownd hon ar gyfer eich tîm.',
  ),
  questions: [
    ...nation,
    {
      id: 'team-size',
      type: 'number',
      label: both('How many people would take part?', 'Faint o bobl fyddai’n cymryd rhan?'),
      hint: both(
        'Count yourself. A team has 8 people at most.',
        'Cofiwch eich cyfrif eich hun. Mae gan dîm 8 o bobl ar y mwyaf.',
      ),
      min: 1,
      max: 8,
      unit: both('people', 'o bobl'),
    },
    {
      id: 'across',
      type: 'one-of',
      label: both(
        'Does your change involve more than one organisation?',
        'A yw eich newid yn cynnwys mwy nag un sefydliad?',
      ),
      options: [
        { value: 'yes', label: both('Yes', 'Ydy') },
        { value: 'no', label: both('No', 'Nac ydy') },
        { value: 'planned', label: both('Not yet, but we plan it', 'Ddim eto, ond rydym yn ei gynllunio') },
      ],
    },
    {
      id: 'time',
      type: 'one-of',
      label: both('Can each person give about one day a month?', 'A all pob person roi tua diwrnod y mis?'),
      options: [
        { value: 'yes', label: both('Yes', 'Gall') },
        { value: 'no', label: both('No', 'Na all') },
        { value: 'unsure', label: both('We do not know yet', 'Nid ydym yn gwybod eto') },
      ],
    },
  ],
  rules: [
    {
      when: { question: 'across', is: 'no' },
      outcome: 'no',
      reason: both(
        'This programme is for changes that cross the edge of one organisation.',
        'Mae’r rhaglen hon ar gyfer newidiadau sy’n croesi ffin un sefydliad.',
      ),
    },
    {
      when: { question: 'time', is: 'no' },
      outcome: 'no',
      reason: both(
        'Each person needs about one day a month for the programme.',
        'Mae ar bob person angen tua diwrnod y mis ar gyfer y rhaglen.',
      ),
    },
    {
      when: { question: 'team-size', is: 1 },
      outcome: 'no',
      reason: both(
        'Teams apply, and a team has at least two people.',
        'Timau sy’n ymgeisio, ac mae gan dîm o leiaf ddau berson.',
      ),
    },
    {
      when: { question: 'across', is: 'planned' },
      outcome: 'ask',
      reason: both(
        'So far, your change involves one organisation. We can help you to find another before you apply.',
        'Hyd yn hyn, un sefydliad sydd yn eich newid. Gallwn eich helpu i ddod o hyd i un arall cyn i chi ymgeisio.',
      ),
    },
    {
      when: { question: 'time', is: 'unsure' },
      outcome: 'ask',
      reason: both(
        'Each person needs about one day a month, and you do not know yet whether you have the time. We can tell you what other teams have done.',
        'Mae ar bob person angen tua diwrnod y mis, ac nid ydych yn gwybod eto a yw’r amser gennych. Gallwn ddweud wrthych beth mae timau eraill wedi’i wneud.',
      ),
    },
  ],
  otherwise: {
    outcome: 'yes',
    reason: both(
      'Your team works across organisations and has the people and the time.',
      'Mae eich tîm yn gweithio ar draws sefydliadau ac mae ganddo’r bobl a’r amser.',
    ),
  },
};
