// What the later question types say, in both languages: they are loaded together, where a form asks one of them.
import { kindOf } from '../form/questions/index.ts';
import type { IssueCode, Locale, Question } from '../form/types.ts';
import { later as cy } from './cy/later.ts';
import { later as en } from './en/later.ts';
import type { About, IssueMessages } from './issue-messages.ts';
import type { LaterMessages } from './later-messages.ts';

/** The words of each language. */
export const laterWords: Record<Locale, LaterMessages> = { en, cy };

const hasEntries = ({ type }: About): boolean => type === 'group' || type === 'asks-offers';

const boxOf = (question: Question, part: string, locale: Locale) => kindOf(question)?.box?.(question, part, locale);

/** The messages of a language, those about answers of later types included. */
export function withLater(base: IssueMessages): Required<IssueMessages> {
  const own = laterWords[base.locale];
  const messages: Required<IssueMessages> = {
    ...base,
    ...own.faults,
    required: (about) =>
      about.type === 'upload'
        ? own.required.file(about)
        : about.type === 'scale' || about.type === 'place'
          ? own.required.select(about)
          : base.required(about),
    'not-an-option': (about) => (about.type === 'place' ? own.placeUnsettled(about) : base['not-an-option'](about)),
    'too-few': (about) => (hasEntries(about) ? own.tooFewEntries(about) : base['too-few'](about)),
    'too-many': (about) =>
      about.type === 'upload'
        ? own.tooManyFiles(about)
        : hasEntries(about)
          ? own.tooManyEntries(about)
          : base['too-many'](about),
  };
  /** A fault of one box of a question names the box and speaks of its type. */
  const atBox = (code: IssueCode) => (about: About) =>
    messages[code]({
      ...about,
      ...(about.part && boxOf(about as unknown as Question, about.part, base.locale)),
    });
  const codes = (Object.keys(messages) as (keyof IssueMessages)[]).filter((key) => key !== 'locale');
  return { ...messages, ...Object.fromEntries(codes.map((code) => [code, atBox(code)])) };
}
