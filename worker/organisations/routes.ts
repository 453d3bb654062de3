// The register over HTTP.
import { decodeCursor, defaultLimit, encodeCursor, pageOf } from '../db/cursor.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { organisationOn } from './organisation.ts';
import { searchOrganisations } from './search.ts';
import { organisationByCode, organisationsAfter, scanLimit } from './store.ts';

export const organisationRoutes: Pick<Handlers, 'organisations.list' | 'organisations.show'> = {
  // Without `q`, a list in order of name. With it, the best matches and no further page: narrow the search instead.
  async 'organisations.list'({ query }, context) {
    const { nation, current, limit = defaultLimit, cursor } = query;
    const typed = query.q?.trim() ?? '';
    if (typed !== '' && cursor === undefined) {
      const { items, revision } = await searchOrganisations(context, { typed, limit, nation, current });
      return { body: { items, next: null }, revision };
    }
    const { db, source } = context;
    const day = source.now().toISOString().slice(0, 10);
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
    return { body: organisationOn(value, source.now().toISOString().slice(0, 10)), revision };
  },
};
