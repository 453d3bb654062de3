// Takes over what was typed or chosen on the page shown: it stays, unsaved.
import type { Answer } from '../../sdk/form/types.ts';
import { answerPage } from '../../sdk/form/validate.ts';
import type { Answers } from '../../sdk/types.ts';
import type { Application } from './application.ts';

/** Takes one answer: a choice that no plain control has yet. It is to be drawn. */
export function takeOne(application: Application, question: string, answer: Answer): void {
  application.answers = { ...application.answers, [question]: answer };
}

/** Takes all that is typed, right or wrong, before something else is done there. What was cleared is gone. Nothing is drawn, or said of it. */
export function take(application: Application, given: Answers): void {
  application.answers = answerPage(application.asked(), application.answers, application.page, given).answers;
}
