// The same few questions for each of several entries, with buttons that add one and take one away. The buttons send the
// form, so that they work without scripts.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { boxOf, mostEntries } from '../../../sdk/form/questions/group.ts';
import type { GroupField, GroupQuestion, OneOfQuestion } from '../../../sdk/form/types.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { laterWords } from '../../../sdk/locale/later.ts';
import { describeIssue } from '../../../sdk/locale/issue-messages.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { say } from '../say.ts';
import {
  describedBy,
  field,
  frameClass,
  group as framed,
  invalid,
  type QuestionState,
  type QuestionView,
} from './frame.ts';
import { continueFirst } from './continue-first.ts';
import { questionView } from './index.ts';

/** More choices than these are a list that opens, so that entries stay short. */
const mostButtons = 4;

const list: QuestionView<OneOfQuestion> = (state, t) => {
  const { id, options } = state.question;
  return field(
    state,
    t,
    html`<select
      class="as-input"
      id=${id}
      name=${id}
      aria-describedby=${describedBy(state)}
      aria-invalid=${invalid(state)}
    >
      <option value="">${laterWords[t.locale].selectOne}</option>
      ${options.map(
        ({ value, label }) =>
          html`<option value=${value} ?selected=${value === state.answer}>${pick(label, t.locale).text}</option>`,
      )}
    </select>`,
  );
};

const box = (state: QuestionState<GroupField>, t: AskingMessages): TemplateResult =>
  state.question.type === 'one-of' && state.question.options.length > mostButtons
    ? list(state as QuestionState<OneOfQuestion>, t)
    : questionView(state, t);

export const group: QuestionView<GroupQuestion> = (state, t) => {
  const { question, answer, part, page } = state;
  const { id, entry: called, fields, min = 1, max = mostEntries } = question;
  const words = laterWords[t.locale];
  const given = (Array.isArray(answer) ? (answer as unknown[]) : []).map((each) =>
    typeof each === 'object' && each !== null ? (each as Record<string, string>) : {},
  );
  const entries = [...given, ...Array.from({ length: Math.max(0, min - given.length) }, () => ({}))];
  const errorAt = (box: string) => {
    if (!page) return undefined;
    const issue = page.issues.find((each) => each.question === id && each.part === box);
    return issue && describeIssue(page.form, issue, page.t.issues);
  };
  const name = (at: number) => html`${say(called, t.locale)} ${at + 1}`;
  const pressable = (act: string, value: number, label: unknown, style: string) =>
    html`<button
      class=${style}
      name="${id}-${act}"
      value=${value}
      formaction="#${act === 'add' ? `${id}-${value}` : id}"
      data-question=${id}
    >
      ${label}
    </button>`;
  const shown = entries.map(
    (each: Record<string, string>, at) =>
      html`<fieldset class="as-group" id="${id}-${at + 1}" tabindex="-1">
        <legend class="as-entry">${name(at)}</legend>
        ${fields.map((own) =>
          box(
            {
              question: { ...own, id: boxOf(id, at, own.id) },
              answer: Object.hasOwn(each, own.id) ? each[own.id] : undefined,
              error: errorAt(`${at + 1}-${own.id}`),
              autocomplete: 'off',
            },
            t,
          ),
        )}
        ${
          entries.length > min
            ? pressable('remove', at + 1, html`${words.remove}<span class="as-hide"> ${name(at)}</span>`, 'as-link')
            : nothing
        }
      </fieldset>`,
  );
  const more =
    entries.length < max
      ? pressable(
          'add',
          entries.length + 1,
          html`${words.addAnother}<span class="as-hide"> ${say(called, t.locale)}</span>`,
          'as-button as-second',
        )
      : nothing;
  // A fault of one box is told at the box.
  const whole = part ? { ...state, error: undefined } : state;
  return html`<div id=${id} tabindex="-1" class=${part ? frameClass(whole) : nothing}>
    ${continueFirst(t)}${framed(whole, t, html`${shown}${more}`, words.upToEntries(max))}
  </div>`;
};
