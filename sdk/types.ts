// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
// What goes over the wire: the named shapes, and for each operation what goes in and what comes out.
import type { Locale, Localised, Nation, Form, Question, Condition, Answer, Answers, Issue } from './form/types.ts';

export type { Locale, Localised, Nation, Form, Question, Condition, Answer, Answers, Issue };

export type Phase = 'announced' | 'open' | 'assessing' | 'cohort' | 'running' | 'concluded';

export interface Topic {
  slug: string;
  name: Localised;
  summary: Localised;
}

export interface Round {
  id: string;
  programme: string;
  name: Localised;
  /**
   * Computed from the dates below at the moment of the answer.
   */
  phase: Phase;
  /**
   * The instants at which the phases begin. Windows are set in Europe/London and given in UTC.
   */
  opensAt: string;
  closesAt: string;
  decisionsAt: string;
  startsAt: string;
  endsAt: string;
  /**
   * Teams that can be offered a place.
   */
  places: number | null;
  form: {
    id: string;
    version: number;
  };
  /**
   * Whether it has a short check of who can apply, which `rounds.eligibility` gives.
   */
  hasCheck: boolean;
  /**
   * Whether it asks equality questions after an application has gone in, which `rounds.monitoring` gives.
   */
  hasMonitoring: boolean;
}

/**
 * The name and dates of a new round. Instants must be in order, each later than the one before.
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

export interface ProgrammeSummary {
  slug: string;
  name: Localised;
  summary: Localised;
  nations: Nation[];
  topics: Topic[];
  /**
   * The round that a visitor should see now: the open one, else one whose teams are being chosen or told, else the next
   * to open, else the latest. Null before the first.
   */
  round: Round | null;
}

export interface Programme {
  slug: string;
  name: Localised;
  summary: Localised;
  nations: Nation[];
  topics: Topic[];
  /**
   * The round that a visitor should see now: the open one, else one whose teams are being chosen or told, else the next
   * to open, else the latest. Null before the first.
   */
  round: Round | null;
  /**
   * Paragraphs of plain text.
   */
  description: Localised[];
  /**
   * Who can apply, one line each.
   */
  eligibility: Localised[];
  /**
   * What a team gets and gives, one line each.
   */
  offer: Localised[];
  /**
   * Bodies that run it together.
   */
  runBy: string[];
  contactEmail: string;
  /**
   * Every published round, latest first.
   */
  rounds: Round[];
}

export interface Eligibility {
  intro?: Localised;
  /**
   * @minItems 1
   * @maxItems 12
   */
  questions: Question[];
  /**
   * @maxItems 40
   */
  rules: {
    when: Condition;
    outcome: 'yes' | 'no' | 'ask';
    reason: Localised;
  }[];
  otherwise: {
    outcome: 'yes' | 'no' | 'ask';
    reason: Localised;
  };
}

export interface Monitoring {
  intro?: Localised;
  /**
   * @minItems 1
   * @maxItems 12
   */
  questions: (
    | {
        id: string;
        label: Localised;
        hint?: Localised;
        required?: boolean;
        when?: Condition;
        type: 'one-of';
        /**
         * @minItems 2
         * @maxItems 50
         */
        options: {
          value: string;
          label: Localised;
          hint?: Localised;
        }[];
      }
    | {
        id: string;
        label: Localised;
        hint?: Localised;
        required?: boolean;
        when?: Condition;
        type: 'several-of';
        /**
         * @minItems 1
         * @maxItems 50
         */
        options: {
          value: string;
          label: Localised;
          hint?: Localised;
        }[];
        min?: number;
        max?: number;
      }
  )[];
}

/**
 * What may be known of the answers. Numbers are rounded to the nearest 5; `null` is "fewer than 5".
 */
export interface MonitoringCounts {
  /**
   * When the counts may first be read: a day after the round has closed.
   */
  shownFrom: string;
  /**
   * How many people answered; `null` before that moment and below 10, and then there are no counts either.
   */
  answered: number | null;
  questions: {
    id: string;
    label: Localised;
    options: {
      value: string;
      label: Localised;
      count: number | null;
    }[];
  }[];
}

