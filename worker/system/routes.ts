// Health, and the description of the API.
import type { Handlers } from '../http/handler.ts';
import { readDescription } from './description.ts';

export const systemRoutes: Pick<Handlers, 'system.health' | 'system.openapi'> = {
  async 'system.health'(_input, { db }) {
    try {
      await db.prepare('SELECT 1').first();
      return { body: { status: 'ok', database: 'ok' } };
    } catch {
      return { body: { status: 'degraded', database: 'unreachable' }, status: 503 };
    }
  },

  async 'system.openapi'(_input, { bindings }) {
    return { body: await readDescription(bindings) };
  },
};
