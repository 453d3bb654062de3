// A co-applicant's code inside an element: entered once, it opens their section, and is taken back with the same request
// where its answer was lost.
import type { TemplateResult } from 'lit/html.js';
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import type { JointMessages } from '../../sdk/locale/en/joint.ts';
import { joinForm } from '../../sdk/locale/joint-forms.ts';
import { joinView, type JoinState } from '../views/joint/join.ts';
import { joinedNews } from '../views/joint/section-head.ts';
import { keepField, savingChoice } from '../views/saving.ts';
import type { Listener } from '../views/types.ts';
import { sameRequest } from './same-request.ts';
import type { Become } from './section-panel.ts';
import { showProblem, smallForm } from './small-form.ts';
import { spoken } from './speaking.ts';
import type { LaterWords, Stage } from './stage.ts';

/** The place where a code is entered. */
export interface Joining {
  /** Forgets what was typed there, and what was refused. */
  clear(): void;
  view(): TemplateResult;
}

/** Entering a code; `become` shows the section that it opens. */
export function joiningIn(
  stage: Stage,
  t: JointMessages,
  words: LaterWords,
  become: Become,
  listeners: { focusField: Listener; back: Listener },
): Joining {
  const { application, action, level, taking, run, programme } = stage;
  const { closesAt } = application.round;
  const { sections } = clientFor({ 'sections.join': ['POST', '/v1/sections'] }, spoken(stage));
  const small = smallForm(stage, joinForm);
  let refused: JoinState['refused'];
  const joining = sameRequest();

  const join = (code: string, keeps: boolean) =>
    joining({ code, locale: stage.t.apply.locale }, async (...entered) => {
      const { section, token } = await sections.join(...entered);
      await become({ id: section.id, token }, keeps, true, ({ standing }) =>
        joinedNews({ standing, programme: programme.name, closesAt }, t),
      );
    });
  const submit = taking((control) => {
    const keeps = new FormData(control as HTMLFormElement).get(keepField) === 'yes';
    refused = undefined;
    const answers = small.read(control);
    if (!answers) return;
    return run(async () => {
      try {
        await join(String(answers['joining-code']), keeps);
      } catch (error) {
        if (isProblem(error, 'code-invalid')) refused = 'codeInvalid';
        else if (isProblem(error, 'too-many-requests')) refused = 'codesTried';
        else throw error;
        await showProblem(stage);
      }
    });
  });
  return {
    clear() {
      small.typed = {};
      refused = undefined;
    },
    view() {
      const choice = savingChoice(false, words.saving);
      const state = { action, answers: small.typed, issues: application.issues, level, refused, choice };
      return joinView(state, { ...stage.t, joint: t }, { ...listeners, submit });
    },
  };
}
