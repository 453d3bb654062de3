// Finds out who is calling, as far as an operation needs to know, and refuses who may not call it.
import type { Access } from '../../sdk/contract/operation.ts';
import { holderOf, saverOf } from '../applications/holder.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from './actor.ts';
import { staffOf } from './staff.ts';

/** The actor. Throws a Problem (401) when the operation needs one and the request does not prove it. */
export async function identify(access: Access, params: { id?: string } | undefined, context: Context): Promise<Actor> {
  switch (access) {
    case 'anyone':
      return { kind: 'anyone' };
    case 'applicant': {
      const find = context.request.method === 'PUT' ? saverOf : holderOf;
      return { kind: 'applicant', application: await find(context, params?.id ?? '', bearerOf(context.request)) };
    }
    case 'staff': {
      const staff = await staffOf(context);
      if (!staff) throw new Problem('sign-in-needed', 'This operation is for members of staff who have signed in.');
      return staff;
    }
  }
}

/** The bearer token of the Authorization header (RFC 6750). Throws a Problem (401) when there is none. */
function bearerOf(request: Request): string {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!token)
    throw new Problem('token-missing', 'Send the application’s token as `Authorization: Bearer …`.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  return token;
}
