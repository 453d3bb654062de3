// The vocabulary of forms: what a published form is, what an answer is, what can be wrong with one.
// Types only, no behaviour: questions/ gives each type its rules, journey.ts and validate.ts read whole forms.

/** A language that Alongside speaks. English is the fallback for content that has no Welsh yet. */
export type Locale = 'en' | 'cy';

/** Text in two languages. `cy` is absent only where the organiser has published without it. */
export interface Localised {
  en: string;
  cy?: string | undefined;
}

/** A nation of the United Kingdom. */
export type Nation = 'england' | 'scotland' | 'wales' | 'northern-ireland';

/** A published version of a form. It never changes: a later version is another form with the same `id`. */
export interface Form {
  id: string;
  version: number;
  title: Localised;
  pages: Page[];
}

/** One page of questions. With one question, the question is the page's heading; with more, `title` is. */
export interface Page {
  /** Lower-case letters, digits and hyphens; unique in the form; part of the hosted page's address. */
  id: string;
  title: Localised;
  /** One or two sentences above the questions. Plain text. */
  intro?: Localised;
  /**
   * Who fills the page in when several organisations apply together: the lead for the whole `team`, which is the default,
   * or each `organisation` for itself. Conditions refer to questions of the same part.
   */
  for?: 'team' | 'organisation';
  /** Leave the page out unless this holds. It may refer to questions of earlier pages only. */
  when?: Condition;
  questions: Question[];
}

