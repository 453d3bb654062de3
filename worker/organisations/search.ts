// A search of the register: the best matches for what was typed, as they stand today.
import type { Context } from '../http/context.ts';
import { dayOf, type Organisation, organisationOn, searchQuery } from './organisation.ts';
import { organisationsMatching } from './store.ts';

/** What is searched for. An absent filter admits everything. */
export interface Search {
  typed: string;
  limit: number;
  nation?: string | undefined;
  current?: 'true' | 'false' | undefined;
}

/** The best matches, best first, with the revision for the public cache. One query. */
export async function searchOrganisations(
  { db, source }: Pick<Context, 'db' | 'source'>,
  { typed, limit, nation, current }: Search,
): Promise<{ items: Organisation[]; revision: number }> {
  const day = dayOf(source.now());
  const text = typed.trim();
  const filter = { nation: nation ?? '', current: current ?? '', day };
  const found = await organisationsMatching(db, { ...filter, match: searchQuery(text), typed: text, limit });
  return { items: (found.value ?? []).map((stored) => organisationOn(stored, day)), revision: found.revision };
}
