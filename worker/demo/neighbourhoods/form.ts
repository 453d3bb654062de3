// The form of the second demo programme: five pages with every question type that the widget loads where a form asks it.
import type { Form } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';
import { aboutYou } from '../form-pages/about-you.ts';
import { learningTogether } from './learning-together.ts';
import { yourNeighbourhoods } from './your-neighbourhoods.ts';
import { yourOrganisation } from './your-organisation.ts';
import { yourPeople } from './your-people.ts';

export const neighbourhoodForm: Form = {
  id: 'neighbourhood-team',
  version: 1,
  title: both('Apply as a neighbourhood team', 'Gwneud cais fel tîm cymdogaeth'),
  pages: [aboutYou, yourPeople, yourOrganisation, yourNeighbourhoods, learningTogether],
};
