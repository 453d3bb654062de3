// Who holds a section: whoever sends the token that its organisation joined with, or one that a link was exchanged for.
import { isToken, sha256 } from '../crypto/digest.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { heldByLink } from '../links/store.ts';
import { sectionById, type SectionRow } from './store.ts';

const refused = { 'www-authenticate': 'Bearer error="invalid_token"' };

/**
 * The section `id` when `token` opens it. One query, two for a link's token. Throws a Problem (401): `token-of-lead`, which names the application, when
 * its holder has been made the lead; else the same for an unknown id and a wrong token.
 */
export async function sectionHolderOf({ db }: Pick<Context, 'db'>, id: string, token: string): Promise<SectionRow> {
  const [row, hash] = await Promise.all([sectionById(db, id), sha256(token)]);
  if (row && isToken(token)) {
    if (row.tokenHash === hash && row.state !== 'removed') return row;
    const byLink = row.leadTokenHash === hash ? null : await heldByLink(db, row.applicationId, hash);
    if (byLink?.section === id && row.state !== 'removed') return row;
    if (row.leadTokenHash === hash || byLink?.section === null) {
      const issue = { path: ['application'], code: 'token-of-lead', message: row.applicationId };
      throw new Problem('token-of-lead', 'See `issues` for the application.', { issues: [issue], headers: refused });
    }
  }
  throw new Problem('token-invalid', 'The token does not belong to a section at this address.', { headers: refused });
}
