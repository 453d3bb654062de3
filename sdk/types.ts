// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
// What goes over the wire: the named shapes, and for each operation what goes in and what comes out.
import type { Locale, Localised, Nation, Form, Answers, Issue } from './form/types.ts';

export type { Locale, Localised, Nation, Form, Answers, Issue };

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
  form: {
    id: string;
    version: number;
  };
  state: 'draft' | 'submitted';
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
   * What the applicant quotes to us, such as `ALS-7K3M-9PXC`; null until submitted.
   */
  reference: string | null;
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
   * What the organisation joins with, such as `7K3M-9PXC-4HTW`; null once it has been used, or has expired.
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
   * Everyone who applies, the lead first.
   */
  standing: SectionStanding[];
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
  state: 'draft' | 'submitted';
  reference: string | null;
  locale: Locale;
  /**
   * The origin of the page that it was started on; null for the hosted pages and server calls.
   */
  startedFrom: string | null;
  createdAt: string;
  submittedAt: string | null;
}

export interface StaffApplication {
  id: string;
  state: 'draft' | 'submitted';
  reference: string | null;
  locale: Locale;
  /**
   * The origin of the page that it was started on; null for the hosted pages and server calls.
   */
  startedFrom: string | null;
  createdAt: string;
  submittedAt: string | null;
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
   * Submits a draft. Repeats answer with the same reference.
   */
  'applications.submit': {
    params: {
      id: string;
    };
    query: {};
    body: {
      locale?: Locale;
    };
    answer: Submission;
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
   * Sends a new code; the one before no longer works. A new address also ends the access of who joined before.
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
    };
    answer: Section;
    conditional: true;
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
   * Lists the applications of a round, latest first.
   */
  'staff.applications': {
    params: {
      id: string;
    };
    query: {
      state?: 'draft' | 'submitted';
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
