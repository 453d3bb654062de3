// The page "this was not saved": why, what was typed, for its writer to copy, and where to go from there. For an application
// or a section that has moved on while one of its pages was open.
import { html, nothing } from 'lit/html.js';
import { readPage } from '../../../sdk/form/read-page.ts';
import { answerTo, isBlank } from '../../../sdk/form/journey.ts';
import type { Answers, Form, Page } from '../../../sdk/form/types.ts';
import { answersView } from '../../../widget/views/answers.ts';
import { heading } from '../../../widget/views/heading.ts';
import { canonicalJson } from '../../crypto/canonical-json.ts';
import { publishedForm } from '../../forms/store.ts';
import { readVersion } from '../../http/version.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { fieldsOf } from '../../pages/read-form.ts';
import { typedByName, typedView } from '../../pages/typed.ts';
import type { Visit } from '../../pages/visit.ts';
import { type Answering, goTo, stepAddress } from './opened.ts';
import { versionField } from './question-page.ts';

/** Why a page is not saved, and the next place to go. */
export interface NotSaved {
  heading: string;
  /** Sentences. */
  body: readonly string[];
  onward: { href: string; text: string };
  /** Sentences above what was typed, where the usual ones do not do. */
  aboveTyped?: readonly string[];
}

/** A page of a form with the questions that were answered: what decides whether they are asked stands on other pages. */
function answered(form: Form, page: Page, answers: Answers, except: ReadonlySet<string>): Form {
  const whole = structuredClone(page);
  whole.questions = whole.questions.filter(
    (question) => !except.has(question.id) && !isBlank(question, answerTo(answers, question.id)),
  );
  for (const each of [whole, ...whole.questions]) delete each.when;
  return { ...form, pages: [whole] };
}

/** What was typed on the page of the address, in words of the form that asked; nothing when that is nothing. */
export async function typedOn(
  visit: Visit,
  form: Form,
  { except = new Set(), text }: { except?: ReadonlySet<string>; text?: readonly string[] | undefined } = {},
) {
  const { context, params, locale } = visit;
  const fields = fieldsOf(context);
  if (!fields) return nothing;
  const seen = readVersion(fields.get(versionField))?.form ?? form.version;
  const from = (seen === form.version ? undefined : await publishedForm(context.db, form.id, seen)) ?? form;
  const page = from.pages.find(({ id }) => id === params['page']);
  if (!page) return typedByName(visit);
  const answers = readPage(page.questions, fields);
  const shown = answered(from, page, answers, except);
  if (!shown.pages[0]?.questions.length) return nothing;
  return typedView(visit, answersView({ form: shown, answers, level: 3 }, messagesOf(locale).apply), text);
}

/** What was typed for questions that the page does not ask any more, unlike those `asked`; nothing when that is nothing. */
export const goneFrom = (visit: Visit, form: Form, asked: readonly { id: string }[]) =>
  typedOn(visit, form, { except: new Set(asked.map(({ id }) => id)), text: [visit.say.notSaved.noLonger] });

/** Whether the page that was sent holds what is stored of it already, so that nothing is lost with it. */
function holdsNothingNew({ context, params }: Visit, { form, answers }: Pick<Answering, 'form' | 'answers'>): boolean {
  const page = form.pages.find(({ id }) => id === params['page']);
  if (!page) return false;
  const asked = new Set(page.questions.map(({ id }) => id));
  const stored = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  return canonicalJson(readPage(page.questions, fieldsOf(context) ?? new URLSearchParams())) === canonicalJson(stored);
}

/** The page. `form` is that of the application. */
export async function notSavedPage(
  visit: Visit,
  form: Form,
  why: NotSaved,
  { status = 409, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { href, text } = why.onward;
  const main = html`<div class="as-view">
    ${heading(1, why.heading)} ${why.body.map((each) => html`<p>${each}</p>`)}
    ${await typedOn(visit, form, { text: why.aboveTyped })}
    <p><a class="as-button" href=${href}>${text}</a></p>
  </div>`;
  const failed = fieldsOf(visit.context) !== undefined;
  return privatePage(visit, { title: why.heading, main, failed }, status, headers);
}

/** The page, unless what was sent is stored already: then on to the `step` that it would lead to. */
export async function unlessStored(
  visit: Visit,
  opened: Answering,
  step: string | undefined,
  why: Omit<NotSaved, 'onward'> & { onward: string },
): Promise<Response> {
  if (holdsNothingNew(visit, opened)) return goTo(visit, opened, step);
  return notSavedPage(visit, opened.form, {
    ...why,
    onward: { href: stepAddress(visit, opened, step), text: why.onward },
  });
}

/** For a page that does not apply to the answers any more. */
export const notAskedPage = (visit: Visit, opened: Answering): Promise<Response> =>
  unlessStored(visit, opened, undefined, {
    heading: visit.say.notSaved.notAsked,
    body: [visit.say.notSaved.notAskedText],
    onward: messagesOf(visit.locale).changes.goOn,
  });
