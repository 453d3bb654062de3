// What tests on workerd take from Cloudflare's modules, typed by hand: their own types replace the whole of the
// browser's and Node's globals, which the rest of the project needs.
declare module 'cloudflare:test' {
  type D1Database = import('@cloudflare/workers-types').D1Database;
  type ExecutionContext = import('@cloudflare/workers-types').ExecutionContext;
  type ScheduledController = import('@cloudflare/workers-types').ScheduledController;

  export interface D1Migration {
    name: string;
    queries: string[];
  }
  export function applyD1Migrations(database: D1Database, migrations: D1Migration[]): Promise<void>;
  export function createExecutionContext(): ExecutionContext;
  /** Settles when everything handed to `waitUntil` has. */
  export function waitOnExecutionContext(context: ExecutionContext): Promise<void>;
  export function createScheduledController(options?: { scheduledTime?: Date; cron?: string }): ScheduledController;
}

declare module 'cloudflare:workers' {
  export const env: import('../../worker/env.ts').Bindings & {
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[];
  };
  /** The Worker under test, called as a client calls it. */
  export const exports: { default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> } };
}

/** A text file as it stands. */
declare module '*?raw' {
  const text: string;
  export default text;
}
