// Equality questions of a round: asked after an application has gone in, answered by nobody in particular, and only ever
// counted. Pure, and apart from applications: nothing here knows one.
import { checkForm, type FormProblem } from './check-form.ts';
import { answerTo } from './journey.ts';
import type { Answers, Form, Localised, OneOfQuestion, SeveralOfQuestion } from './types.ts';

/** A question whose answer can be counted. */
export type CountedQuestion = OneOfQuestion | SeveralOfQuestion;

/** The equality questions of a round, as an organiser writes them. None has to be answered. */
export interface Monitoring {
  /** One or two sentences above the questions. Plain text. */
  intro?: Localised | undefined;
  /** All stand on one page. Nothing is written: an answer is one or several of the options. */
  questions: CountedQuestion[];
}

/** The id of the only page of the questions. */
export const monitoringPage = 'equality';

/** The questions as a form of one page on which nothing has to be answered. */
export const formOfMonitoring = ({ intro, questions }: Monitoring, title: Localised): Form => ({
  id: monitoringPage,
  version: 1,
  title,
  pages: [
    {
      id: monitoringPage,
      title,
      ...(intro && { intro }),
      questions: questions.map((question) => ({ ...question, required: false })),
    },
  ],
});

/** One option that someone chose. */
export interface Choice {
  question: string;
  value: string;
}

/** What right answers add to the counts, in the order of the questions. */
export const choicesIn = ({ questions }: Monitoring, answers: Answers): Choice[] =>
  questions.flatMap(({ id, options }) => {
    const answer = answerTo(answers, id);
    const chosen: unknown[] = Array.isArray(answer) ? answer : [answer];
    return options.filter(({ value }) => chosen.includes(value)).map(({ value }) => ({ question: id, value }));
  });

/** One thing that keeps equality questions from being used. */
export interface MonitoringProblem {
  code: FormProblem['code'] | 'type-not-allowed';
  question?: string;
  /** Which text, such as `label.cy`. */
  text?: string;
}

/** Everything that keeps equality questions from being used, in their order. */
export const checkMonitoring = (monitoring: Monitoring): MonitoringProblem[] => [
  ...checkForm(formOfMonitoring(monitoring, { en: monitoringPage })).map(({ code, question, text }) => ({
    code,
    ...(question !== undefined && { question }),
    ...(text !== undefined && { text }),
  })),
  ...monitoring.questions
    .filter(({ type }) => type !== 'one-of' && type !== 'several-of')
    .map(({ id }) => ({ code: 'type-not-allowed' as const, question: id })),
];
