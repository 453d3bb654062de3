// Get a link by email: for a person who has an application somewhere else. It says the same to everyone.
import { pick } from '../../../sdk/locale/pick.ts';
import { messageView } from '../../../widget/views/message.ts';
import { heldPage } from '../../applications/pages/held.ts';
import { Problem } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { onceIn } from '../../pages/once.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { programmeBySlug } from '../../programmes/store.ts';
import { askForLink } from '../ask.ts';
import { type EmailPage, emailPage, withAddress } from './email-page.ts';
import { changeOnce } from '../../pages/change-once.ts';

async function programmeOf({ context, params }: Visit) {
  const { value } = await programmeBySlug(context.db, { slug: params['slug'] });
  if (!value) throw new Problem('not-found');
  return value;
}

type Named = Awaited<ReturnType<typeof programmeOf>>;

function pageFor(visit: Visit, { slug, name }: Named): EmailPage {
  const { returning: t } = messagesOf(visit.locale);
  return {
    title: `${t.requestHeading} – ${pick(name, visit.locale).text}`,
    heading: t.requestHeading,
    body: t.requestBody,
    hint: t.emailHint,
    send: t.send,
    action: visit.to(`/programmes/${slug}/return`),
    backHref: visit.to(`/programmes/${slug}/apply`),
  };
}

/** The form. A browser that holds an application of the programme is led to that first: it needs no email. */
export async function showRequest(visit: Visit): Promise<Response> {
  const programme = await programmeOf(visit);
  return (await heldPage(visit, programme)) ?? emailPage(visit, pageFor(visit, programme));
}

export async function request(visit: Visit): Promise<Response> {
  const { context, locale, params } = visit;
  const fields = await readForm(context);
  const programme = params['slug'] ?? '';
  return withAddress(visit, fields, pageFor(visit, await programmeOf(visit)), async (email) => {
    const sending = ['pages.request', programme, onceIn(fields), email];
    await changeOnce(context, sending, () => askForLink(context, { email, locale, of: { programme } }));
    return seeOther(visit.to(`/programmes/${programme}/return/sent`));
  });
}

export async function showRequested(visit: Visit): Promise<Response> {
  const { returning: t } = messagesOf(visit.locale);
  const { slug, name } = await programmeOf(visit);
  const link = { href: visit.to(`/programmes/${slug}`), text: visit.say.applying.backToProgramme };
  const main = messageView({ heading: t.requested, body: t.requestedBody, level: 1, link });
  return privatePage(visit, { title: `${t.requested} – ${pick(name, visit.locale).text}`, main });
}
