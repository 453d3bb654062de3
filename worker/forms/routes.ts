// Forms over HTTP.
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/serve.ts';
import { formOfRound } from './store.ts';

export const formRoutes: Pick<Handlers, 'rounds.form'> = {
  async 'rounds.form'({ params }, { db }) {
    const { revision, value } = await formOfRound(db, { id: params.id });
    if (!value) throw new Problem('round-not-found', 'There is no round of that id.');
    return { body: value, revision };
  },
};
