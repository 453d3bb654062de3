// What an issue's message may say, and the one way from an issue to its sentence.
import type { CoreIssueCode, Form, Issue, LaterIssueCode, Locale, QuestionType } from '../form/types.ts';
import { pick } from './pick.ts';

/** What a message may name, beside what its question is. The limits are there for the codes that have them (see sdk/form/questions). */
export interface About {
  /** The question as asked, in the language of the message where there is one. */
  label: string;
  type?: QuestionType;
  part?: string;
  min: string | number;
  max: string | number;
  count: string | number;
  pattern: string | number;
  missing: string | number;
  /** Of a file, and the kinds of file that the question takes. */
  name: string | number;
  kinds: string | number;
}

/** One whole sentence for every code, without a full stop. A locale that lacks one does not compile. */
export type IssueMessages = { locale: Locale } & Record<CoreIssueCode, (about: About) => string> &
  Partial<Record<LaterIssueCode, (about: About) => string>>;

/** The sentence for an issue of a form, in the language of `messages`. */
export function describeIssue(form: Form, issue: Issue, messages: IssueMessages): string {
  const question = form.pages.flatMap(({ questions }) => questions).find(({ id }) => id === issue.question);
  const label = question ? pick(question.label, messages.locale).text : issue.question;
  return (messages as Required<IssueMessages>)[issue.code]({
    ...question,
    ...issue.params,
    ...issue,
    label,
  } as unknown as About);
}
