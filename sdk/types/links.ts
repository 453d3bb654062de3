// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale } from '../form/types.ts';
import type { Application } from './applications.ts';
import type { Section } from './sections.ts';
/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface LinksOperations {
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
   * Sends a link to an address with which an application to the programme was saved for later or submitted, or an organisation joined one. The answer is the same if not.
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
}
