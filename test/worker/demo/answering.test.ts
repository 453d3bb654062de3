// The demo forms as the form engine reads them: publishable, and answerable by quite different teams.
import { describe, expect, it } from 'vitest';
import { checkForm, journey, missingWelsh, validate } from '../../../sdk/form/index.ts';
import type { Answers } from '../../../sdk/form/types.ts';
import { demoForm } from '../../../worker/demo/form.ts';
import { neighbourhoodForm } from '../../../worker/demo/neighbourhoods/form.ts';

const fromOnePlace: Answers = {
  name: 'Siân Ŵyn-Jones',
  email: 'sian@example.org',
  'job-title': 'Arweinydd gwella',
  nation: 'wales',
  sector: 'nhs',
  scope: 'place',
  organisation: { code: '7A4', name: 'Cardiff and Vale University Health Board' },
  'team-size': 5,
  'team-roles': ['improvement', 'clinical', 'lived-experience'],
  topics: ['leaving-hospital', 'unpaid-carers'],
  challenge: 'People wait in hospital for care that is arranged by three organisations, one after the other.',
  agreement: true,
};

const acrossOrganisations: Answers = {
  ...fromOnePlace,
  sector: 'voluntary-and-community',
  scope: 'across-organisations',
  organisation: { name: 'Riverside Carers Together' },
  telephone: '028 9000 0000',
  'charity-number': 'NIC123456',
  'other-organisations': 'The hospital trust, the council and two community groups.',
  'team-roles': ['community', 'social-care'],
  'involving-people': 'Carers will choose what we measure.',
  'work-began': '2025-03-27',
  support: 'Captions, please.',
};

const asked = (answers: Answers) =>
  journey(demoForm, answers).flatMap(({ questions }) => questions.map((question) => question.id));

describe('answering the demo form', () => {
  it('can be published, with all of its Welsh', () => {
    expect(checkForm(demoForm)).toEqual([]);
    expect(missingWelsh(demoForm)).toEqual([]);
  });

  it('takes a team from one place with nothing optional answered', () => {
    expect(validate(demoForm, fromOnePlace)).toEqual([]);
  });

  it('takes a team across organisations that answers everything', () => {
    expect(validate(demoForm, acrossOrganisations)).toEqual([]);
    expect(asked(acrossOrganisations)).toHaveLength(19);
  });

  it('asks for other organisations and involvement only where they matter', () => {
    const onlySome = ['other-organisations', 'involving-people'];
    expect(asked(fromOnePlace)).not.toEqual(expect.arrayContaining([expect.stringMatching(onlySome.join('|'))]));
    expect(asked(acrossOrganisations)).toEqual(expect.arrayContaining(onlySome));
  });

  it('needs the other organisations of a team that works across them', () => {
    const { 'other-organisations': _, ...without } = acrossOrganisations;
    expect(validate(demoForm, without)).toEqual([
      { page: 'your-team', question: 'other-organisations', code: 'required' },
    ]);
  });
});

describe('answering the form of the second demo programme', () => {
  const person = { name: 'Ngũgĩ', role: 'Community nurse', organisation: 'Larch Road Surgery' };
  const team: Answers = {
    ...Object.fromEntries(['name', 'email', 'job-title'].map((id) => [id, fromOnePlace[id]!])),
    team: [person],
    organisation: { name: 'Larch Road Community Partnership' },
    time: 4,
    areas: [{ code: 'W06000015', name: 'Cardiff Council' }],
    'one-team': 2,
    exchange: [{ kind: 'ask', topic: 'unpaid-carers', text: 'How do you find carers who have not come forward?' }],
    agreement: true,
  };

  it('can be published, with all of its Welsh', () => {
    expect(checkForm(neighbourhoodForm)).toEqual([]);
    expect(missingWelsh(neighbourhoodForm)).toEqual([]);
  });

  it('takes a team without a file and without an email address of its people', () => {
    expect(validate(neighbourhoodForm, team)).toEqual([]);
  });

  it('needs a role and an organisation of each person', () => {
    const fault = { page: 'people', question: 'team', code: 'required' };
    const { role: _, ...without } = person;
    expect(validate(neighbourhoodForm, { ...team, team: [without] })).toEqual([{ ...fault, part: '1-role' }]);
    expect(validate(neighbourhoodForm, { ...team, team: [person, { ...person, organisation: '' }] })).toEqual([
      { ...fault, part: '2-organisation' },
    ]);
  });
});
