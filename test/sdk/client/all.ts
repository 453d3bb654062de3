// Every case of the client, for whatever runs them: vitest in Node and workerd, a page in Chromium.
import { failures } from './failures.ts';
import { pages } from './pages.ts';
import { placement } from './placement.ts';
import type { Cases } from './service.ts';
import { tries } from './tries.ts';

export const topics: Record<string, Cases> = {
  'where the input of a call goes': placement,
  'tries of a call': tries,
  'failures of a call': failures,
  'lists page by page': pages,
};
