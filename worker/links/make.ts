// Makes the links that were asked for, each once, and the events that their emails follow from. Runs before the log
// is carried to the messages, so that a death in between delays an email and loses none.
import { newToken, sha256 } from '../crypto/digest.ts';
import { encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { type Change, commit, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { linkLife } from './link.ts';
import { applicationOf, deleteLink, expectToMake, type LinkRow, linksToMake, makeLink, placeOf } from './store.ts';

/** Makes what waits. Requests of addresses that have no application are forgotten. */
export async function makeLinks(works: Works): Promise<void> {
  for (const link of await linksToMake(works.db)) {
    try {
      await commit(works.db, works.source, await makingOf(works, link));
    } catch (error) {
      if (!(error instanceof CommitRefused && error.code === 'link-made')) logFailure(error, link.id);
    }
  }
}

async function makingOf({ db, settings, source }: Works, link: LinkRow): Promise<Change> {
  const { id } = link;
  const expectations = [expectToMake(id)];
  const now = source.now();
  const applicationId = link.applicationId ?? (await applicationOf(db, link, now));
  if (applicationId === null) return { expectations, statements: [deleteLink(id)] };
  const token = newToken();
  const key = await openRecordKey(settings.keyring, link.dataKey, id);
  const made = {
    applicationId,
    tokenHash: await sha256(token),
    token: await encryptJson(key, token, placeOf(id, 'token')),
    expiresAt: new Date(now.getTime() + linkLife),
  };
  return {
    expectations,
    statements: makeLink(link, made, now),
    events: [{ type: 'link.made', subject: id, actor: 'system', data: { application: applicationId } }],
  };
}
