// What a team needs help with and what it can help with: a group whose fields are fixed, so that matching can read them.
import type { AsksOffersQuestion, GroupQuestion } from '../types.ts';
import { group } from './group.ts';
import type { LaterKind } from './kind.ts';

/** How many asks and offers together, and how many words of each, when the form does not say. */
const most = { entries: 6, words: 60 };

/** The question as a group. What is an ask and what an offer is a closed list; topics are the form's. */
export const asGroup = ({
  max = most.entries,
  maxWords = most.words,
  options,
  ...own
}: AsksOffersQuestion): GroupQuestion => ({
  ...own,
  type: 'group',
  max,
  entry: { en: 'Request or offer', cy: 'Cais neu gynnig' },
  fields: [
    {
      id: 'kind',
      type: 'one-of',
      label: { en: 'What is this?', cy: 'Beth yw hwn?' },
      options: [
        { value: 'ask', label: { en: 'We need help with', cy: 'Mae angen cymorth arnom gyda' } },
        { value: 'offer', label: { en: 'We can help with', cy: 'Gallwn helpu gyda' } },
      ],
    },
    { id: 'topic', type: 'one-of', label: { en: 'Topic', cy: 'Pwnc' }, options },
    { id: 'text', type: 'long-text', label: { en: 'In your words', cy: 'Yn eich geiriau chi' }, maxWords },
  ],
});

export const asksOffers: LaterKind<AsksOffersQuestion> = {
  read: (question, fields) => group.read(asGroup(question), fields),
  check: (question, answer) => group.check(asGroup(question), answer),
  show: (question, answer, locale) => group.show(asGroup(question), answer, locale),
  press: (question, fields, act, value) => group.press?.(asGroup(question), fields, act, value),
  box: (question, part, locale) => group.box?.(asGroup(question), part, locale),
};
