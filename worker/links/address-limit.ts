// Holds emails that anyone may ask for to three for each address and hour, whoever asks and for whatever reason.
import { expectNone } from '../db/commit.ts';
import { type Statement, statement } from '../db/statement.ts';

/** The most emails that may be asked for, in a window of milliseconds. */
const limit = { emails: 3, window: 3600_000 } as const;

/** What counts one more email to an address, and what refuses the batch when there have been too many (`too-many-emails`). */
export const askForMail = (emailHash: string, now: Date): { expectation: Statement; statement: Statement } => ({
  expectation: expectNone(
    `CASE WHEN count(*) >= ${limit.emails} THEN 'too-many-emails' END`,
    'mail_asked WHERE email_hash = ? AND asked_at > ?',
    emailHash,
    new Date(now.getTime() - limit.window).toISOString(),
  ),
  statement: statement('INSERT INTO mail_asked (email_hash, asked_at) VALUES (?, ?)', emailHash, now.toISOString()),
});

/** Forgets what no longer counts. */
export const forgetAsked = (now: Date): Statement =>
  statement('DELETE FROM mail_asked WHERE asked_at < ?', new Date(now.getTime() - 24 * limit.window).toISOString());
