// How many journeys there are, and how people go on them.
import { expect, test } from 'vitest';
import type { Traveller } from './home.ts';
import { together } from './joint-table.ts';
import { alone } from './table.ts';

const joint = together.map(({ lead, partner }) => [lead, partner]);
const journeys: readonly (readonly Traveller[])[] = [...alone.map(({ by }) => [by]), ...joint];

test('there are at least thirty-four journeys, six of them joint', () => {
  expect(journeys.length).toBeGreaterThanOrEqual(34);
  expect(joint.length).toBeGreaterThanOrEqual(6);
});

test('at least six journeys need no more than a keyboard, joint ones among them', () => {
  const byKeyboard = (people: readonly Traveller[]) => people.every(({ keyboard }) => keyboard);
  expect(journeys.filter(byKeyboard).length).toBeGreaterThanOrEqual(6);
  expect(joint.filter(byKeyboard).length).toBeGreaterThanOrEqual(1);
});

test.each(['lead', 'partner'] as const)('the %s of a joint journey goes in each home and language', (who) => {
  const ways = new Set(together.map((journey) => `${journey[who].in} ${journey[who].locale}`));
  expect([...ways].toSorted()).toEqual(['hosted cy', 'hosted en', 'widget cy', 'widget en']);
});
