// Page 4: where the team works, how far it has come, and what it has written down already.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';

export const yourNeighbourhoods: Page = {
  id: 'your-neighbourhoods',
  title: both('Your neighbourhoods', 'Eich cymdogaethau'),
  questions: [
    {
      id: 'areas',
      type: 'place',
      label: both('Which areas does your team work in?', 'Ym mha ardaloedd mae eich tîm yn gweithio?'),
      levels: ['system', 'local-authority'],
      max: 3,
    },
    {
      id: 'one-team',
      type: 'scale',
      label: both('How close are you to working as one team?', 'Pa mor agos ydych chi at weithio fel un tîm?'),
      hint: both(
        'Teams at every point are welcome. We put together teams that differ.',
        'Mae croeso i dimau ar bob pwynt. Rydym yn dod â thimau gwahanol at ei gilydd.',
      ),
      points: [
        both('We have met', 'Rydym wedi cwrdd'),
        both('We meet regularly', 'Rydym yn cwrdd yn rheolaidd'),
        both('We plan together', 'Rydym yn cynllunio gyda’n gilydd'),
        both('We work from one plan', 'Rydym yn gweithio o’r un cynllun'),
        both('We are one team', 'Rydym yn un tîm'),
      ],
    },
    {
      id: 'papers',
      type: 'upload',
      label: both('A plan, a map or a letter of support', 'Cynllun, map neu lythyr o gefnogaeth'),
      hint: both(
        'Only if you have one already. It must not name patients or service users.',
        'Dim ond os oes gennych un yn barod. Ni ddylai enwi cleifion na defnyddwyr gwasanaethau.',
      ),
      required: false,
      max: 3,
      maxMegabytes: 5,
    },
  ],
};
