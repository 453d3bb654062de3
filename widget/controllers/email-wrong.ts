// Whether a text is no email address: the same rule as for a question, so that both say the same.
import { email } from '../../sdk/form/questions/email.ts';

const question = { id: 'email', type: 'email', label: { en: '' } } as const;

export const emailWrong = (text: string): boolean => text === '' || email.check(question, text) !== undefined;
