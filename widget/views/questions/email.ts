// An email address.
import type { EmailQuestion } from '../../../sdk/form/types.ts';
import type { QuestionView } from './frame.ts';
import { textInput } from './text-input.ts';

export const email: QuestionView<EmailQuestion> = (state, t) => textInput(state, t, { type: 'email' });
