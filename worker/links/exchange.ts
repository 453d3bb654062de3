// Exchanges a link for a token that holds what it opens, once. Other devices that hold it keep their tokens.
import { actorName } from '../access/actor.ts';
import { isToken, newToken, sha256 } from '../crypto/digest.ts';
import { decryptJson, openRecordKey } from '../crypto/keyring.ts';
import type { Change } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { askForLink } from './ask.ts';
import { pageAskedOn } from './page-asked-on.ts';
import { expectLink, expectUsable, linkByHash, type LinkRow, placeOf, useUp } from './store.ts';
import { targetNamed } from './target-store.ts';

/** A link that was made. */
export interface Made extends LinkRow {
  applicationId: string;
  expiresAt: string;
}

/** The link of a token, whether or not it still opens anything; null when there is none. */
export async function linkOf({ db }: Pick<Context, 'db'>, token: string): Promise<Made | null> {
  return isToken(token) ? ((await linkByHash(db, await sha256(token))) as Made | null) : null;
}

/** Whether a link can be used at a moment. */
export const isUsable = (link: Made, now: Date): boolean =>
  link.usedAt === null && link.replacedAt === null && link.expiresAt > now.toISOString();

/** What uses a link up, for the caller to commit, and the token that holds the application or section from then on. */
export interface Exchange {
  applicationId: string;
  sectionId: string | null;
  token: string;
  change: Change;
}

/** Throws a Problem (410), the same for a link that never was, has expired, or was used or replaced. */
export async function exchangeLink(context: Context, token: string): Promise<Exchange> {
  const link = await linkOf(context, token);
  const now = context.source.now();
  if (!link || !isUsable(link, now))
    throw new Problem('link-gone', 'Ask for a new link: each opens once, for 14 days.');
  const held = newToken();
  return {
    applicationId: link.applicationId,
    sectionId: link.sectionId,
    token: held,
    change: {
      expectations: [expectUsable(link, now)],
      statements: [useUp(link.id, await sha256(held), now)],
      events: [
        {
          type: 'link.used',
          subject: link.id,
          actor: actorName(context.actor),
          data: { application: link.applicationId, ...(link.sectionId !== null && { section: link.sectionId }) },
        },
      ],
    },
  };
}

/** What asks for a new link to the address that a link went to. Of a token that is no link's, nothing comes. */
export async function renewLink(context: Context, token: string): Promise<Change> {
  const link = await linkOf(context, token);
  const target = link && (await targetNamed(context.db, link));
  if (!target) return { statements: [] };
  const key = await openRecordKey(context.settings.keyring, link.dataKey, link.id);
  return askForLink(context, {
    email: await decryptJson<string>(key, link.email, placeOf(link.id, 'email')),
    locale: link.locale,
    returnTo: (await pageAskedOn(context, link)) ?? undefined,
    of: target,
    provided: expectLink(link),
  });
}
