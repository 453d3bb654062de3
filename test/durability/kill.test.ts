// kill -9 while applicants write.
import { expect, it } from 'vitest';
import { survive } from './survive.ts';

it('loses no acknowledged write and doubles none when the Worker is killed 20 times', async () => {
  const { faults, applications, acknowledged, sentAgain } = await survive(20);
  expect(faults).toEqual([]);
  expect(applications).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(applications * 8);
  expect(sentAgain).toBeGreaterThan(0);
}, 300_000);