export interface Organisation {
  /**
   * Our stable key: the ODS code where there is one, else the ONS code or a code of our own.
   */
  code: string;
  name: string;
  nameCy: string | null;
  kind: string;
  nation: Nation;
  region: string | null;
  odsCode: string | null;
  onsCode: string | null;
  /**
   * First and last day, `YYYY-MM-DD`; null where not known, or where it still exists.
   */
  validFrom: string | null;
  validTo: string | null;
  /**
   * Whether it exists on the day of the answer.
   */
  current: boolean;
  /**
   * What came after an abolished body, for a person to choose from; never mapped automatically.
   */
  succeededBy: {
    code: string;
    name: string;
    nameCy: string | null;
    on: string;
    how: 'merger' | 'split' | 'rename' | 'boundary';
  }[];
}

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
 * Where an application stands.
 */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'reopened'
  | 'withdrawn'
  | 'offered'
  | 'waitlisted'
  | 'declined'
  | 'accepted'
  | 'turned-down'
  | 'deferred'
  | 'lapsed';

/**
 * What brings an application from one state to another.
 */
export type ApplicationMove =
  | 'submit'
  | 'edit'
  | 'reopen'
  | 'withdraw'
  | 'offer'
  | 'waitlist'
  | 'decline'
  | 'accept'
  | 'turn-down'
  | 'defer'
  | 'lapse';

/**
 * Why a team leaves, before a decision or after an offer.
 */
export type LeavingReason =
  | 'no-capacity'
  | 'team-changed'
  | 'no-senior-support'
  | 'no-funding'
  | 'dates-do-not-suit'
  | 'other-programme'
  | 'other';

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
 * Where an organisation stands: invited, filling in, done (complete, with its consent), or removed by the lead.
 */
export type SectionState = 'invited' | 'joined' | 'done' | 'removed';

/**
 * What everyone who applies together sees of each organisation: who has done what, and none of the answers.
 */
export interface SectionStanding {
  /**
   * Null for the lead's own organisation.
   */
  section: string | null;
  /**
   * The organisation's name as the lead gave it; empty where nothing has been given yet.
   */
  organisation: string;
  state: 'lead' | 'invited' | 'joined' | 'done';
  /**
   * How many of its pages have been saved, and how many there are.
   */
  saved: number;
  pages: number;
}

/**
 * A section as the lead sees it.
 */
export interface Invitation {
  id: string;
  organisation: string;
  /**
   * Where the invitation went.
   */
  email: string;
  state: SectionState;
  /**
   * What the organisation joins with, such as `7K3M-9PXC-4HTW`; null once it has been used, or has expired. Once somebody has
   * joined, a new code goes to the address alone: it opens what they have answered.
   */
  code: string | null;
  codeExpiresAt: string | null;
  saved: number;
  pages: number;
  invitedAt: string;
  joinedAt: string | null;
  consentedAt: string | null;
}

/**
 * A section as its own organisation sees it.
 */
export interface Section {
  id: string;
  application: string;
  round: string;
  form: {
    id: string;
    version: number;
  };
  organisation: string;
  state: SectionState;
  /**
   * Whether the application that it belongs to has been submitted by the lead.
   */
  submitted: boolean;
  /**
   * Where that application stands.
   */
  applicationState: ApplicationState;
  /**
   * What that application is known by; null until it is submitted.
   */
  reference: string | null;
  locale: Locale;
  /**
   * Its answers, to the form's pages for organisations.
   */
  answers: Answers;
  /**
   * Ids of its pages that have been saved.
   */
  pagesSaved: string[];
  /**
   * When it agreed to what it says; null before, and again after any change of it.
   */
  consentedAt: string | null;
  updatedAt: string;
  /**
   * Whether its answers and its consent may be changed at the moment of the answer.
   */
  editable: boolean;
  /**
   * What has changed in the form since the section was last saved, as far as it concerns what is filled in. Else empty.
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
   * Answers that a later version of the form has no place for, oldest first.
   */
  setAside: {
    question: string;
    label: Localised;
    answer: Answer;
    words: Localised[];
    version: number;
  }[];
  /**
   * Everyone who applies, the lead first.
   */
  standing: SectionStanding[];
}

/**
 * An organisation that takes part, as a copy of the application names it.
 */
export interface CopyOrganisation {
  /**
   * Null for the lead's own organisation.
   */
  section: string | null;
  /**
   * The organisation's name; empty where none has been given.
   */
  organisation: string;
  state: 'lead' | 'invited' | 'joined' | 'done';
  /**
   * When it consented to what its section says; null before, and for the lead, which submits.
   */
  consentedAt: string | null;
}

