// Keeps one address from flooding us with writes. Approximate and per location: for abuse only, rules live in the database.
import type { Context } from './context.ts';
import { Problem } from './problem.ts';

/** The window of the limiter in wrangler.toml, in seconds; what a refused caller is told to wait. */
const windowSeconds = 60;

/** Throws a Problem (429, Retry-After) when the caller's address has written too often. Local development is not limited. */
export async function limitWrites({ bindings, request, settings }: Context): Promise<void> {
  if (!bindings.LIMITER || settings.local) return;
  const { success } = await bindings.LIMITER.limit({ key: request.headers.get('cf-connecting-ip') ?? 'unknown' });
  if (success) return;
  throw new Problem('too-many-requests', `Wait ${windowSeconds} seconds, then try again.`, {
    headers: { 'retry-after': String(windowSeconds) },
  });
}
