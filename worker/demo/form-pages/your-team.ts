// Page 4: how many take part and what they know.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const yourTeam: Page = {
  id: 'your-team',
  title: both('Your team', 'Eich tîm'),
  intro: both(
    'Teams are strongest when they hold more than one view of the same problem. Names can wait until you have a place.',
    'Mae timau ar eu cryfaf pan fydd ganddynt fwy nag un olwg ar yr un broblem. Gall enwau aros nes bod gennych le.',
  ),
  questions: [
    {
      id: 'team-size',
      type: 'number',
      label: both('How many people will take part?', 'Faint o bobl fydd yn cymryd rhan?'),
      hint: both(
        'Count yourself. Most teams have 4 or 5 people.',
        'Cofiwch eich cyfrif eich hun. Mae 4 neu 5 o bobl yn y rhan fwyaf o dimau.',
      ),
      min: 2,
      max: 8,
      unit: both('people', 'o bobl'),
    },
    {
      id: 'team-roles',
      type: 'several-of',
      label: both('Who is in your team?', 'Pwy sydd yn eich tîm?'),
      options: [
        { value: 'improvement', label: both('Someone who leads improvement', 'Rhywun sy’n arwain gwelliant') },
        { value: 'clinical', label: both('A doctor, nurse or other clinician', 'Meddyg, nyrs neu glinigydd arall') },
        {
          value: 'social-care',
          label: both(
            'Someone who provides or arranges social care',
            'Rhywun sy’n darparu neu’n trefnu gofal cymdeithasol',
          ),
        },
        { value: 'operations', label: both('A manager of services', 'Rheolwr gwasanaethau') },
        { value: 'data', label: both('Someone who works with data', 'Rhywun sy’n gweithio gyda data') },
        {
          value: 'community',
          label: both(
            'Someone from a voluntary or community organisation',
            'Rhywun o sefydliad gwirfoddol neu gymunedol',
          ),
        },
        {
          value: 'lived-experience',
          label: both('A person with lived experience, or a carer', 'Person â phrofiad bywyd, neu ofalwr'),
        },
      ],
    },
    {
      id: 'other-organisations',
      type: 'long-text',
      label: both(
        'Which other organisations do you work across?',
        'Ar draws pa sefydliadau eraill rydych yn gweithio?',
      ),
      hint: both(
        'Name each one, and say in a few words what it brings.',
        'Enwch bob un, a dywedwch mewn ychydig eiriau beth mae’n ei gyfrannu.',
      ),
      maxWords: 150,
      when: { question: 'scope', is: 'across-organisations' },
    },
  ],
};
