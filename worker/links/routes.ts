// The operations of links. Each answers the same whether or not an address is known.
import type { Locale } from '../../sdk/form/types.ts';
import { sendableOf } from '../applications/open-now.ts';
import { versionOf } from '../applications/standing.ts';
import { applicationById } from '../applications/store.ts';
import { shown } from '../applications/start.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { sectionShown } from '../sections/shown.ts';
import { standingOfSection } from '../sections/standing.ts';
import { sectionById } from '../sections/store.ts';
import { askForLink } from './ask.ts';
import { exchangeLink, renewLink } from './exchange.ts';
import { asTarget } from './target-store.ts';

const accepted = { body: { accepted: true } } as const;

/** Sends a link to what the caller holds. */
async function saveForLater(
  context: Context,
  { email, locale, returnTo }: { email: string; locale?: Locale | undefined; returnTo?: string | undefined },
) {
  const { actor } = context;
  if (actor.kind !== 'applicant' && actor.kind !== 'co-applicant')
    throw new Error('An operation on an application or a section admits its holder only.');
  const row = actor.kind === 'applicant' ? actor.application : actor.section;
  const asking = { email, returnTo, locale: locale ?? row.locale, of: asTarget(row) };
  return { ...accepted, change: await askForLink(context, asking) };
}

/** What a link opens, as its holder sees it; null when it has gone. */
async function opened(
  context: Context,
  { applicationId, sectionId, token }: { applicationId: string; sectionId: string | null; token: string },
) {
  if (sectionId === null) {
    const row = await applicationById(context.db, applicationId);
    const standing = row && (await sendableOf(context, row));
    return (
      standing && {
        body: { application: shown(standing, context.source.now()), token },
        version: versionOf(standing),
      }
    );
  }
  const row = await sectionById(context.db, sectionId);
  const standing = row && (await standingOfSection(context, row));
  return standing && { body: { section: await sectionShown(context, standing), token }, version: versionOf(standing) };
}

export const linkRoutes = {
  'applications.saveForLater': ({ body }, context) => saveForLater(context, body),
  'sections.saveForLater': ({ body }, context) => saveForLater(context, body),
  'links.request': async ({ body }, context) => {
    const { programme, email, locale = 'en', returnTo } = body;
    return { ...accepted, change: await askForLink(context, { email, locale, returnTo, of: { programme } }) };
  },
  'links.renew': async ({ body }, context) => {
    return { ...accepted, change: await renewLink(context, body.token) };
  },
  'links.exchange': async ({ body }, context) => {
    const exchanged = await exchangeLink(context, body.token);
    const answer = await opened(context, exchanged);
    if (!answer) throw new Problem('link-gone');
    return { ...answer, change: exchanged.change };
  },
} satisfies Partial<Handlers>;
