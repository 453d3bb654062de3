// The application form of the demo programme: six pages, every question type. One file a page in form-pages/.
import type { Form } from '../../sdk/form/types.ts';
import { both } from './bilingual.ts';
import { aboutYou } from './form-pages/about-you.ts';
import { takingPart } from './form-pages/taking-part.ts';
import { whereYouWork } from './form-pages/where-you-work.ts';
import { yourChange } from './form-pages/your-change.ts';
import { yourOrganisation } from './form-pages/your-organisation.ts';
import { yourTeam } from './form-pages/your-team.ts';

export const demoForm: Form = {
  id: 'joined-up-care-team',
  version: 1,
  title: both('Apply to join as a team', 'Gwneud cais i ymuno fel tîm'),
  pages: [aboutYou, whereYouWork, yourOrganisation, yourTeam, yourChange, takingPart],
};