/**
 * A section to keep: every question that applies with its answer in words.
 */
export interface SectionCopy {
  section: Section;
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
  answers: Answers;
  /**
   * The other organisations of a joint application, as they were invited; removed ones are not among them.
   */
  sections: StaffSection[];
}

/**
 * What an address follows: a programme, or every programme on a topic.
 */
export interface Followed {
  kind: 'programme' | 'topic';
  slug: string;
  name: Localised;
}

/**
 * A file as an answer names it.
 */
export interface UploadedFile {
  file: string;
  name: string;
  /**
   * By its content: `pdf`, `docx`, `png` or `jpeg`.
   */
  kind: 'pdf' | 'docx' | 'png' | 'jpeg';
  /**
   * In bytes, in digits.
   */
  size: string;
}

export interface FileContent {
  file: string;
  name: string;
  /**
   * By its content: `pdf`, `docx`, `png` or `jpeg`.
   */
  kind: 'pdf' | 'docx' | 'png' | 'jpeg';
  /**
   * In bytes, in digits.
   */
  size: string;
  /**
   * Whether it was scanned for viruses; one that was found unsafe is not stored.
   */
  scan: 'clean' | 'not-scanned';
  /**
   * Its bytes, base64.
   */
  content: string;
}

/**
 * RFC 9457 problem details, with a code from a closed table and, for invalid input, one entry an issue.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  issues?: {
    path: (string | number)[];
    code: string;
    message: string;
    [k: string]: unknown;
  }[];
}

/**
 * Every operation: what its path, query and body take, and what it answers.
 */
