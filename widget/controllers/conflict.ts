// Two people, or two windows, in one field: both texts are kept.
import { html } from 'lit/html.js';
import { summary } from '../../sdk/form/summary.ts';
import type { Answers, Form, Locale } from '../../sdk/form/types.ts';
import type { TroubleMessages } from '../../sdk/locale/en/trouble.ts';
import { speak } from '../views/say.ts';
import type { Application } from './application.ts';

/** The page that is shown with what is typed on it; none where the answers are checked. */
const pageShown = ({ form, page, place }: Application) => form.pages.find(({ id }) => place === 'page' && id === page);

/** Another save came first: its answers count, except on the page shown, where what is typed stays, beside what is stored. */
export function meet(application: Application): void {
  const { answers, stored = {} } = application;
  const shown = new Set(pageShown(application)?.questions.map(({ id }) => id));
  const typed = Object.entries(answers).filter(([id]) => shown.has(id));
  const others = Object.entries(stored).filter(([id]) => !shown.has(id));
  application.answers = Object.fromEntries([...others, ...typed]);
  application.trouble = 'changed-meanwhile';
}

/** The answers of one page in words, a paragraph each. */
export const linesOf = (form: Form, answers: Answers, page: string, locale: Locale): unknown[] =>
  summary(form, answers, locale)
    .filter((each) => each.page === page)
    .flatMap(({ rows }) => rows)
    .map(
      ({ label, answer }) =>
        html`${speak(label, locale)}:
        ${answer.map((line) => html`<span class="as-typed">${speak(line, locale)}</span> `)}`,
    );

/** What the person is told of it, with what is stored for the page shown; nothing is typed elsewhere. */
export const toldOf = (t: TroubleMessages, application: Application): { heading: string; body: unknown[] } => ({
  heading: t['changed-meanwhile'].heading,
  body: pageShown(application)
    ? [
        ...t['changed-meanwhile'].body,
        html`<strong>${t.storedNow}</strong>`,
        ...linesOf(application.form, application.stored ?? {}, application.page, t.locale),
      ]
    : [t.changedCheck],
});
