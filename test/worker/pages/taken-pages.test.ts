import { expect, it } from 'vitest';
import { takenPages } from '../../../sdk/form/check-form.ts';
import { routes } from '../../../worker/pages/site.ts';

// Everything that stands beside the pages of a form: /apply/:app/status and the like.
const beside = routes
  .map(({ path }) => /^\/(?:apply|section)\/:\w+\/([^:/]+)/.exec(path)?.[1])
  .filter((segment) => segment !== undefined && /^[a-z0-9-]+$/.test(segment));

it('no page of a form can have the address of a page of ours', () => {
  expect(beside.length).toBeGreaterThan(5);
  for (const segment of beside) expect(takenPages).toContain(segment);
});
