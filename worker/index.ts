// The Worker's entry: requests, and the minute's tick. Everything else is one import away in app.ts.
import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
import { createApp } from './app.ts';
import { type Bindings, systemSource } from './env.ts';
import { remembered } from './http/cache.ts';
import { readOut } from './http/read-out.ts';

const app = createApp(systemSource);

export default {
  fetch(request: Request, bindings: Bindings, context: ExecutionContext): Response | Promise<Response> {
    const answer = remembered(request, Date.now()) ?? app.fetch(request, bindings, context as never);
    return request.method === 'GET' ? answer : readOut(request, answer);
  },
  scheduled(_controller: ScheduledController, bindings: Bindings, context: ExecutionContext): void {
    context.waitUntil(import('./events/wake.ts').then(({ tick }) => tick(bindings, systemSource)));
  },
};
