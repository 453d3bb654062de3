// Complete journeys of one organisation alone, from the page where one applies to the end: in the element and on our own
// pages with scripts off, in both languages, by mouse, by keyboard alone and on the narrowest phone.
import { expect, test } from 'vitest';
import { type Home, homeOf } from './home.ts';
import { alone, type Journey } from './table.ts';

const nameOf = ({ trip, by: { in: home, locale, keyboard, width } }: Journey) =>
  `${trip}: ${home}, ${locale}${keyboard ? ', by keyboard' : ''}${width ? `, ${width} px wide` : ''}`;

test.each(alone.map((journey) => [nameOf(journey), journey] as const))('%s', async (_, { by, steps }) => {
  let home: Home = await homeOf(by);
  for (const step of steps) home = (await step(home)) ?? home;
  await home.close();
});

test('at least six journeys need no more than a keyboard', () => {
  expect(alone.filter(({ by }) => by.keyboard).length).toBeGreaterThanOrEqual(6);
});
