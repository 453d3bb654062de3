// What a team needs help with and what it can help with: a group whose fields are fixed, so that matching can read them.
import type { Spoken } from '../../locale/pick.ts';
import type { AsksOffersQuestion, Entries, GroupQuestion } from '../types.ts';
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
  entry: { en: 'Ask or offer', cy: 'Angen neu gynnig' },
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
  faults: (question, answer) => group.faults?.(asGroup(question), answer) ?? [],
  show(question, answer, locale) {
    const whole = asGroup(question);
    return (Array.isArray(answer) ? (answer as unknown[]) : []).flatMap((entry): Spoken[] => {
      const [kind, topic, text] = whole.fields.map(
        (field) => group.show({ ...whole, fields: [field] }, [entry] as Entries, locale)[0],
      );
      // "We can help with: Urgent care", and what was written below it. Its language is known where nothing was written.
      const first = [kind, topic].flatMap((said) => said?.text ?? []).join(': ');
      const lines = [first, text?.text].filter(Boolean).join('\n');
      const lang = text || kind?.lang !== topic?.lang ? undefined : kind?.lang;
      return lines ? [{ text: lines, ...(lang && { lang }) }] : [];
    });
  },
  press: (question, fields, act, value) => group.press?.(asGroup(question), fields, act, value),
  box: (question, part, locale) => group.box?.(asGroup(question), part, locale),
};
