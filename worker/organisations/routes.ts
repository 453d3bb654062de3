// The register over HTTP.
import { decodeCursor, defaultLimit, encodeCursor, pageOf } from '../db/cursor.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { dayOf, organisationOn } from './organisation.ts';
import { searchOrganisations } from './search.ts';
import { organisationByCode, organisationsAfter, scanLimit } from './store.ts';

/** A cursor that came with a search would lead into the list of all. */
function notWithSearch(): Problem {
  const message = 'a search has one page. To go on in the list leave out q, to search leave out cursor.';
  return new Problem('invalid-query', `Check cursor: ${message}`, {
    issues: [{ path: ['cursor'], code: 'not-with-q', message }],
  });
}

export const organisationRoutes: Pick<Handlers, 'organisations.list' | 'organisations.show'> = {
  // Without `q`, a list in order of name. With it, the best matches and no further page: narrow the search instead.
  async 'organisations.list'({ query }, context) {
    const { nation, current, limit = defaultLimit, cursor } = query;
    const typed = query.q?.trim() ?? '';
    if (typed !== '') {
      if (cursor !== undefined) throw notWithSearch();
      const { items, revision } = await searchOrganisations(context, { typed, limit, nation, current });
      return { body: { items, next: null }, revision };
    }
    const { db, source } = context;
    const day = dayOf(source.now());
    const filter = { nation: nation ?? '', current: current ?? '', day };
    const [name = '', code = ''] = decodeCursor(cursor, 2) ?? [];
    const { revision, value } = await organisationsAfter(db, { ...filter, name, code, limit: limit + 1 });
    const items = (value?.items ?? []).map((stored) => organisationOn(stored, day));
    const page = pageOf(items, limit, (item) => [item.name, item.code]);
    const next = page.next ?? (value?.count === scanLimit && value.last ? encodeCursor(value.last) : null);
    return { body: { items: page.items, next }, revision };
  },

  async 'organisations.show'({ params }, { db, source }) {
    const { revision, value } = await organisationByCode(db, params.code);
    if (!value) throw new Problem('not-found', 'The register has no organisation of that code.');
    return { body: organisationOn(value, dayOf(source.now())), revision };
  },
};
