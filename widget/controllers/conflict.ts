// Two people, or two windows, in one field: both texts are kept.
import type { Answers } from '../../sdk/form/types.ts';
import type { Application } from './application.ts';

/** Another save came first: its answers count, except on the page shown, where what is typed stays, beside what is stored. */
export function meet(application: Application, stored: Answers): void {
  const { form, page, answers } = application;
  const shown = new Set(form.pages.find(({ id }) => id === page)?.questions.map(({ id }) => id));
  const typed = Object.entries(answers).filter(([id]) => shown.has(id));
  const others = Object.entries(stored).filter(([id]) => !shown.has(id));
  application.answers = Object.fromEntries([...others, ...typed]);
  application.stored = stored;
  application.trouble = 'changedElsewhere';
}
