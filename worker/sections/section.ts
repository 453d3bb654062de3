// The rules of a section: how far it has come, what stands in the way of submitting. Pure: no SQL, no clock.
import { partOf, partOfPage, journey, showAnswer, validate } from '../../sdk/form/index.ts';
import type { Answers, Form, Locale } from '../../sdk/form/types.ts';

/** How many organisations may stand in one application beside the lead's, and how many may ever have been invited. */
export const mostSections = { standing: 24, ever: 60 } as const;

/** How many invitations one section may send. */
export const mostInvitations = 10;

/** How many pages of a part apply, and how many of those have been saved. */
export function progress(
  form: Form,
  answers: Answers,
  pagesSaved: readonly string[],
): { saved: number; pages: number } {
  const steps = journey(form, answers);
  return { saved: steps.filter(({ page }) => pagesSaved.includes(page.id)).length, pages: steps.length };
}

/** What an organisation still lacks before the lead can submit; null when it is done. */
export function lackOf(
  form: Form,
  section: { state: string; answers: Answers },
): 'not-joined' | 'incomplete' | 'no-consent' | null {
  if (section.state === 'done') return null;
  if (section.state === 'invited') return 'not-joined';
  return validate(partOf(form, 'organisation'), section.answers).length ? 'incomplete' : 'no-consent';
}

/** The name of the organisation that answers are from: the first organisation named on a page for organisations. */
export function nameIn(form: Form, answers: Answers, locale: Locale): string {
  for (const page of [...form.pages].sort((one, other) => rank(one.for) - rank(other.for)))
    for (const question of page.questions) {
      const answer = question.type === 'organisation' && Object.hasOwn(answers, question.id) && answers[question.id];
      if (answer) return showAnswer(question, answer, locale)[0]?.text ?? '';
    }
  return '';
}

const rank = (part: string | undefined) => (part === 'organisation' ? 0 : 1);

/** Answers, and the pages that were saved, that belong to one part of a form. */
export function ofPart(
  form: Form,
  part: 'team' | 'organisation',
  answers: Answers,
  pagesSaved: readonly string[],
): { answers: Answers; pagesSaved: string[] } {
  const pages = form.pages.filter((page) => partOfPage(page) === part);
  const asked = new Set(pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))),
    pagesSaved: pagesSaved.filter((id) => pages.some((page) => page.id === id)),
  };
}

/** The pages of a form that ask for an email address: whoever becomes the lead has to look at them again. */
export const pagesWithEmail = (form: Form): string[] =>
  form.pages.filter(({ questions }) => questions.some(({ type }) => type === 'email')).map(({ id }) => id);
