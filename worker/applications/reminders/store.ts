// What is remembered of reminders, as statements.
import { type Statement, statement } from '../../db/statement.ts';

/**
 * The round closes at another time: whoever was reminded of the one of before is reminded of the new one. Who wants no reminders
 * gets none.
 */
export const remindAgain = (round: string): Statement[] => [
  statement(
    `DELETE FROM reminders WHERE stopped_at IS NULL
      AND application_id IN (SELECT id FROM applications WHERE round_id = ? AND state = 'draft')`,
    round,
  ),
  statement('DELETE FROM reminder_sweeps WHERE round_id = ?', round),
];
