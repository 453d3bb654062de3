// What surrounds every question: label or legend, hint, error message, and the wiring between them and the controls.
// The pattern is that of the GOV.UK and NHS design systems; ids are `id`, `id-hint`, `id-error`.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer, Form, Issue, Question } from '../../../sdk/form/types.ts';
import type { IssueMessages } from '../../../sdk/locale/issue-messages.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { heading } from '../heading.ts';
import { say } from '../say.ts';
import type { Listener, Organisation } from '../types.ts';

/** Organisations found for a text, and that text. */
export interface Matches {
  for: string;
  items: Organisation[];
}

export interface QuestionState<Q extends Question = Question> {
  question: Q;
  answer: Answer | undefined;
  /** What is wrong with the answer, as a sentence. */
  error?: string | undefined;
  /** The box that is at fault, of a question with several. */
  part?: string | undefined;
  /** Where the answer is about somebody else: the browser is not to offer what it knows of the applicant. */
  autocomplete?: 'off';
  /** All that is wrong on the page, and the words for it: of a question with several entries, each box has its own. */
  page?: { form: Form; issues: readonly Issue[]; t: { issues: IssueMessages } };
  /** The question is the page's heading, at this level. */
  level?: number | undefined;
  /** For an organisation: what a search found. */
  matches?: Matches | undefined;
}

export interface QuestionHandlers {
  /** Search was pressed; `data-question` of the button is the question's id. */
  search?: Listener;
}

export type QuestionView<Q extends Question = Question> = (
  state: QuestionState<Q>,
  t: AskingMessages,
  on?: QuestionHandlers,
) => TemplateResult;

const titled = ({ level }: QuestionState, content: unknown) => (level ? heading(level, content) : content);

/** The question with "(optional)" in words where it may stay empty. */
export const title = ({ question }: QuestionState, t: AskingMessages) =>
  html`${say(question.label, t.locale)}${question.required === false ? ` ${t.optional}` : nothing}`;

/** The class of what holds a question. */
export const frameClass = ({ error }: QuestionState) => (error ? 'as-field as-wrong' : 'as-field');

/** Hint and error message. */
export function aboveControl({ question: { id, hint }, error }: QuestionState, t: AskingMessages, note?: string) {
  return html`${
    hint || note
      ? html`<p class="as-hint" id="${id}-hint">${hint && say(hint, t.locale)}${note && ` ${note}`}</p>`
      : nothing
  }${
    error ? html`<p class="as-error" id="${id}-error"><span class="as-hide">${t.error}</span> ${error}</p>` : nothing
  }`;
}

/** The `aria-describedby` of a control or group; `more` is the id of a further description. */
export const describedBy = ({ question: { id, hint }, error }: QuestionState, note?: string, more?: string) =>
  [(hint || note) && `${id}-hint`, error && `${id}-error`, more].filter(Boolean).join(' ') || nothing;

/** `aria-invalid` of a control. */
export const invalid = ({ error }: QuestionState) => (error ? 'true' : nothing);

/** One control with its label. `note` is a hint of ours that follows the organiser's. */
export const field = (state: QuestionState, t: AskingMessages, control: unknown, note?: string): TemplateResult =>
  html`<div class=${frameClass(state)}>
    ${titled(state, html`<label class="as-label" for=${state.question.id}>${title(state, t)}</label>`)}
    ${aboveControl(state, t, note)}${control}
  </div>`;

/** Several controls under one legend. */
export const group = (state: QuestionState, t: AskingMessages, controls: unknown, note?: string): TemplateResult =>
  html`<div class=${frameClass(state)}>
    <fieldset class="as-group" aria-describedby=${describedBy(state, note)}>
      <legend class="as-label">${titled(state, title(state, t))}</legend>
      ${aboveControl(state, t, note)}${controls}
    </fieldset>
  </div>`;
