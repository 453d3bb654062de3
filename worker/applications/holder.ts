// Who holds an application: whoever sends the token that it was started with, or one
// that a link was exchanged for. Only the token's hash is stored.
import { isToken, sha256 } from '../crypto/digest.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { heldByLink } from '../links/store.ts';
import { sectionHeldBy } from '../sections/held-section-store.ts';
import { takeDraft } from './just-saved.ts';
import { applicationById, type ApplicationRow, type OpenedAnswers } from './store.ts';

/**
 * The application `id` when `token` opens it. One query, two for a link's token, three for one that is refused. Throws a Problem
 * (401): `token-of-section` when the token opens a section of it, which the Problem names; else the same for an unknown id and a
 * wrong token.
 */
export async function holderOf({ db }: Pick<Context, 'db'>, id: string, token: string): Promise<ApplicationRow> {
  const [row, hash] = await Promise.all([applicationById(db, id), sha256(token)]);
  if (row && isToken(token)) {
    if (row.tokenHash === hash) return row;
    const byLink = await heldByLink(db, row.id, hash);
    if (byLink && byLink.section === null) return row;
    throw refusal(byLink?.section ?? (await sectionHeldBy(db, id, hash)));
  }
  throw refusal();
}

/** The application as it is now. Throws as `holderOf` when it has gone, or changed hands since `row` was read. */
export async function stillHeld(
  db: Context['db'],
  row: Pick<ApplicationRow, 'id' | 'tokenHash'>,
): Promise<ApplicationRow> {
  const current = await applicationById(db, row.id);
  if (current?.tokenHash === row.tokenHash) return current;
  throw refusal(current && (await sectionHeldBy(db, row.id, row.tokenHash)));
}

function refusal(section?: string): Problem {
  const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
  if (section === undefined)
    return new Problem('token-invalid', 'The token does not belong to an application at this address.', { headers });
  const issue = { path: ['section'], code: 'token-of-section', message: section };
  return new Problem('token-of-section', 'See `issues` for the section.', { issues: [issue], headers });
}

/** The same, perhaps from this isolate's memory and without a query (just-saved.ts): then with a guess at the answers. */
export async function guessedHolderOf(
  context: Pick<Context, 'db' | 'source'>,
  id: string,
  token: string,
): Promise<{ application: ApplicationRow; guess?: OpenedAnswers }> {
  const kept = takeDraft(context.db, id, await sha256(token), context.source.now());
  if (kept) return { application: kept.row, guess: kept.opened };
  return { application: await holderOf(context, id, token) };
}
