// The rules of "tell me when it opens": what can be followed, for how long what is kept. Pure: no SQL, no clock.
import type { Localised } from '../../sdk/form/types.ts';

const day = 24 * 3600_000;

/** How long a request waits to be confirmed, in milliseconds. Then the address is deleted. */
export const confirmWithin = 7 * day;

/** How long a subscription is kept after it was confirmed, or written to last, in milliseconds: two years. */
export const keptFor = 730 * day;

/** What is told of a round: that it has been announced, and that it has opened. */
export type News = 'announced' | 'opened';

/** How long before its opening a round is still worth announcing: sooner, the opening itself says it all. */
export const announceAhead = 2 * day;

/** What someone follows: the rounds of one programme, or of every programme on a topic. */
export interface Followed {
  kind: 'programme' | 'topic';
  slug: string;
  name: Localised;
}

/** Where a request stands: not confirmed yet; followed; followed already by an earlier request that it was added to. */
export type SubscriptionState = 'pending' | 'confirmed' | 'merged';

/** The counter of those who follow a programme, by its id, or a topic, by its slug. */
export const followersOf = (target: string): string => `followers:${target}`;
