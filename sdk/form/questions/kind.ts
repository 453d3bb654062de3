// What every question type can do. One object of this shape a type; index.ts holds them all. Pure: no messages, no DOM.
import type { Spoken } from '../../locale/pick.ts';
import type { Answer, Fields, Issue, Locale, Question } from '../types.ts';

/** What is wrong with an answer, before it is known on which page the question stands. */
export type Fault = Pick<Issue, 'code' | 'params' | 'part'>;

export interface Kind<Q extends Question = Question> {
  /** The answer in submitted fields, undefined when the fields are empty. Text is trimmed; the unreadable stays as typed. */
  read(question: Q, fields: Fields): Answer | undefined;
  /** The fields that show an answer again: names and values. Reading them gives the answer back. */
  fill(question: Q, answer: Answer): [name: string, value: string][];
  /** The first thing that is wrong with an answer of any shape, blank ones excepted. Never throws. */
  check(question: Q, answer: Answer): Fault | undefined;
  /** The lines of a summary. Empty when the answer has the wrong shape. */
  show(question: Q, answer: Answer, locale: Locale): Spoken[];
}
