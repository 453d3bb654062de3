// Where someone can turn whom a round is not for: the nearest rounds that they may look at. Pure; reads what it is given.
import type { Localised } from '../../sdk/form/types.ts';
import type { ProgrammeSummary, Round } from './types.ts';

/** Another round: of this programme, or of another. */
export interface OtherRoute {
  programme: string;
  name: Localised;
  round: Round;
}

const isAhead = ({ phase }: Round) => phase === 'open' || phase === 'announced';

/** The most routes that are shown. */
const most = 3;

/**
 * The nearest rounds that are open or announced: this programme's own first, then open ones before announced ones, and
 * among those the programmes with most topics in common. `list` may hold this programme or not.
 */
export function otherRoutes(
  here: Pick<ProgrammeSummary, 'slug' | 'name' | 'topics'> & { rounds: readonly Round[] },
  round: string,
  list: readonly ProgrammeSummary[],
): OtherRoute[] {
  const own = here.rounds
    .filter((each) => each.id !== round && isAhead(each))
    .map((each) => ({ programme: here.slug, name: here.name, round: each, common: Infinity }));
  const topics = new Set(here.topics.map(({ slug }) => slug));
  const others = list.flatMap(({ slug, name, round: current, topics: theirs }) =>
    slug !== here.slug && current && isAhead(current)
      ? [{ programme: slug, name, round: current, common: theirs.filter((each) => topics.has(each.slug)).length }]
      : [],
  );
  const rank = ({ round: { phase }, common }: { round: Round; common: number }) =>
    common === Infinity ? 0 : phase === 'open' ? 1 : 2;
  return [...own, ...others]
    .sort((a, b) => rank(a) - rank(b) || (b.common > a.common ? 1 : b.common < a.common ? -1 : 0))
    .slice(0, most)
    .map(({ programme, name, round: each }) => ({ programme, name, round: each }));
}
