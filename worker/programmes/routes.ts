// Programmes, rounds and topics over HTTP.
import { decodeCursor, defaultLimit, encodeCursor, pageOf } from '../db/cursor.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { nextChange, passes, programmeAt, summaryOf, withPhase } from './programme.ts';
import { programmeBySlug, programmesAfter, publicRoundById, scanLimit, topicsAfter } from './store.ts';

export const programmeRoutes: Pick<Handlers, 'programmes.list' | 'programmes.show' | 'rounds.show' | 'topics.list'> = {
  // A page looks at `scanLimit` programmes and may hold fewer items than asked for while `next` is set.
  async 'programmes.list'({ query }, { db, source }) {
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const limit = query.limit ?? defaultLimit;
    const now = source.now();
    const { revision, value } = await programmesAfter(db, { after });
    const scanned = value ?? [];
    const found = scanned.map((stored) => programmeAt(stored, now)).filter((programme) => passes(programme, query));
    const page = pageOf(found.map(summaryOf), limit, ({ slug }) => [slug]);
    const last = scanned.at(-1);
    const next = page.next ?? (scanned.length === scanLimit && last ? encodeCursor([last.slug]) : null);
    return {
      body: { items: page.items, next },
      revision,
      changesAt: nextChange(
        scanned.flatMap(({ rounds }) => rounds),
        now,
      ),
    };
  },

  async 'programmes.show'({ params }, { db, source }) {
    const now = source.now();
    const { revision, value } = await programmeBySlug(db, { slug: params.slug });
    if (!value) throw new Problem('not-found', 'There is no programme of that name.');
    return { body: programmeAt(value, now), revision, changesAt: nextChange(value.rounds, now) };
  },

  async 'rounds.show'({ params }, { db, source }) {
    const now = source.now();
    const { revision, value } = await publicRoundById(db, { id: params.id });
    if (!value) throw new Problem('round-not-found', 'There is no round of that id.');
    return { body: withPhase(value, now), revision, changesAt: nextChange([value], now) };
  },

  async 'topics.list'({ query }, { db }) {
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const limit = query.limit ?? defaultLimit;
    const { revision, value } = await topicsAfter(db, { after, limit: limit + 1 });
    return { body: pageOf(value ?? [], limit, ({ slug }) => [slug]), revision };
  },
};
