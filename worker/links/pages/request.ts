// Get a link by email: for a person who has an application somewhere else. It says the same to everyone.
import { pick } from '../../../sdk/locale/pick.ts';
import { messageView } from '../../../widget/views/message.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { programmeBySlug } from '../../programmes/store.ts';
import { askForLink } from '../ask.ts';
import { type EmailPage, emailPage, withAddress } from './email-page.ts';

async function programmeOf({ context, params, locale }: Visit) {
  const { value } = await programmeBySlug(context.db, { slug: params['slug'] });
  if (!value) throw new Problem('not-found');
  return { slug: value.slug, name: pick(value.name, locale).text };
}

async function pageFor(visit: Visit): Promise<EmailPage> {
  const { returning: t } = messagesOf(visit.locale);
  const { slug, name } = await programmeOf(visit);
  return {
    title: `${t.requestHeading} – ${name}`,
    heading: t.requestHeading,
    body: t.requestBody,
    hint: t.emailHint,
    send: t.send,
    action: visit.to(`/programmes/${slug}/return`),
    backHref: visit.to(`/programmes/${slug}/apply`),
  };
}

export const showRequest = async (visit: Visit): Promise<Response> => emailPage(visit, await pageFor(visit));

export async function request(visit: Visit): Promise<Response> {
  const { context, locale, params } = visit;
  const fields = await readForm(context);
  const programme = params['slug'] ?? '';
  return withAddress(visit, fields, await pageFor(visit), async (email) => {
    await context.commit(await askForLink(context, { email, locale, of: { programme } }));
    return seeOther(visit.to(`/programmes/${programme}/return/sent`));
  });
}

export async function showRequested(visit: Visit): Promise<Response> {
  const { returning: t } = messagesOf(visit.locale);
  const { slug, name } = await programmeOf(visit);
  const link = { href: visit.to(`/programmes/${slug}`), text: visit.say.applying.backToProgramme };
  const main = messageView({ heading: t.requested, body: t.requestedBody, level: 1, link });
  return privatePage(visit, { title: `${t.requested} – ${name}`, main });
}
