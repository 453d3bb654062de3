// What work that no request waits for is done with.
import type { D1Database } from '@cloudflare/workers-types';
import type { Settings, Source } from '../env.ts';

/** A part of a request's context, and all that the minute's tick has. */
export interface Works {
  readonly db: D1Database;
  readonly settings: Settings;
  readonly source: Source;
}
