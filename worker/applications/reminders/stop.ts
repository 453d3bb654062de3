// Stops the reminders of one application. The link in the reminder is the right to do so, and to do nothing else.
import type { D1Database } from '@cloudflare/workers-types';
import { provenId, provenToken } from '../../access/proof.ts';
import { type Statement, statement } from '../../db/statement.ts';
import type { Settings } from '../../env.ts';

/** What the link carries: the application and a proof that we made the link. It does not expire: a refusal holds. */
export const stopToken = (settings: Pick<Settings, 'hashKey'>, id: string): Promise<string> =>
  provenToken(settings, 'reminder-stop', id);

/** The application of a link; null when we did not make it. */
export const stoppedBy = (settings: Pick<Settings, 'hashKey'>, token: string): Promise<string | null> =>
  provenId(settings, 'reminder-stop', token);

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
