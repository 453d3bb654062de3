// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale, Localised } from '../form/types.ts';
/**
 * What an address follows: a programme, or every programme on a topic.
 */
export interface Followed {
  kind: 'programme' | 'topic';
  slug: string;
  name: Localised;
}

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface SubscriptionsOperations {
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
}
