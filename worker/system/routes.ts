// Health, and the description of the API.
import type { Handlers } from '../http/serve.ts';

export const systemRoutes: Pick<Handlers, 'system.health' | 'system.openapi'> = {
  async 'system.health'(_input, { db }) {
    try {
      await db.prepare('SELECT 1').first();
      return { body: { status: 'ok', database: 'ok' } };
    } catch {
      return { body: { status: 'degraded', database: 'unreachable' }, status: 503 };
    }
  },

  // Read on first use: it is the largest module of the Worker.
  async 'system.openapi'() {
    const { default: body } = await import('../../sdk/openapi.json', { with: { type: 'json' } });
    return { body };
  },
};
