// The operations of links. Each answers the same whether or not an address is known.
import { standingOf, versionOf } from '../applications/standing.ts';
import { applicationById, expectHeld } from '../applications/store.ts';
import { shown } from '../applications/start.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/serve.ts';
import { askForLink } from './ask.ts';
import { exchangeLink, renewLink } from './exchange.ts';

const accepted = { body: { accepted: true } } as const;

export const linkRoutes = {
  'applications.saveForLater': async ({ body }, context) => {
    const { actor } = context;
    if (actor.kind !== 'applicant') throw new Error('An operation on an application admits its holder only.');
    const { id, locale } = actor.application;
    const { email, returnTo } = body;
    return {
      ...accepted,
      change: await askForLink(context, {
        email,
        returnTo,
        locale: body.locale ?? locale,
        of: { application: id },
        provided: expectHeld(actor.application),
      }),
    };
  },
  'links.request': async ({ body }, context) => {
    const { programme, email, locale = 'en', returnTo } = body;
    return { ...accepted, change: await askForLink(context, { email, locale, returnTo, of: { programme } }) };
  },
  'links.renew': async ({ body }, context) => {
    return { ...accepted, change: await renewLink(context, body.token) };
  },
  'links.exchange': async ({ body }, context) => {
    const { applicationId, token, change } = await exchangeLink(context, body.token);
    const row = await applicationById(context.db, applicationId);
    if (!row) throw new Problem('link-gone');
    const standing = await standingOf(context, row);
    return {
      body: { application: shown(standing, context.source.now()), token },
      version: versionOf(standing),
      change,
    };
  },
} satisfies Partial<Handlers>;
