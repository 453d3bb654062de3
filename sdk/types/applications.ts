// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale, Localised, Answer, Answers, Issue } from '../form/types.ts';
import type { ApplicationState } from './states.ts';
export interface Application {
  id: string;
  round: string;
  /**
   * The form that it answers: of a draft, the version that its round uses now; from submission on, always the same.
   */
  form: {
    id: string;
    version: number;
  };
  state: ApplicationState;
  locale: Locale;
  /**
   * All answers given so far, also those that a later answer has made inapplicable.
   */
  answers: Answers;
  /**
   * Ids of the pages that have been saved.
   */
  pagesSaved: string[];
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  /**
   * What the applicant quotes to us, such as `ALS-7K3M-9PX9`; null until submitted.
   */
  reference: string | null;
  /**
   * Whether its answers may be changed at the moment of the answer.
   */
  editable: boolean;
  /**
   * Whether the answers hold changes that the organisers do not read yet: complete them, or submit again when asked.
   */
  unsent: boolean;
  /**
   * When the state ends by itself: to answer an offer, or to send what the organisers asked for. Else null.
   */
  dueAt: string | null;
  /**
   * Ids of the questions whose answers the organisers ask to change; empty unless reopened.
   */
  asked: string[];
  /**
   * Ids of the questions that are open at the moment of the answer, when the round has closed and the organisers ask for changes to
   * some: those, and what did not apply when it was sent. Null when `editable` speaks for all of them.
   */
  openQuestions: string[] | null;
  /**
   * What has changed in the form since the draft was last saved, as far as it concerns what is filled in. Else empty.
   */
  formChanges: {
    code:
      | 'removed'
      | 'not-asked'
      | 'asked-otherwise'
      | 'choice-gone'
      | 'agree-again'
      | 'does-not-fit'
      | 'reworded'
      | 'needed'
      | 'added'
      | 'returned';
    page: string | null;
    question: string;
    label: Localised;
    was: Localised | null;
    words: Localised[];
  }[];
  /**
   * Answers that a later version of the form has no place for, oldest first. Empty unless it is a draft.
   */
  setAside: {
    question: string;
    label: Localised;
    answer: Answer;
    words: Localised[];
    version: number;
  }[];
}

export interface Submission {
  application: string;
  reference: string;
  submittedAt: string;
  /**
   * When the applicant hears back.
   */
  decisionsAt: string;
  /**
   * Whether a confirmation is on its way to an email address given in the answers.
   */
  confirmationByEmail: boolean;
}

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface ApplicationsOperations {
  /**
   * Starts an application to an open round and answers with the token that holds it.
   */
  'applications.create': {
    params: {};
    query: {};
    body: {
      round: string;
      locale?: Locale;
      answers?: Answers;
    };
    answer: {
      application: Application;
      token: string;
    };
  };
  /**
   * Reads an application back. The ETag is what a save sends as If-Match.
   */
  'applications.show': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Application;
  };
  /**
   * Saves the answers of one page after checking them; refuses the whole page if any is wrong.
   */
  'applications.save': {
    params: {
      id: string;
      page: string;
    };
    query: {};
    body: {
      answers: Answers;
      locale?: Locale;
      unfinished?: true;
    };
    answer: Application;
    conditional: true;
  };
  /**
   * Lists what still stands between a draft and its submission, in the order of the form.
   */
  'applications.check': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: {
      items: Issue[];
      next: string | null;
    };
  };
  /**
   * Submits a draft, or a reopened application again. Repeats answer with the same reference, or with what keeps later changes from being sent.
   */
  'applications.submit': {
    params: {
      id: string;
    };
    query: {};
    body: {
      locale?: Locale;
      form?: number;
      version?: number;
    };
    answer: Submission;
  };
}
