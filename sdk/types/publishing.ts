// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Localised, Form, Question, Condition } from '../form/types.ts';
/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface PublishingOperations {
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
}
