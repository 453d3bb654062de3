// A rating on named points, as radio buttons.
import type { ScaleQuestion } from '../../../sdk/form/types.ts';
import { choices } from './choices.ts';
import { group, type QuestionView } from './frame.ts';

export const scale: QuestionView<ScaleQuestion> = (state, t) => {
  const { id, points } = state.question;
  const options = points.map(({ en, cy }, at) => {
    const name = (text: string) => `${at + 1} – ${text}`;
    return { value: String(at + 1), label: { en: name(en), ...(cy && { cy: name(cy) }) } };
  });
  const chosen = (value: string) => value === String(state.answer);
  return group(state, t, choices('radio', { id, options }, chosen, t));
};
