// Makes the links that were asked for, each once, and the events that their emails follow from. Runs before the log
// is carried to the messages, so that a death in between delays an email and loses none.
import { newToken, sha256 } from '../crypto/digest.ts';
import { encryptJson, openRecordKey } from '../crypto/keyring.ts';
import { type Change, commit, CommitRefused } from '../db/commit.ts';
import type { Works } from '../events/works.ts';
import { logFailure } from '../http/errors.ts';
import { linkLife, pageOnSite } from './link.ts';
import { deleteLink, expectToMake, type LinkRow, linksToMake, makeLink, pagesSavedFrom, placeOf } from './store.ts';
import { pageAskedOn } from './page-asked-on.ts';
import { expectHeldAs, type Target, targetNamed, targetOf } from './target-store.ts';

/** Refusals after which there is nothing to do, or the next pass looks again: made by another, or handed over meanwhile. */
const passed = new Set(['link-made', 'token-invalid']);

/** How many links one pass reads at a time and is content to make, and how often it reads on past those that cannot be made. */
const batch = { links: 20, most: 10 };

/** How long a link that cannot be read waits for its key to come back, in milliseconds: a day. Whoever asked may ask again. */
const patience = 24 * 3600_000;

/** Makes what waits. Requests of addresses that have nothing to open are forgotten. */
export async function makeLinks(works: Works): Promise<void> {
  for (let reads = 0, made = 0, after = ''; reads < batch.most && made < batch.links; reads++) {
    const links = await linksToMake(works.db, after, batch.links);
    for (const link of links) {
      try {
        await makeOne(works, link);
        made++;
      } catch (error) {
        logFailure(error, link.id);
      }
    }
    if (links.length < batch.links) return;
    after = links.at(-1)?.id ?? after;
  }
}

/** Makes one. Throws when it could not; one that nobody can read is then forgotten when its time is over. */
async function makeOne(works: Works, link: LinkRow): Promise<void> {
  const { db, source } = works;
  try {
    await commit(db, source, await makingOf(works, link));
  } catch (error) {
    if (error instanceof CommitRefused && passed.has(error.code)) return;
    if (Date.parse(link.askedAt) <= source.now().getTime() - patience && !(await isReadable(works, link)))
      await commit(db, source, { expectations: [expectToMake(link)], statements: [deleteLink(link.id)] });
    throw error;
  }
}

const isReadable = ({ settings }: Works, link: LinkRow): Promise<boolean> =>
  openRecordKey(settings.keyring, link.dataKey, link.id).then(
    () => true,
    () => false,
  );

/** The page that a link leads to, encrypted for it: of one that an address asked for, a page that a holder saved from. */
async function pageLedTo(
  works: Pick<Works, 'db' | 'settings'>,
  link: LinkRow,
  target: Target,
  key: CryptoKey,
): Promise<string | null> {
  if (link.applicationId !== null || link.returnTo === null) return link.returnTo;
  const saved = await Promise.all(
    (await pagesSavedFrom(works.db, target)).map((row) => pageAskedOn(works, row).catch(() => null)),
  );
  const pages = saved.filter((page) => page !== null);
  const page = pageOnSite(pages, await pageAskedOn(works, link));
  return page && encryptJson(key, page, placeOf(link.id, 'return_to'));
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
    returnTo: await pageLedTo({ db, settings }, link, target, key),
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
