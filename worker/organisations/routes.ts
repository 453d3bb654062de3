// The register over HTTP.
import { decodeCursor, defaultLimit, encodeCursor, pageOf } from '../db/cursor.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/serve.ts';
import { organisationOn, searchQuery } from './organisation.ts';
import { organisationByCode, organisationsAfter, organisationsMatching, scanLimit } from './store.ts';

export const organisationRoutes: Pick<Handlers, 'organisations.list' | 'organisations.show'> = {
  // Without `q`, a list in order of name. With it, the best matches and no further page: narrow the search instead.
  async 'organisations.list'({ query }, { db, source }) {
    const day = source.now().toISOString().slice(0, 10);
    const limit = query.limit ?? defaultLimit;
    const filter = { nation: query.nation ?? '', current: query.current ?? '', day } as const;
    const typed = query.q?.trim() ?? '';
    if (typed !== '' && query.cursor === undefined) {
      const { revision, value } = await organisationsMatching(db, {
        ...filter,
        match: searchQuery(typed),
        typed,
        limit,
      });
      return { body: { items: (value ?? []).map((stored) => organisationOn(stored, day)), next: null }, revision };
    }
    const [name = '', code = ''] = decodeCursor(query.cursor, 2) ?? [];
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
