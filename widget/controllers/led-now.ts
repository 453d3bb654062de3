// A co-applicant's organisation was made the lead while they typed into its section: the application takes what was typed over
// into its page of the same questions, not saved; where it does not ask them, it shows what was typed.
import { html, nothing } from 'lit/html.js';
import { stepOf } from '../../sdk/form/journey.ts';
import type { JointMessages } from '../../sdk/locale/en/joint.ts';
import type { Answers } from '../../sdk/types.ts';
import { ledNowView } from '../views/joint/led-now.ts';
import { linesOf } from './conflict.ts';
import type { Ended } from './section-steps.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** Takes it over. The application has just been opened; what it says of itself stays above. */
export function carryTyped(
  { application, level }: Stage,
  steps: Steps,
  t: JointMessages,
  { form, page, answers, before }: NonNullable<Ended['typed']>,
): void {
  const asked = new Set(form.pages.find(({ id }) => id === page)?.questions.map(({ id }) => id));
  const ofPage = (all: Answers) => Object.entries(all).filter(([id]) => asked.has(id));
  const stored = application.answers;
  const isDraft = !application.sent && application.place !== 'closed' && application.place !== 'lost';
  const step = isDraft && form.version === application.form.version && stepOf(application.form, stored, page);
  const isOthers = [...asked].some((id) => JSON.stringify(stored[id]) !== JSON.stringify(before[id]));
  const inWords = (all: Answers) => linesOf(form, all, page, t.locale).map((line) => html`<p>${line}</p>`);
  const isStored = step && isOthers && steps.pagesSaved.includes(page);
  const state = () => ({
    level,
    typed: step ? undefined : inWords(answers),
    stored: isStored ? inWords(stored) : undefined,
  });
  if (step) {
    application.answers = Object.fromEntries([
      ...Object.entries(stored).filter(([id]) => !asked.has(id)),
      ...ofPage(answers),
    ]);
    application.show('page', page);
  } else application.show(application.place);
  const { turn, notice } = application;
  application.notice = () => html`${notice?.()}${application.turn === turn ? ledNowView(state(), t) : nothing}`;
}
