// What the console reads beyond what the features give: a programme's own id, and the counters of rounds.
import type { D1Database } from '@cloudflare/workers-types';
import { eq, sql } from 'drizzle-orm';
import { type State, states } from '../applications/state.ts';
import { counterName } from '../applications/store.ts';
import { prepared } from '../db/open.ts';
import { counters } from '../db/table.ts';
import { programmes } from '../programmes/table.ts';

const bySlug = prepared((orm) =>
  orm
    .select({ id: programmes.id, slug: programmes.slug, name: programmes.name })
    .from(programmes)
    .where(eq(programmes.slug, sql.placeholder('slug')))
    .prepare(),
);

/** A programme's id and names; undefined when there is none. */
export const programmeBySlug = (db: D1Database, slug: string) => bySlug(db).get({ slug });

/** How many applications a round has, by state. */
export type ApplicationCounts = Record<State, number>;

const named = prepared((orm) =>
  orm
    .select()
    .from(counters)
    .where(sql`${counters.name} IN (SELECT value FROM json_each(${sql.placeholder('names')}))`)
    .prepare(),
);

/** The counts of rounds, in the order given. Reads counters, never the applications. */
export async function countsOf(db: D1Database, rounds: readonly string[]): Promise<ApplicationCounts[]> {
  const names = rounds.flatMap((round) => states.map((state) => counterName(round, state)));
  const rows = await named(db).all({ names: JSON.stringify(names) });
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  const of = (round: string, state: State) => values.get(counterName(round, state)) ?? 0;
  return rounds.map(
    (round) => Object.fromEntries(states.map((state) => [state, of(round, state)])) as ApplicationCounts,
  );
}
