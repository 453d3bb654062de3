// Priority topics, as tick-boxes.
import { mostTopics } from '../../../sdk/form/questions/topics.ts';
import type { TopicsQuestion } from '../../../sdk/form/types.ts';
import type { QuestionView } from './frame.ts';
import { severalOf } from './several-of.ts';

export const topics: QuestionView<TopicsQuestion> = (state, t) =>
  severalOf({ ...state, question: { max: mostTopics, ...state.question } }, t);
