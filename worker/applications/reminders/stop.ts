// Stops the reminders of one application. The link in the reminder is the right to do so, and to do nothing else.
import type { D1Database } from '@cloudflare/workers-types';
import { isSame } from '../../access/signed-value.ts';
import { keyedHash } from '../../crypto/digest.ts';
import { type Statement, statement } from '../../db/statement.ts';
import type { Settings } from '../../env.ts';

const proofOf = ({ hashKey }: Pick<Settings, 'hashKey'>, id: string) => keyedHash(hashKey, `reminder-stop\n${id}`);

/** What the link carries: the application and a proof that we made the link. It does not expire: a refusal holds. */
export const stopToken = async (settings: Pick<Settings, 'hashKey'>, id: string): Promise<string> =>
  `${id}-${await proofOf(settings, id)}`;

/** The application of a link; null when we did not make it. */
export async function stoppedBy(settings: Pick<Settings, 'hashKey'>, token: string): Promise<string | null> {
  const [, id = '', proof = ''] = /^(app_[0-9a-f]{32})-([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  return (await isSame(proof, await proofOf(settings, id))) && id ? id : null;
}

/** Whether the applicant has stopped them. */
export const wantsNoReminders = async (db: D1Database, id: string): Promise<boolean> =>
  (await db.prepare('SELECT stopped_at FROM reminders WHERE application_id = ?').bind(id).first('stopped_at')) != null;

/** Stops them. A repeat changes nothing, and an application that has gone has none. */
export const stopReminders = (id: string, now: Date): Statement =>
  statement(
    `INSERT INTO reminders (application_id, stopped_at) SELECT id, ? FROM applications WHERE id = ?
    ON CONFLICT (application_id) DO UPDATE SET stopped_at = coalesce(stopped_at, excluded.stopped_at)`,
    now.toISOString(),
    id,
  );
