// What the views say, by language.
import type { Locale } from '../../sdk/form/types.ts';
import { cy } from '../../sdk/locale/cy.ts';
import { en, type Messages } from '../../sdk/locale/en.ts';

export const messagesOf = (locale: Locale): Messages => (locale === 'cy' ? cy : en);
