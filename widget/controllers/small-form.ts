// A small form of its own inside an element, such as that of a joining code: what was typed into it, read and checked.
import { readPage } from '../../sdk/form/read-page.ts';
import type { Answers, Fields, Form } from '../../sdk/form/types.ts';
import { validate } from '../../sdk/form/validate.ts';
import { focusOn } from './focus.ts';
import type { Stage } from './stage.ts';

/** What was typed into a small form. */
export interface SmallForm {
  typed: Answers;
  /** What is typed in the form's element now, once it is right; the person is shown what is not. */
  read(control: HTMLElement): Answers | undefined;
}

/** A form of one page that nothing keeps: its answers go with one request. */
export function smallForm({ application, refresh }: Stage, form: Form): SmallForm {
  const small: SmallForm = {
    typed: {},
    read(control) {
      const fields = new FormData(control as HTMLFormElement) as unknown as Fields;
      small.typed = readPage(form.pages[0]?.questions ?? [], fields);
      application.issues = validate(form, small.typed);
      refresh();
      return application.issues.length ? undefined : small.typed;
    },
  };
  return small;
}

/** Draws what was refused, and takes the person to it. */
export async function showProblem({ element, refresh }: Stage): Promise<void> {
  refresh();
  await element.updateComplete;
  focusOn(element.root.querySelector('.as-problems'));
}
