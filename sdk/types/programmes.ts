// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Localised, Nation } from '../form/types.ts';
import type { Phase } from './common.ts';
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

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface ProgrammesOperations {
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
}
