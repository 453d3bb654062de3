// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.

export type Phase = 'announced' | 'open' | 'assessing' | 'cohort' | 'running' | 'concluded';

/**
 * RFC 9457 problem details, with a code from a closed table and, for invalid input, one entry an issue.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  issues?: {
    path: (string | number)[];
    code: string;
    message: string;
    [k: string]: unknown;
  }[];
}
