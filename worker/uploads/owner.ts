// Whose a file is. What somebody holds in a joint application are the files of that alone: nobody reads another's.
import type { Statement } from '../db/statement.ts';
import { statement } from '../db/statement.ts';

/** The lead, whose files are the application's own, `section` being empty; or the organisation of a section. */
export interface Owner {
  application: string;
  section: string;
}

/** The lead of an application. */
export const leadOf = ({ id }: { id: string }): Owner => ({ application: id, section: '' });

/** The organisation of a section. */
export const organisationOf = ({ id, applicationId }: { id: string; applicationId: string }): Owner => ({
  application: applicationId,
  section: id,
});

/** Ids of files that something stored names, wherever in it they stand. */
export const filesNamed = (...held: unknown[]): Set<string> =>
  new Set(JSON.stringify(held).match(/\bfile_[0-9a-z]{26,32}\b/g));

/** Stands between the two while they change places. No section has this id. */
const handedOn = 'handed-on';

/**
 * Exchanges the files of the lead and of a section, as their answers are when the lead is handed over. Those that the answers
 * for the team name stay the application's.
 */
export function exchangeFiles({ application, section }: Owner, teams: ReadonlySet<string>): Statement[] {
  const move = (from: string, to: string) =>
    statement(
      'UPDATE OR IGNORE uploads SET section = ? WHERE application_id = ? AND section = ?',
      to,
      application,
      from,
    );
  return [
    statement(
      `UPDATE uploads SET section = '${handedOn}' WHERE application_id = ? AND section = ''
        AND id NOT IN (SELECT value FROM json_each(?))`,
      application,
      JSON.stringify([...teams]),
    ),
    move(section, ''),
    // The very bytes that a question for the team has been given already.
    statement('DELETE FROM uploads WHERE application_id = ? AND section = ?', application, section),
    move(handedOn, section),
  ];
}
