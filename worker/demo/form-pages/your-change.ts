// Page 5: the problem, what has been done about it, and whom it involves.
import type { Page } from '../../../sdk/form/types.ts';
import { both } from '../bilingual.ts';
import { demoTopics } from '../topics.ts';

export const yourChange: Page = {
  id: 'your-change',
  title: both('The change that you want to make', 'Y newid rydych am ei wneud'),
  questions: [
    {
      id: 'topics',
      type: 'topics',
      label: both('Which priority topics is it about?', 'Pa bynciau blaenoriaeth sydd dan sylw?'),
      hint: both('We use them to put teams together.', 'Rydym yn eu defnyddio i ddod â thimau at ei gilydd.'),
      options: demoTopics.map(({ slug, name }) => ({ value: slug, label: name })),
      max: 3,
    },
    {
      id: 'challenge',
      type: 'long-text',
      label: both(
        'What problem do you want to work on, and for whom?',
        'Pa broblem rydych am weithio arni, ac er mwyn pwy?',
      ),
      hint: both(
        'Say what happens now, which organisations it lies between and what you would like to see in a year. Do not name patients or service users.',
        'Dywedwch beth sy’n digwydd ar hyn o bryd, rhwng pa sefydliadau y mae’r broblem a beth yr hoffech ei weld ymhen blwyddyn. Peidiwch ag enwi cleifion na defnyddwyr gwasanaethau.',
      ),
      maxWords: 300,
    },
    {
      id: 'work-began',
      type: 'date',
      label: both('When did work on it begin?', 'Pryd y dechreuodd y gwaith arni?'),
      hint: both(
        'For example, 27 3 2025. A rough date will do. Leave it empty if work has not begun.',
        'Er enghraifft, 27 3 2025. Mae dyddiad bras yn ddigon. Gadewch ef yn wag os nad yw’r gwaith wedi dechrau.',
      ),
      required: false,
      min: '2000-01-01',
    },
    {
      id: 'involving-people',
      type: 'long-text',
      label: both(
        'How will you involve people who use services, and carers?',
        'Sut byddwch yn cynnwys pobl sy’n defnyddio gwasanaethau, a gofalwyr?',
      ),
      hint: both(
        'We ask because your team has nobody with lived experience yet. It does not count against you.',
        'Rydym yn gofyn am nad oes neb â phrofiad bywyd yn eich tîm eto. Ni fydd hynny’n cyfrif yn eich erbyn.',
      ),
      maxWords: 150,
      when: { not: { question: 'team-roles', includes: 'lived-experience' } },
    },
  ],
};
