// Makes the links that were asked for, each once, and the events that their emails follow from. Runs before the log
// is carried to the messages, so that a death in between delays an email and loses none.
import { newToken, sha256 } from '../crypto/digest.ts';
import { encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { type Change, commit, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { linkLife, pageOnSite } from './link.ts';
import { deleteLink, expectToMake, type LinkRow, linksToMake, makeLink, pagesSavedFrom, placeOf } from './store.ts';
import { expectHeldAs, targetNamed, targetOf } from './target-store.ts';

/** Refusals after which there is nothing to do, or the next pass looks again: made by another, or handed over meanwhile. */
const passed = new Set(['link-made', 'token-invalid']);

/** Makes what waits. Requests of addresses that have nothing to open are forgotten. */
export async function makeLinks(works: Works): Promise<void> {
  for (const link of await linksToMake(works.db)) {
    try {
      await commit(works.db, works.source, await makingOf(works, link));
    } catch (error) {
      if (!(error instanceof CommitRefused && passed.has(error.code))) logFailure(error, link.id);
    }
  }
}

async function makingOf({ db, settings, source }: Works, link: LinkRow): Promise<Change> {
  const { id } = link;
  const expectations = [expectToMake(link)];
  const now = source.now();
  const target = await (link.applicationId === null ? targetOf(db, link, now) : targetNamed(db, link));
  if (!target) return { expectations, statements: [deleteLink(id)] };
  const { applicationId, sectionId } = target;
  const token = newToken();
  const key = await openRecordKey(settings.keyring, link.dataKey, id);
  const made = {
    applicationId,
    sectionId,
    returnTo: link.applicationId === null ? pageOnSite(await pagesSavedFrom(db, target), link.returnTo) : link.returnTo,
    tokenHash: await sha256(token),
    token: await encryptJson(key, token, placeOf(id, 'token')),
    expiresAt: new Date(now.getTime() + linkLife),
  };
  return {
    expectations: [...expectations, expectHeldAs(target)],
    statements: makeLink(link, made, now),
    events: [
      sectionId === null
        ? { type: 'link.made', subject: id, actor: 'system', data: { application: applicationId } }
        : {
            type: 'link.made-for-section',
            subject: id,
            actor: 'system',
            data: { application: applicationId, section: sectionId },
          },
    ],
  };
}
