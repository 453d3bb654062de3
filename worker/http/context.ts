// One request's surroundings, handed to every handler: settings, database, clock, who is calling.
import type { D1Database } from '@cloudflare/workers-types';
import type { Actor } from '../access/actor.ts';
import { type Change, commit } from '../db/commit.ts';
import { type Bindings, type Settings, settingsOf, type Source } from '../env.ts';
import { publicContentChanged } from './cache.ts';

export interface Context {
  readonly request: Request;
  readonly bindings: Bindings;
  readonly settings: Settings;
  readonly db: D1Database;
  readonly source: Source;
  readonly requestId: string;
  /** Who has proved to be calling: of an operation known before it runs, on a hosted page once that has opened what is held. */
  actor: Actor;
  /** Runs after the answer has been sent. Failures are logged, never shown. */
  later(work: Promise<unknown>): void;
  /** Writes a change and wakes the event log's subscribers. The only way to write. */
  commit(change: Change): Promise<void>;
}

/** What Hono carries for each request: the bindings, and the id that the answer's header and the log name it by. */
export interface AppEnv {
  Bindings: Bindings;
  Variables: { requestId: string };
}

/** What the Worker's entry knows of a request and a test can hand in. */
export interface Surroundings {
  request: Request;
  requestId: string;
  bindings: Bindings;
  source: Source;
  later(work: Promise<unknown>): void;
  /** Called after each commit that appended events. */
  wake(context: Context): Promise<unknown>;
}

/** A context for an anonymous caller; personal.ts puts in who it turns out to be. */
export function newContext(from: Surroundings): Context {
  const context: Context = {
    request: from.request,
    bindings: from.bindings,
    settings: settingsOf(from.bindings),
    db: from.bindings.DB,
    source: from.source,
    requestId: from.requestId,
    actor: { kind: 'anyone' },
    later: from.later,
    async commit(change) {
      await commit(from.bindings.DB, from.source, change);
      if (change.publicContent) await publicContentChanged(from.request);
      if (change.events?.length) from.later(from.wake(context));
    },
  };
  return context;
}
