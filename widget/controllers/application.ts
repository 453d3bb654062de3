// An application as a person sees it: where they are, what was typed, what is wrong. It checks and turns pages; what
// needs the server is in application-steps.ts. It renders nothing.
import { journey, previousPage } from '../../sdk/form/journey.ts';
import type { answerPage } from '../../sdk/form/validate.ts';
import type { Answers, Form, Issue, Round, Submission } from '../../sdk/types.ts';
import type { Trouble } from '../events.ts';
import type { Matches } from '../views/questions/frame.ts';
import type { Shows } from './resource.ts';

/** Where the person is while applying together. */
export type JointPlace = 'join' | 'tasks' | 'organisations' | 'handed';

/** Where the person is. `away` from the form, to come back by email (leaving.ts). `status`: what came of it (standing.ts). `closed` and `lost` are ends: there is nothing left to fill in. */
export type Place =
  | 'start'
  | 'eligible'
  | 'page'
  | 'check'
  | 'done'
  | 'status'
  | 'closed'
  | 'lost'
  | 'away'
  | JointPlace;

/** Puts the answers of a page in the place of the earlier ones, and finds what is wrong with them. */
export type TakesPage = typeof answerPage;

/** The state of one application in one element, and what turns its pages. */
export interface Application {
  readonly round: Round;
  /** The form that it answers. */
  form: Form;
  /** The form as the page shown asks it: only some of its questions may be open. */
  asked(): Form;
  place: Place;
  /** The page shown; the first one until another is. */
  page: string;
  /** All answers, what was typed on the page shown included. */
  answers: Answers;
  issues: Issue[];
  /** What searches found, by question. */
  matches?: Record<string, Matches>;
  /** What could not be done, said on the page where the person is. */
  trouble?: Trouble | undefined;
  /** What can be read of it after its round has closed. */
  late?: (() => unknown) | undefined;
  /** What stands above the page for as long as it has something to say. */
  notice?: () => unknown;
  /** A step is on its way to the server. */
  busy: boolean;
  /** The person asked to keep the draft on this device, and the device does. */
  kept: boolean;
  /** It was submitted: whatever is changed now is a change to what the organisers have. */
  sent?: boolean;
  submission?: Submission;
  /** Grows whenever another page is shown. */
  turn: number;
  /** What the server has, as last read or saved: what the check shows, and what is sent from there. */
  stored?: Answers | undefined;
  /** The question that the page was opened for; undefined for the page as a whole. */
  target?: string | undefined;
  /** The page was opened from the check, and leads back there. */
  returns?: boolean;
  /** Takes what was typed on the page shown, and finds what is wrong with it. Answers whether nothing is. */
  check(given: Answers): boolean;
  /** The page before; what is typed on this one stays, unsaved. From the first page it leads to the start. */
  back(given?: Answers): void;
  /** Shows another place. */
  show(place: Place, page?: string): void;
  /** Does one thing at a time: a second click while it is on its way is ignored. `failed` says what went wrong. */
  step(work: () => Promise<unknown>, failed: (error: unknown) => unknown): Promise<void>;
}

/** An application to the round, shown by the element. Nothing is stored or sent by making one. */
export function applicationTo(element: Shows, round: Round, form: Form, takePage: TakesPage): Application {
  const application: Application = {
    round,
    form,
    asked: () => application.form,
    place: 'start',
    page: form.pages[0]?.id ?? '',
    answers: {},
    issues: [],
    busy: false,
    kept: false,
    turn: 0,
    check(given) {
      const taken = takePage(application.asked(), application.answers, application.page, given);
      Object.assign(application, taken, { trouble: undefined });
      // Afresh where something is wrong: a control that is drawn over keeps what was typed, also in a row that moved up.
      const isRight = !application.issues.length;
      element.requestUpdate(!isRight);
      return isRight;
    },
    back(given) {
      if (given) application.check(given);
      const { form, answers, place, returns } = application;
      const last = journey(form, answers).at(-1)?.page;
      const page = place === 'check' ? last : previousPage(form, answers, application.page);
      if (returns) application.show('check');
      else application.show(page ? 'page' : 'start', page?.id);
    },
    show(place, page = application.page) {
      Object.assign(application, { place, page, target: undefined, issues: [], trouble: undefined, returns: false });
      application.turn++;
      element.requestUpdate(true);
    },
    async step(work, failed) {
      if (application.busy) return;
      application.busy = true;
      application.trouble = undefined;
      element.requestUpdate();
      await work()
        .catch(failed)
        // What says so could not be had either.
        .catch(() => (application.trouble = 'unavailable'));
      application.busy = false;
      element.requestUpdate();
    },
  };
  return application;
}