export interface Operations {
  /**
   * Lists programmes, filtered by the phase of their current round, by topic and by nation.
   */
  'programmes.list': {
    params: {};
    query: {
      phase?: Phase;
      topic?: string;
      nation?: Nation;
      limit?: string;
      cursor?: string;
    };
    body: {};
    answer: {
      items: ProgrammeSummary[];
      next: string | null;
    };
  };
  /**
   * Shows one programme with all its published rounds.
   */
  'programmes.show': {
    params: {
      slug: string;
    };
    query: {};
    body: {};
    answer: Programme;
  };
  /**
   * Shows one round.
   */
  'rounds.show': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Round;
  };
  /**
   * Lists priority topics.
   */
  'topics.list': {
    params: {};
    query: {
      limit?: string;
      cursor?: string;
    };
    body: {};
    answer: {
      items: Topic[];
      next: string | null;
    };
  };
  /**
   * Shows a programme's open round with its form, in one read.
   */
  'programmes.form': {
    params: {
      slug: string;
    };
    query: {};
    body: {};
    answer: {
      round: Round;
      form: Form;
    };
  };
  /**
   * Shows the form of a round, in the version that new applications get.
   */
  'rounds.form': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Form;
  };
  /**
   * Shows the form that an application answers, in its version.
   */
  'applications.form': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Form;
  };
  /**
   * Shows the form that a section answers, its pages for organisations, in its version.
   */
  'sections.form': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Form;
  };
  /**
   * Shows the short check of who can apply to a round. Who answers it sends us nothing.
   */
  'rounds.eligibility': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Eligibility;
  };
  /**
   * Shows the equality questions of a round, to be asked once an application has gone in.
   */
  'rounds.monitoring': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Monitoring;
  };
  /**
   * Counts answers to the equality questions. Nothing says who gave them, or which application they came after.
   */
  'rounds.answerMonitoring': {
    params: {
      id: string;
    };
    query: {};
    body: {
      answers: Answers;
    };
    answer: {
      accepted: true;
    };
  };
  /**
   * Shows how the equality questions of a round were answered, in numbers that name nobody.
   */
  'staff.monitoring': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: MonitoringCounts;
  };
  /**
   * Searches the organisation register by the beginnings of words of names (English and Welsh) or by code.
   */
  'organisations.list': {
    params: {};
    query: {
      q?: string;
      nation?: Nation;
      current?: 'true' | 'false';
      limit?: string;
      cursor?: string;
    };
    body: {};
    answer: {
      items: Organisation[];
      next: string | null;
    };
  };
  /**
   * Shows one organisation by its code, abolished ones included.
   */
  'organisations.show': {
    params: {
      code: string;
    };
    query: {};
    body: {};
    answer: Organisation;
  };
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
   * Submits a draft, or a reopened application again. Repeats answer with the same reference.
   */
  'applications.submit': {
    params: {
      id: string;
    };
    query: {};
    body: {
      locale?: Locale;
      form?: number;
    };
    answer: Submission;
  };
  /**
   * Sends a link to an address with which the application can be opened on any device, once, for 14 days.
   */
  'applications.saveForLater': {
    params: {
      id: string;
    };
    query: {};
    body: {
      email: string;
      locale?: Locale;
      returnTo?: string;
    };
    answer: {
      accepted: true;
    };
  };
  /**
   * Sends a link to an address with which the section can be opened on any device, once, for 14 days.
   */
  'sections.saveForLater': {
    params: {
      id: string;
    };
    query: {};
    body: {
      email: string;
      locale?: Locale;
      returnTo?: string;
    };
    answer: {
      accepted: true;
    };
  };
  /**
   * Sends a link to an address if it has an application to the programme, or joined one. The answer is the same if not.
   */
  'links.request': {
    params: {};
    query: {};
    body: {
      programme: string;
      email: string;
      locale?: Locale;
      returnTo?: string;
    };
    answer: {
      accepted: true;
    };
  };
  /**
   * Sends a new link to the address that a link went to. The answer is the same for a token that is no link’s.
   */
  'links.renew': {
    params: {};
    query: {};
    body: {
      token: string;
    };
    answer: {
      accepted: true;
    };
  };
  /**
   * Exchanges the token of a link for one that holds what it opens. Call it on a person’s click only: it works once.
   */
  'links.exchange': {
    params: {};
    query: {};
    body: {
      token: string;
    };
    answer:
      | {
          application: Application;
          token: string;
        }
      | {
          section: Section;
          token: string;
        };
  };
  /**
   * Asks for an email when a programme, or any programme on a topic, opens for applications. The address has to confirm it by a link within 7 days. The answer is the same for every address.
   */
  'subscriptions.create': {
    params: {};
    query: {};
    body: {
      programme?: string;
      /**
       * @maxItems 10
       */
      topics?: string[];
      email: string;
      locale?: Locale;
    };
    answer: {
      accepted: true;
    };
  };
  /**
   * Confirms a request by the token of its link, and gives what it follows. Call it on a person’s click only. Repeats answer the same.
   */
  'subscriptions.confirm': {
    params: {};
    query: {};
    body: {
      token: string;
    };
    answer: {
      follows: Followed[];
    };
  };
  /**
   * Stops messages by the token of the link in one of them, or with `all` every such message to that address, and gives what the address still follows. Repeats are fine.
   */
  'subscriptions.stop': {
    params: {};
    query: {};
    body: {
      token: string;
      all?: true;
    };
    answer: {
      follows: Followed[];
    };
  };
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
  /**
   * Invites an organisation to apply together: gives its section a code and emails it to the address.
   */
  'sections.add': {
    params: {
      id: string;
    };
    query: {};
    body: {
      organisation: string;
      email: string;
      locale?: Locale;
    };
    answer: Invitation;
  };
  /**
   * Lists the organisations that the lead has invited and how far each has come.
   */
  'sections.list': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: {
      items: Invitation[];
      next: string | null;
    };
  };
  /**
   * Sends a new code; the one before no longer works. The address can change until somebody has joined.
   */
  'sections.reinvite': {
    params: {
      id: string;
      section: string;
    };
    query: {};
    body: {
      email?: string;
      locale?: Locale;
    };
    answer: Invitation;
  };
  /**
   * Removes an organisation from the application; its answers are deleted. Repeats change nothing.
   */
  'sections.remove': {
    params: {
      id: string;
      section: string;
    };
    query: {};
    body: {
      locale?: Locale;
    };
    answer: Invitation;
  };
  /**
   * Makes a co-applicant the lead. The token of each then opens what was the other’s.
   */
  'applications.handOver': {
    params: {
      id: string;
    };
    query: {};
    body: {
      section: string;
      locale?: Locale;
    };
    answer: {
      application: string;
      section: string;
    };
  };
  /**
   * Joins with a code and answers with the token that holds the section. A code works once.
   */
  'sections.join': {
    params: {};
    query: {};
    body: {
      code: string;
      locale?: Locale;
    };
    answer: {
      section: Section;
      token: string;
    };
  };
  /**
   * Reads a section, and how far everyone who applies has come. The ETag is what a save sends as If-Match.
   */
  'sections.show': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: Section;
  };
  /**
   * Saves one page of a section after checking it. A change takes consent back.
   */
  'sections.save': {
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
    answer: Section;
    conditional: true;
  };
  /**
   * Gives a copy of a section to keep, its answers in words of the language that it is written in.
   */
  'sections.copy': {
    params: {
      id: string;
    };
    query: {};
    body: {};
    answer: SectionCopy;
  };
  /**
   * Agrees, for the organisation, to what its section says. Repeats answer the same.
   */
  'sections.consent': {
    params: {
      id: string;
    };
    query: {};
    body: {
      locale?: Locale;
      form?: number;
    };
    answer: Section;
  };
  /**
   * Takes consent back, until the lead has submitted. Repeats answer the same.
   */
  'sections.revoke': {
    params: {
      id: string;
    };
    query: {};
    body: {
      locale?: Locale;
    };
    answer: Section;
  };
  /**
   * Stores a file for a question. It is part of the application once a saved answer names it.
   */
  'applications.upload': {
    params: {
      id: string;
    };
    query: {};
    body: {
      question: string;
      name: string;
      content: string;
      locale?: Locale;
    };
    answer: UploadedFile;
  };
  /**
   * Gives a file of the application back. Files of its sections are not among them.
   */
  'applications.file': {
    params: {
      id: string;
      file: string;
    };
    query: {};
    body: {};
    answer: FileContent;
  };
  /**
   * Stores a file for a question of a section. It is part of the section once a saved answer names it.
   */
  'sections.upload': {
    params: {
      id: string;
    };
    query: {};
    body: {
      question: string;
      name: string;
      content: string;
      locale?: Locale;
    };
    answer: UploadedFile;
  };
  /**
   * Gives a file of the section back.
   */
  'sections.file': {
    params: {
      id: string;
      file: string;
    };
    query: {};
    body: {};
    answer: FileContent;
  };
  /**
   * Gives a file of an application, or of a section of it, to a member of staff. The reading is recorded.
   */
  'staff.file': {
    params: {
      id: string;
      file: string;
    };
    query: {};
    body: {};
    answer: FileContent;
  };
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
  /**
   * Shows one published version of a form, also one that no round uses.
   */
  'staff.form': {
    params: {
      id: string;
      version: string;
    };
    query: {};
    body: {};
    answer: Form;
  };
  /**
   * Publishes the next version of a form. No round uses it until it is told to.
   */
  'staff.publishForm': {
    params: {};
    query: {};
    body: {
      form: {
        id: string;
        title: Localised;
        /**
         * @minItems 1
         * @maxItems 30
         */
        pages: {
          id: string;
          title: Localised;
          intro?: Localised;
          for?: 'team' | 'organisation';
          when?: Condition;
          /**
           * @minItems 1
           * @maxItems 20
           */
          questions: Question[];
        }[];
      };
      replaces: number;
      englishOnly?: true;
    };
    answer: {
      form: {
        id: string;
        version: number;
      };
      publishedAt: string;
      differences: {
        change: 'added' | 'removed' | 'changed';
        page?: string;
        question?: string;
        in?: ('type' | 'words' | 'hint' | 'choices' | 'limits' | 'required' | 'condition' | 'place')[];
      }[];
      missingWelsh: string[];
    };
  };
  /**
   * Switches a round to another version of its form. Open drafts follow; what was submitted keeps its version.
   */
  'staff.useForm': {
    params: {
      id: string;
    };
    query: {};
    body: {
      version: number;
      replaces: number;
    };
    answer: {
      round: string;
      form: {
        id: string;
        version: number;
      };
      differences: {
        change: 'added' | 'removed' | 'changed';
        page?: string;
        question?: string;
        in?: ('type' | 'words' | 'hint' | 'choices' | 'limits' | 'required' | 'condition' | 'place')[];
      }[];
      drafts: number;
    };
  };
  /**
   * Says whether the service is up and its database answers.
   */
  'system.health': {
    params: {};
    query: {};
    body: {};
    answer: {
      status: 'ok' | 'degraded';
      database: 'ok' | 'unreachable';
    };
  };
  /**
   * This description, as OpenAPI 3.1.
   */
  'system.openapi': {
    params: {};
    query: {};
    body: {};
    answer: {
      openapi: string;
      [k: string]: unknown;
    };
  };
}
