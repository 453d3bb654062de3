// What a team needs help with and what it can help with: entries like those of any group.
import { asGroup } from '../../../sdk/form/questions/asks-offers.ts';
import type { AsksOffersQuestion } from '../../../sdk/form/types.ts';
import type { QuestionView } from './frame.ts';
import { group } from './group.ts';

export const asksOffers: QuestionView<AsksOffersQuestion> = (state, t) =>
  group({ ...state, question: asGroup(state.question) }, t);
