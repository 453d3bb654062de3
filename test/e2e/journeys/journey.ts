// Goes on journeys of one person, and says what a journey is called.
import { test } from 'vitest';
import { type Home, homeOf, type Traveller } from './home.ts';
import type { Journey } from './table.ts';

/** A whole journey, on a slow machine too; only to end what hangs. In milliseconds. */
export const patience = { timeout: 400_000 };

export const wayOf = ({ in: home, locale, keyboard, width }: Traveller): string =>
  `${home}, ${locale}${keyboard ? ', by keyboard' : ''}${width ? `, ${width} px wide` : ''}`;

/** A test for each journey. */
export function goOnJourneys(journeys: readonly Journey[]): void {
  const named = journeys.map((journey) => [`${journey.trip}: ${wayOf(journey.by)}`, journey] as const);
  test.each(named)('%s', patience, async (_, { by, steps }) => {
    let home: Home = await homeOf(by);
    for (const step of steps) home = (await step(home)) ?? home;
    await home.close();
  });
}
