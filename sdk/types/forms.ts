// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Form } from '../form/types.ts';
import type { Round } from './programmes.ts';
/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface FormsOperations {
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
}
