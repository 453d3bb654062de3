// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale } from '../form/types.ts';
import type { SectionState } from './sections.ts';
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
 * What the path, query and body of each operation take, and what it answers.
 */
export interface InvitationsOperations {
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
   * Makes a co-applicant the lead. The token of each then opens what was the other’s. The page that asks for the contact is to be answered again.
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
}
