// Finds out who is calling, as far as an operation needs to know, and refuses who may not call it.
import type { Operation } from '../../sdk/contract/operation.ts';
import type { OperationName } from '../../sdk/routes.ts';
import { guessedHolderOf, holderOf, stillHeld } from '../applications/holder.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from './actor.ts';
import { sectionHolderOf } from '../sections/holder.ts';
import { isFromAnotherSite } from './same-origin.ts';
import { staffOf } from './staff.ts';

/** Operations of a holder that may rest on what this isolate remembers: their batch says whether that was right (from-guess.ts). */
const mayGuess: ReadonlySet<OperationName> = new Set(['applications.save', 'applications.submit']);

/** The actor. Throws a Problem (401) when the operation needs one and the request does not prove it. */
export async function identify(
  name: OperationName,
  { access }: Pick<Operation, 'access'>,
  params: { id?: string } | undefined,
  context: Context,
): Promise<Actor> {
  switch (access) {
    case 'anyone':
      return { kind: 'anyone' };
    case 'applicant': {
      const [id, token] = [params?.id ?? '', bearerOf(context.request)];
      if (mayGuess.has(name)) return { kind: 'applicant', ...(await guessedHolderOf(context, id, token)) };
      return { kind: 'applicant', application: await holderOf(context, id, token) };
    }
    case 'co-applicant':
      return {
        kind: 'co-applicant',
        section: await sectionHolderOf(context, params?.id ?? '', bearerOf(context.request)),
      };
    case 'staff': {
      // Reading is recorded, and is nobody else's page's to ask for. Links from elsewhere lead to the console's pages.
      if (isFromAnotherSite(context.request))
        throw new Problem(
          'wrong-origin',
          'Staff operations are called from the console’s own pages, or by a program with the sign-in of a member of staff.',
        );
      const staff = await staffOf(context);
      if (!staff)
        throw new Problem('sign-in-needed', 'This operation is for members of staff who have signed in.', {
          headers: { 'www-authenticate': 'Cloudflare-Access' },
        });
      return staff;
    }
  }
}

/** Throws as `identify` when an actor was taken on a guess and that was wrong: for what is told before a batch says so. */
export async function confirm(actor: Actor, { db }: Pick<Context, 'db'>): Promise<void> {
  if (actor.kind === 'applicant' && actor.guess) await stillHeld(db, actor.application);
}

/** The bearer token of the Authorization header (RFC 6750). Throws a Problem (401) when there is none. */
export function bearerOf(request: Request): string {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!token)
    throw new Problem('token-missing', 'Send the application’s token as `Authorization: Bearer …`.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  return token;
}
