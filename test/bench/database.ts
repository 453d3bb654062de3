// Reads and writes through the whole stack, beside raw D1 on the same runtime and the same database.
import { fillApplications } from '../worker/many.ts';
import type { ReadName, Turns } from './baselines/database.ts';
import { bundle } from './bundle.ts';
import { openRound, setUpDemo } from './demo-database.ts';
import { aDraft, carryLog, type Draft } from './drafts.ts';
import { answersPerSecond, type Ask, requestBytes } from './load.ts';
import { type Measured, summary, takeTurns } from './rounds.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { submissionsOf } from './submissions.ts';

const connections = 8;
/** Short turns, many of them: the machine sways less within a round. The first eight seconds of each, in which the runtime still compiles, do not count. */
const turns = { warm: 80, rounds: 160, milliseconds: 100 };

export interface DatabaseFigures {
  /** Saves per second. */
  save: Record<'raw' | 'byHand' | 'ours' | 'empty', Measured>;
  /** Applications started per second; ours carry the log to its subscribers besides. */
  start: Record<'raw' | 'ours', Measured>;
  /** Applications submitted per second; ours carry the log to its subscribers besides, and send two emails for each unless `unsent`. */
  submission: Record<'raw' | 'ours' | 'unsent', Measured>;
  /** Milliseconds a read, and the rows that one reads. */
  reads: Record<ReadName, Record<'raw' | 'ours', Measured> & { rows: number }>;
}

export async function database(): Promise<DatabaseFigures> {
  const runtime = await startRuntime((await bundle('test/bench/baselines/database.ts')).main);
  try {
    await setUpDemo(runtime.db);
    const round = await openRound(runtime.db);
    const drafts = await Promise.all(Array.from({ length: connections * 3 }, () => aDraft(runtime, round.id)));
    const load = (asks: Ask[]) => () =>
      answersPerSecond({ origin: runtime.origin, asks, milliseconds: turns.milliseconds });
    const variants = {
      raw: load(drafts.slice(connections * 2).map((draft) => rawSaves(runtime.origin, draft))),
      byHand: load(
        drafts.slice(connections, connections * 2).map((draft) => ourSaves(runtime.origin, draft, 'by-hand')),
      ),
      ours: load(drafts.slice(0, connections).map((draft) => ourSaves(runtime.origin, draft, 'v1'))),
    };
    const save = {
      ...(await takeTurns(turns.rounds, variants, turns.warm)),
      // By itself: it does a hundred times as much in its turn, and leaves what it made to whoever comes next.
      ...(await takeTurns(20, { empty: load(drafts.slice(0, connections).map(() => emptySaves(runtime.origin))) })),
    };

    const start = await takeTurns(10, startsOf(runtime, round.id, drafts[0]!.form), 3);

    const submission = await takeTurns(6, submissionsOf(runtime, round.id), 2);

    await fillApplications(runtime.db, round, 1, 100_000);
    const query = new URLSearchParams({ application: drafts[0]!.id, round: round.id, rounds: '20', calls: '60' });
    const taken = (await (await fetch(new URL(`/reads?${query}`, runtime.origin))).json()) as Turns;
    const reads = Object.fromEntries(
      Object.entries(taken).map(([name, { raw, ours, rows }]) => [
        name,
        { raw: summary(raw), ours: summary(ours), rows },
      ]),
    ) as DatabaseFigures['reads'];
    return { save, start, submission, reads };
  } finally {
    await runtime.stop();
  }
}

/** Saves of one page, each with other answers over the version before. */
function ourSaves(origin: URL, { id, token }: Draft, under: 'v1' | 'by-hand'): Ask {
  const url = new URL(`/${under}/applications/${id}/pages/about-you`, origin);
  let version = 0;
  return () => {
    version += 1;
    const answers = { name: `Siân ${version}`, email: 'sian@example.org', 'job-title': 'Arweinydd gwella'.repeat(2) };
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'if-match': `"${version}"`,
    };
    return requestBytes('PUT', url, headers, JSON.stringify({ answers }));
  };
}

function rawSaves(origin: URL, { id, form }: Draft): Ask {
  const url = new URL('/raw', origin);
  let version = 0;
  return () => {
    version += 1;
    return requestBytes(
      'PUT',
      url,
      { 'content-type': 'application/json' },
      JSON.stringify({ id, version, formVersion: form.version }),
    );
  };
}

/**
 * Applications to a round, by us and by a raw batch. Long turns, since we carry the log twice a second; and whatever of it is
 * left after a turn, all that the raw batch leaves for one, is carried before the next.
 */
function startsOf(runtime: Runtime, round: string, form: Draft['form']) {
  const { origin } = runtime;
  const json = { 'content-type': 'application/json' };
  const raw = JSON.stringify({ round, formId: form.id, formVersion: form.version });
  const load = (ask: Ask) => async () => {
    const asks = Array.from({ length: connections }, () => ask);
    const rate = await answersPerSecond({ origin, asks, milliseconds: 4_000, status: 201 });
    await carryLog(runtime, round);
    return rate;
  };
  return {
    raw: load(() => requestBytes('POST', new URL('/raw-start', origin), json, raw)),
    ours: load(() => {
      const headers = { ...json, 'idempotency-key': crypto.randomUUID() };
      return requestBytes('POST', new URL('/v1/applications', origin), headers, JSON.stringify({ round }));
    }),
  };
}

/** What a save sends, to a handler that looks at nothing of it. */
function emptySaves(origin: URL): Ask {
  const bytes = requestBytes(
    'PUT',
    new URL('/empty', origin),
    { 'content-type': 'application/json' },
    '{"answers":{}}',
  );
  return () => bytes;
}
