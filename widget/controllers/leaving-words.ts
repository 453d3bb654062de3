// The words of whatever goes on by email, in the language of a page.
import { returning as english } from '../../sdk/locale/en/returning.ts';
import type { Locale } from '../../sdk/types.ts';

/** The words of leaving, coming back and being told. */
export const leavingWords = async (locale: Locale): Promise<typeof english> =>
  locale === 'cy' ? (await import('../words/leaving-cy.ts').catch(() => ({ returning: english }))).returning : english;
