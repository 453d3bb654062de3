// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Nation } from '../form/types.ts';
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

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface OrganisationsOperations {
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
   * Shows one organisation by its code, in capitals or not, abolished ones included.
   */
  'organisations.show': {
    params: {
      code: string;
    };
    query: {};
    body: {};
    answer: Organisation;
  };
}
