// Page 5: what the team needs and can give, and what the applicant confirms.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';
import { neighbourhoods } from './programme.ts';

export const learningTogether: Page = {
  id: 'learning-together',
  title: both('Learning together', 'Dysgu gyda’n gilydd'),
  questions: [
    {
      id: 'exchange',
      type: 'asks-offers',
      label: both(
        'What do you need help with, and what can you help others with?',
        'Gyda beth mae angen help arnoch, a gyda beth y gallwch helpu eraill?',
      ),
      hint: both(
        'We match teams by this. Something that did not work is worth offering too.',
        'Rydym yn paru timau ar sail hyn. Mae’n werth cynnig rhywbeth na weithiodd hefyd.',
      ),
      options: neighbourhoods.topics.map(({ slug, name }) => ({ value: slug, label: name })),
      max: 6,
      maxWords: 60,
    },
    {
      id: 'agreement',
      type: 'declaration',
      label: both('I confirm this for my team', 'Rwyf yn cadarnhau hyn ar ran fy nhîm'),
      statement: both(
        'What this form says is right as far as I know, and everyone whom it names knows that. If we get a place, you may tell other teams what we ask for and what we offer.',
        'Mae’r hyn y mae’r ffurflen hon yn ei ddweud yn gywir hyd y gwn i, ac mae pawb y mae’n eu henwi yn gwybod hynny. Os cawn le, cewch ddweud wrth dimau eraill am beth rydym yn gofyn a beth rydym yn ei gynnig.',
      ),
    },
  ],
};
