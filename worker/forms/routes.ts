// Forms over HTTP.
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { nextChange, withPhase } from '../programmes/programme.ts';
import { programmeBySlug } from '../programmes/store.ts';
import { checkOfRound } from '../eligibility/store.ts';
import { formOfRound, openFormOf } from './store.ts';

export const formRoutes: Pick<Handlers, 'programmes.form' | 'rounds.form' | 'rounds.eligibility'> = {
  async 'programmes.form'({ params }, { db, source }) {
    const now = source.now();
    const { revision, value } = await openFormOf(db, { slug: params.slug, now: now.toISOString() });
    if (!value) {
      if (!(await programmeBySlug(db, { slug: params.slug })).value)
        throw new Problem('not-found', 'There is no programme of that name.');
      throw new Problem('round-not-open', 'No round of that programme is open.');
    }
    const { round, form, opensNext } = value;
    return { body: { round: withPhase(round, now), form }, revision, changesAt: nextChange([round], now, opensNext) };
  },

  async 'rounds.form'({ params }, { db }) {
    const { revision, value } = await formOfRound(db, { id: params.id });
    if (!value) throw new Problem('round-not-found', 'There is no round of that id.');
    return { body: value, revision };
  },

  async 'rounds.eligibility'({ params }, { db }) {
    const { revision, value } = await checkOfRound(db, { id: params.id });
    if (!value) throw new Problem('not-found', 'That round has no eligibility check.');
    return { body: value, revision };
  },
};
