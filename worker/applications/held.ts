// What this browser holds: the applications that its cookies open. No query without a cookie.
import type { Context } from '../http/context.ts';
import { nullIfRefused } from '../http/problem.ts';
import { holderOf } from './holder.ts';
import { heldTokens } from './session.ts';
import type { ApplicationRow } from './store.ts';

/** The applications that this browser holds, the latest first. A cookie that opens none counts for nothing. */
export async function heldApplications(context: Context): Promise<ApplicationRow[]> {
  const rows = await Promise.all(
    heldTokens(context.request).map(({ id, token }) => holderOf(context, id, token).catch(nullIfRefused)),
  );
  return rows.filter((row) => row !== null);
}

/** Whether nothing has ever been saved in it: a draft that is no more than the start that it came from. */
export const isUntouched = ({ state, version }: Pick<ApplicationRow, 'state' | 'version'>): boolean =>
  state === 'draft' && version === 1;
