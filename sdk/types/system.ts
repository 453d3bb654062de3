// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface SystemOperations {
  /**
   * Says whether the service is up and its database answers.
   */
  'system.health': {
    params: {};
    query: {};
    body: {};
    answer: {
      status: 'ok' | 'degraded';
      database: 'ok' | 'unreachable';
    };
  };
  /**
   * This description, as OpenAPI 3.1.
   */
  'system.openapi': {
    params: {};
    query: {};
    body: {};
    answer: {
      openapi: string;
      [k: string]: unknown;
    };
  };
}
