// The rules of every question type. One object of this shape a type; index.ts holds them all. Pure: no messages, no DOM.
import type { Answer, Fields, Issue, Question } from '../types.ts';

/** What is wrong with an answer, before it is known on which page the question stands. */
export type Fault = Pick<Issue, 'code' | 'params' | 'part'>;

export interface Kind<Q extends Question = Question> {
  /** The answer in submitted fields, undefined when the fields are empty. Text is trimmed; the unreadable stays as typed. */
  read(question: Q, fields: Fields): Answer | undefined;
  /** The first thing that is wrong with an answer of any shape, blank ones excepted. Never throws. */
  check(question: Q, answer: Answer): Fault | undefined;
}
