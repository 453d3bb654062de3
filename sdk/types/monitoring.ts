// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Localised, Condition, Answers } from '../form/types.ts';
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

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface MonitoringOperations {
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
}
