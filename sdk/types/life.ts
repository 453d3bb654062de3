// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale, Localised, Answers } from '../form/types.ts';
import type { ApplicationState, ApplicationMove, LeavingReason } from './states.ts';
import type { Application } from './applications.ts';
import type { CopyOrganisation } from './sections.ts';
import type { StaffApplicationRow } from './staff.ts';
/**
 * One thing that happened to an application.
 */
export interface HistoryEntry {
  at: string;
  actor: 'applicant' | 'staff' | 'system';
  move: ApplicationMove;
  /**
   * The state that it led to.
   */
  state: ApplicationState;
  /**
   * Why the applicant left; null for every other move.
   */
  reason: LeavingReason | null;
  /**
   * The deadline that came with it: to answer an offer, or to send a reopened application.
   */
  dueAt: string | null;
  /**
   * Ids of the questions that it is about: whose answers changed, or whose answers the organisers ask to change.
   */
  questions: string[];
  /**
   * What the organisers wrote to the applicant.
   */
  note: string | null;
}

/**
 * An application to keep: every question that applies with its answer in words, and what has happened.
 */
export interface ApplicationCopy {
  application: Application;
  programme: Localised;
  roundName: Localised;
  formTitle: Localised;
  pages: {
    title: string;
    rows: {
      question: string;
      label: string;
      answer: string[];
    }[];
  }[];
  /**
   * The organisations that take part, the lead first, without what they answered. Empty where the lead applies alone.
   */
  organisations: CopyOrganisation[];
  /**
   * The answers as the organisers read them; null while nothing has been submitted.
   */
  sentAnswers: Answers | null;
  history: HistoryEntry[];
}

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface LifeOperations {
  /**
   * Withdraws a submitted application. Repeats answer the same.
   */
  'applications.withdraw': {
    params: {
      id: string;
    };
    query: {};
    body: {
      reason: LeavingReason;
      locale?: Locale;
    };
    answer: Application;
  };
  /**
   * Answers the offer of a place: accept it, turn it down with a reason, or defer it to the next round.
   */
  'applications.answerOffer': {
    params: {
      id: string;
    };
    query: {};
    body: {
      answer: 'accept' | 'turn-down' | 'defer';
      reason?: LeavingReason;
      locale?: Locale;
    };
    answer: Application;
  };
  /**
   * Lists what has happened to an application since it was submitted, oldest first.
   */
  'applications.history': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: {
      items: HistoryEntry[];
      next: string | null;
    };
  };
  /**
   * Gives a copy of an application to keep, its answers in words of the language that it is written in.
   */
  'applications.copy': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: ApplicationCopy;
  };
  /**
   * Decides on an application: offers a place until a deadline, puts it on the waiting list, declines or defers it.
   */
  'staff.decide': {
    params: {
      id: string;
    };
    query: {};
    body: {
      decision: 'offer' | 'waitlist' | 'decline' | 'defer';
      answerBy?: string;
    };
    answer: StaffApplicationRow;
  };
  /**
   * Asks an applicant to change the answers to named questions by a deadline.
   */
  'staff.reopen': {
    params: {
      id: string;
    };
    query: {};
    body: {
      /**
       * @minItems 1
       * @maxItems 100
       */
      questions: string[];
      deadline: string;
      note: string;
    };
    answer: StaffApplicationRow;
  };
}
