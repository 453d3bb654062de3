// Contract ↔ HTTP: puts an operation on its route. Public reads are answered here, from the cache where it has them; all
// else in personal.ts, whose code is read on first use: a cold start answers with public content sooner.
import type { Context as Hono } from 'hono';
import type { Operation } from '../../sdk/contract/operation.ts';
import type { OperationName } from '../../sdk/routes.ts';
import { cached, type PublicAnswer } from './cache.ts';
import { type AppEnv, newContext, type Surroundings } from './context.ts';
import type { AnyHandler, Handler, Reply } from './handler.ts';
import { parse, parseParams, queryOf } from './parse.ts';

let personal: typeof import('./personal.ts') | undefined;

/** The Hono handler of one operation, which is loaded with its first request. */
export function serve<N extends OperationName>(
  name: N,
  load: () => Promise<{ contract: Operation; handler: Handler<N> }>,
  surroundings: (c: Hono<AppEnv>) => Surroundings,
) {
  let loaded: Awaited<ReturnType<typeof load>> | undefined;
  return async (c: Hono<AppEnv>): Promise<Response> => {
    const anonymous = newContext(surroundings(c));
    const { request, source } = anonymous;
    loaded ??= await load();
    const operation = loaded.contract;
    const handler = loaded.handler as unknown as AnyHandler;
    const addressed = () => ({
      params: parseParams(operation, c.req.param()),
      query: parse(operation.query, queryOf(request.url), 'invalid-query'),
    });
    if (operation.cache === 'public')
      return cached({ ...anonymous, now: source.now().getTime() }, async () =>
        publicAnswer(
          operation,
          await handler({ ...addressed(), body: undefined, version: null, form: undefined }, anonymous),
        ),
      );
    const { answerPersonally } = (personal ??= await import('./personal.ts'));
    return answerPersonally(name, operation, handler, addressed, anonymous);
  };
}

const publicAnswer = (operation: Operation, reply: Reply<OperationName>): PublicAnswer => ({
  body: JSON.stringify(operation.answer.parse(reply.body)),
  contentType: 'application/json',
  revision: reply.revision ?? null,
  changesAt: reply.changesAt ?? null,
});
