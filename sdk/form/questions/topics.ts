// Priority topics: several of the topics that were on offer when the form was published.
import type { TopicsQuestion } from '../types.ts';
import type { Kind } from './kind.ts';
import { severalOf } from './several-of.ts';

/** How many topics may be chosen when the form does not say. */
export const mostTopics = 3;

const asChoices = (question: TopicsQuestion) => ({ max: mostTopics, ...question, type: 'several-of' as const });

export const topics: Kind<TopicsQuestion> = {
  read: (question, fields) => severalOf.read(asChoices(question), fields),
  check: (question, answer) => severalOf.check(asChoices(question), answer),
};
