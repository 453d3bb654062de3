// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale, Localised, Answer, Answers } from '../form/types.ts';
import type { ApplicationState } from './states.ts';
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
 * What the path, query and body of each operation take, and what it answers.
 */
export interface SectionsOperations {
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
}
