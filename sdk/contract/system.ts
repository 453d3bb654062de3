// What the service says of itself.
import * as z from 'zod';
import type { Operation } from './operation.ts';

export const system = {
  'system.health': {
    access: 'anyone',
    summary: 'Says whether the service is up and its database answers.',
    answer: z.strictObject({ status: z.enum(['ok', 'degraded']), database: z.enum(['ok', 'unreachable']) }),
  },
  'system.openapi': {
    access: 'anyone',
    summary: 'This description, as OpenAPI 3.1.',
    answer: z.looseObject({ openapi: z.string() }),
    cache: 'public',
  },
} as const satisfies Record<string, Operation>;
