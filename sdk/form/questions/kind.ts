// The rules of every question type. One object of this shape a type; index.ts holds them all. Pure: no messages, no DOM.
import type { Spoken } from '../../locale/pick.ts';
import type { Answer, Fields, Issue, Locale, Question, QuestionType } from '../types.ts';

/** What is wrong with an answer, before it is known on which page the question stands. */
export type Fault = Pick<Issue, 'code' | 'params' | 'part'>;

export interface Kind<Q extends Question = Question> {
  /** The answer in submitted fields, undefined when the fields are empty. Text is trimmed; the unreadable stays as typed. */
  read(question: Q, fields: Fields): Answer | undefined;
  /** The first thing that is wrong with an answer of any shape, blank ones excepted. Never throws. */
  check(question: Q, answer: Answer): Fault | undefined;
}

/** The lines of an answer in words. None when the answer has the wrong shape. */
export type Show<Q> = (question: Q, answer: Answer, locale: Locale) => Spoken[];

/** The rules of a type that is loaded where a form asks it: its words for summaries come with it. */
export interface LaterKind<Q extends Question = Question> extends Kind<Q> {
  show: Show<Q>;
  /** Everything that is wrong with a wrong answer, blank ones included, in the order of its boxes. Absent: the first thing. */
  faults?(question: Q, answer: Answer | undefined): Fault[];
  /** What the answer becomes by a button inside the question, which sends `<id>-<act>` with a value. Absent: no such button. */
  press?(question: Q, fields: Fields, act: string, value: string): Answer | undefined;
  /** How a message names one box of the question, and the type of that box. Absent: like the question. */
  box?(question: Q, part: string, locale: Locale): { label: string; type: QuestionType } | undefined;
}
