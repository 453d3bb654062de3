// Every letter in every language, with its marks still open.
import type { Locale } from '../../sdk/form/types.ts';
import type { ApplicantLetters, LetterKind, StaffLetters } from './catalogue.ts';
import type { Letter } from './letter.ts';
import { cy } from './locale/cy.ts';
import { en } from './locale/en.ts';
import { marks } from './placeholder.ts';

// A message without its letter in a language does not compile.
const letters: { en: ApplicantLetters & StaffLetters; cy: ApplicantLetters } = { en, cy };

const lettersIn = (locale: Locale) => letters[locale] as Partial<Record<LetterKind, (put: object) => Letter>>;

/** The letter of a kind; undefined in a language that it is not sent in. */
export const letterOf = (kind: LetterKind, locale: Locale): Letter | undefined => lettersIn(locale)[kind]?.(marks);

/** All of them. */
export const everyLetter = (): { kind: LetterKind; locale: Locale; letter: Letter }[] =>
  (Object.keys(letters) as Locale[]).flatMap((locale) =>
    Object.entries(lettersIn(locale)).map(([kind, write]) => ({
      kind: kind as LetterKind,
      locale,
      letter: write(marks),
    })),
  );
