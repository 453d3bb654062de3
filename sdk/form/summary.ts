// The rows of "check your answers", for the page, the emails and the organiser alike.
import { pick, type Spoken } from '../locale/pick.ts';
import { answerTo, isBlank, journey } from './journey.ts';
import { showAnswer } from './questions/shows.ts';
import type { Answer, Answers, Form, Locale } from './types.ts';

/** One question with its answer in words. */
export interface SummaryRow {
  question: string;
  label: Spoken;
  /** One entry a line; empty when not answered. */
  answer: Spoken[];
}

/** The rows of one page that applies. */
export interface SummaryPage {
  page: string;
  title: Spoken;
  rows: SummaryRow[];
}

/** Every question that applies, with its answer in words of `locale` where there are such. */
export const summary = (form: Form, answers: Answers, locale: Locale): SummaryPage[] =>
  journey(form, answers).map(({ page, questions }) => ({
    page: page.id,
    title: pick(page.title, locale),
    rows: questions.map((question) => {
      const answer = answerTo(answers, question.id);
      return {
        question: question.id,
        label: pick(question.label, locale),
        answer: isBlank(question, answer) ? [] : showAnswer(question, answer as Answer, locale),
      };
    }),
  }));
