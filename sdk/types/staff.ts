// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale, Answers } from '../form/types.ts';
import type { ApplicationState } from './states.ts';
import type { Round } from './programmes.ts';
import type { Eligibility } from './eligibility.ts';
import type { Monitoring } from './monitoring.ts';
import type { SectionState } from './sections.ts';
/**
 * The name and dates of a new round. Instants must be in order, each later than the one before, and no other round of the
 * programme may be open at any time from its opening to its closing; one may open at the moment at which another closes.
 */
export interface NewRound {
  name: {
    en: string;
    cy: string;
  };
  opensAt: string;
  closesAt: string;
  decisionsAt: string;
  startsAt: string;
  endsAt: string;
  places: number | null;
  form: {
    id: string;
    version: number;
  };
  /**
   * A short check of who can apply; left out, the round has none.
   */
  eligibility?: Eligibility;
  /**
   * Equality questions, asked after an application has gone in; left out, the round asks none.
   */
  monitoring?: Monitoring;
}

/**
 * One organisation's section of a joint application.
 */
export interface StaffSection {
  id: string;
  organisation: string;
  state: SectionState;
  /**
   * The origin of the page that it was joined from; null for the hosted pages and server calls, and before joining.
   */
  startedFrom: string | null;
  joinedAt: string | null;
  consentedAt: string | null;
  answers: Answers;
}

export interface StaffApplicationRow {
  id: string;
  state: ApplicationState;
  reference: string | null;
  /**
   * The body of the register that it was sent for; null while it is a draft, and where the applicant typed a name.
   */
  organisation: {
    code: string;
    name: string;
    nameCy: string | null;
  } | null;
  locale: Locale;
  /**
   * The origin of the page that it was started on; null for the hosted pages and server calls.
   */
  startedFrom: string | null;
  createdAt: string;
  submittedAt: string | null;
  /**
   * When the state ends by itself; null when it does not.
   */
  dueAt: string | null;
}

export interface StaffApplication {
  id: string;
  state: ApplicationState;
  reference: string | null;
  /**
   * The body of the register that it was sent for; null while it is a draft, and where the applicant typed a name.
   */
  organisation: {
    code: string;
    name: string;
    nameCy: string | null;
  } | null;
  locale: Locale;
  /**
   * The origin of the page that it was started on; null for the hosted pages and server calls.
   */
  startedFrom: string | null;
  createdAt: string;
  submittedAt: string | null;
  /**
   * When the state ends by itself; null when it does not.
   */
  dueAt: string | null;
  round: string;
  form: {
    id: string;
    version: number;
  };
  /**
   * What was last sent; empty while it has not been submitted.
   */
  answers: Answers;
  /**
   * None while it has not been submitted. The other organisations of a joint application, as they were invited; removed ones are not among them.
   */
  sections: StaffSection[];
}

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface StaffOperations {
  /**
   * Lists the applications of a round, latest first.
   */
  'staff.applications': {
    params: {
      id: string;
    };
    query: {
      state?: ApplicationState;
      /**
       * Only the application of this reference, if it is of this round. As people type it: in any case and spacing, with or without `ALS`.
       */
      reference?: string;
      limit?: string;
      cursor?: string;
    };
    body: {};
    answer: {
      items: StaffApplicationRow[];
      next: string | null;
    };
  };
  /**
   * Shows one application with its answers. The reading is recorded.
   */
  'staff.application': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: StaffApplication;
  };
  /**
   * Creates the next round of a programme with an existing form.
   */
  'staff.createRound': {
    params: {
      slug: string;
    };
    query: {};
    body: NewRound;
    answer: Round;
  };
  /**
   * Shows a round, with the version that a change has to name.
   */
  'staff.round': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Round;
  };
  /**
   * Changes the name, the dates and the places of a round. Everyone sees it at once.
   */
  'staff.changeRound': {
    params: {
      id: string;
    };
    query: {};
    body: {
      name: {
        en: string;
        cy: string;
      };
      opensAt: string;
      closesAt: string;
      decisionsAt: string;
      startsAt: string;
      endsAt: string;
      places: number | null;
    };
    answer: Round;
    conditional: true;
  };
  /**
   * Shows the check of who can apply to a round, with the version that a change has to name.
   */
  'staff.eligibility': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: {
      eligibility: Eligibility | null;
    };
  };
  /**
   * Changes the check of who can apply to a round, or takes it away. Everyone sees it at once.
   */
  'staff.changeEligibility': {
    params: {
      id: string;
    };
    query: {};
    body: {
      eligibility: Eligibility | null;
    };
    answer: {
      eligibility: Eligibility | null;
    };
    conditional: true;
  };
}
