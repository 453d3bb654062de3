// The parts of a long application, or of one with several organisations, in any order: what is completed and what is not.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { journey } from '../../sdk/form/journey.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import { validate } from '../../sdk/form/validate.ts';
import type { JointMessages } from '../../sdk/locale/en/joint.ts';
import { heading } from './heading.ts';
import { say } from './say.ts';
import type { Listener } from './types.ts';

export interface TaskListState {
  form: Form;
  answers: Answers;
  pagesSaved: readonly string[];
  level: number;
  /** Whether every other organisation is done; null while none is invited, undefined where the form is for one. */
  othersDone?: boolean | null | undefined;
  /** The address of a page of the form, of `organisations` and of `check`. Left out where only a script can go there. */
  href?: (task: string) => string;
}

/** Whether all who were invited are done; null while there are none. */
export const othersDoneOf = (invited: readonly { state: string }[]): boolean | null =>
  invited.length ? invited.every(({ state }) => state === 'done') : null;

export function taskListView(state: TaskListState, t: JointMessages, on?: { go?: Listener }): TemplateResult {
  const { form, answers, pagesSaved, level, href } = state;
  const isOne = state.othersDone === undefined;
  const wrong = new Set(validate(form, answers).map(({ page }) => page));
  const task = (id: string, name: unknown, done?: boolean | null) =>
    html`<div class="as-pair">
      <dt>
        ${
          href
            ? html`<a href=${href(id)} data-task=${id} @click=${on?.go ?? nothing}>${name}</a>`
            : html`<button type="button" class="as-link" data-task=${id} @click=${on?.go ?? nothing}>${name}</button>`
        }
      </dt>
      <dd>${done === undefined || done === null ? '' : done ? t.taskDone : t.taskOpen}</dd>
    </div>`;
  return html`<div class="as-view">
    ${heading(level, t.tasks)} ${isOne ? nothing : heading(level + 1, t.answerFor, 'm')}
    <dl class="as-pairs">
      ${journey(form, answers).map(({ page }) =>
        task(page.id, say(page.title, t.locale), pagesSaved.includes(page.id) && !wrong.has(page.id)),
      )}
    </dl>
    ${
      isOne
        ? nothing
        : html`${heading(level + 1, t.together, 'm')}
            <dl class="as-pairs">${task('organisations', t.manage, state.othersDone)}</dl>
            ${heading(level + 1, t.finish, 'm')}`
    }
    <dl class="as-pairs">${task('check', t.checkAndSubmit)}</dl>
  </div>`;
}
