// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Localised, Question, Condition } from '../form/types.ts';
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

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface EligibilityOperations {
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
}