/** When a page or question applies. An inapplicable question counts as not answered. */
export type Condition =
  | { question: string; is: string | number | boolean }
  | { question: string; includes: string }
  | { question: string; answered: boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

interface QuestionBase {
  /** Lower-case letters, digits and hyphens; unique in the form; the `name` of the control. */
  id: string;
  label: Localised;
  hint?: Localised;
  /** Default true: optional questions say "(optional)". */
  required?: boolean;
  /** Leave the question out unless this holds. It may refer to questions of earlier pages only. */
  when?: Condition;
}

/** The fixed list of patterns a short text may be held to; never a user's regular expression. */
export type TextPattern = 'charity-number' | 'ods-code' | 'postcode' | 'reference';

export interface ShortTextQuestion extends QuestionBase {
  type: 'short-text';
  /** Longest answer in characters (code points). Default 200, at most 500. */
  maxLength?: number;
  /** Shortest answer in characters (code points). Default 0. */
  minLength?: number;
  pattern?: TextPattern;
  /** A value of the HTML `autocomplete` attribute (WCAG 1.3.5). */
  autocomplete?: 'name' | 'given-name' | 'family-name' | 'organization' | 'organization-title' | 'postal-code';
}

export interface LongTextQuestion extends QuestionBase {
  type: 'long-text';
  /** Most words. Default 300, at most 2,000. */
  maxWords?: number;
}

export interface EmailQuestion extends QuestionBase {
  type: 'email';
}

export interface TelephoneQuestion extends QuestionBase {
  type: 'telephone';
}

export interface NumberQuestion extends QuestionBase {
  type: 'number';
  min?: number;
  max?: number;
  /** Most digits after the decimal point. Default 0: whole numbers. */
  decimals?: number;
  /** A unit shown after the field, such as "people". */
  unit?: Localised;
}

export interface DateQuestion extends QuestionBase {
  type: 'date';
  /** Earliest date, inclusive, `YYYY-MM-DD`. */
  min?: string;
  /** Latest date, inclusive, `YYYY-MM-DD`. */
  max?: string;
}

/** One choice of a list. */
export interface Option {
  value: string;
  label: Localised;
  hint?: Localised;
}

export interface OneOfQuestion extends QuestionBase {
  type: 'one-of';
  options: Option[];
}

export interface SeveralOfQuestion extends QuestionBase {
  type: 'several-of';
  options: Option[];
  /** Fewest choices when answered. Default 1. */
  min?: number;
  /** Most choices. Default all. */
  max?: number;
}

export interface OrganisationQuestion extends QuestionBase {
  type: 'organisation';
}

export interface TopicsQuestion extends QuestionBase {
  type: 'topics';
  /** The topics on offer, copied in when the form is published. `value` is the topic's slug. */
  options: Option[];
  /** Most topics. Default 3. */
  max?: number;
}

export interface DeclarationQuestion extends QuestionBase {
  type: 'declaration';
  /** What the person agrees to. Plain text; the label is the tick-box's own text. */
  statement: Localised;
}

/** A rating on points that each have a name, such as 1 to 5. The answer is the number of the point, from 1. */
export interface ScaleQuestion extends QuestionBase {
  type: 'scale';
  /** The names of the points, the lowest first. */
  points: Localised[];
}

/** How large a place is: a nation, the area of a health system, or a council's area. */
export type PlaceLevel = 'nation' | 'system' | 'local-authority';

/** One or several places: nations, and areas of the register. The answer is a list of `{code, name}`. */
export interface PlaceQuestion extends QuestionBase {
  type: 'place';
  /** Which places may be chosen. Default all. */
  levels?: PlaceLevel[];
  /** Most places. Default 5, at most 20. */
  max?: number;
}

/** A question inside an entry of a group. */
export type GroupField = ShortTextQuestion | LongTextQuestion | EmailQuestion | TelephoneQuestion | OneOfQuestion;

/** The same few questions once for each of several entries, such as people. The answer is a list of what each field holds. */
export interface GroupQuestion extends QuestionBase {
  type: 'group';
  /** What one entry is called, such as "Person". Its number follows. */
  entry: Localised;
  fields: GroupField[];
  /** Fewest entries when answered. Default 1. */
  min?: number;
  /** Most entries. Default 10, at most 30. */
  max?: number;
}

/** What a team needs help with and what it can help with. The answer is a list of `{kind, topic, text}`. */
export interface AsksOffersQuestion extends QuestionBase {
  type: 'asks-offers';
  /** The topics on offer, copied in when the form is published. `value` is the topic's slug. */
  options: Option[];
  /** Most asks and offers together. Default 6, at most 30. */
  max?: number;
  /** Most words of one ask or offer. Default 60. */
  maxWords?: number;
}

/** A kind of file, told by its content and never by its name. */
export type FileKind = 'pdf' | 'docx' | 'png' | 'jpeg';

/** Files. The answer is a list of `{file, name, kind, size}`: what `applications.upload` answered for each. */
export interface UploadQuestion extends QuestionBase {
  type: 'upload';
  /** Which kinds may be sent. Default all. */
  accept?: FileKind[];
  /** Most files. Default 1, at most 10. */
  max?: number;
  /** Most megabytes (of 1,000,000 bytes) of one file. Default 5, at most 10. */
  maxMegabytes?: number;
}

/** The question types that every form may count on at once. questions/ holds one file for each type. */
export interface CoreTypes {
  'short-text': ShortTextQuestion;
  'long-text': LongTextQuestion;
  email: EmailQuestion;
  telephone: TelephoneQuestion;
  number: NumberQuestion;
  date: DateQuestion;
  'one-of': OneOfQuestion;
  'several-of': SeveralOfQuestion;
  organisation: OrganisationQuestion;
  topics: TopicsQuestion;
  declaration: DeclarationQuestion;
}

/** The question types that the widget loads only where a form asks them. */
export interface LaterTypes {
  scale: ScaleQuestion;
  place: PlaceQuestion;
  'asks-offers': AsksOffersQuestion;
  group: GroupQuestion;
  upload: UploadQuestion;
}

/** Every question type, by its `type`. */
export interface QuestionTypes extends CoreTypes, LaterTypes {}

export type QuestionType = keyof QuestionTypes;
export type Question = QuestionTypes[QuestionType];

/** An organisation as answered: a code of the register with its name then, or a name typed by the person. */
export type OrganisationAnswer = { code: string; name: string } | { name: string };

/** The entries of a group, places, asks and offers, files: what each field of an entry holds. */
export type Entries = Record<string, string>[];

/**
 * An answer on the wire. A number or date that could not be read stays the string that was typed (dates
 * as `year-month-day` with whatever was in each box), and so does an organisation's name that was neither picked from the
 * register nor said to be missing from it: nothing typed is lost between two validations.
 * `undefined` and absence mean "not answered".
 */
export type Answer = string | number | boolean | string[] | OrganisationAnswer | Entries;

/** Answers by question id. */
export type Answers = Record<string, Answer>;

/** What can be wrong with one answer. Sentences live in sdk/locale, one message per code. */
export type IssueCode = CoreIssueCode | LaterIssueCode;

/** What can be wrong with answers of the later types alone. */
export type LaterIssueCode = 'file-not-sent' | 'file-kind' | 'file-too-large' | 'file-empty' | 'file-unsafe';

/** What can be wrong with answers of every type. */
export type CoreIssueCode =
  | 'required'
  | 'wrong-type'
  | 'too-short'
  | 'too-long'
  | 'too-many-words'
  | 'pattern'
  | 'email'
  | 'telephone'
  | 'not-a-number'
  | 'not-whole'
  | 'too-many-decimals'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'date-incomplete'
  | 'too-early'
  | 'too-late'
  | 'not-an-option'
  | 'too-few'
  | 'too-many'
  | 'unknown-question'
  | 'forbidden-character';

/** One thing that is wrong with one answer, as data. */
export interface Issue {
  /** The page that asks the question, or the page that was checked for an unknown question. */
  page: string;
  question: string;
  code: IssueCode;
  /** Numbers and names that the message needs: the limit, and what was found. */
  params?: Record<string, string | number>;
  /** Which box of a question with several boxes to point at, such as `day`. */
  part?: string;
}

/** The fields of one submitted HTML form: what `FormData` or a url-encoded body holds. */
export interface Fields {
  get(name: string): string | null;
  getAll(name: string): string[];
}
