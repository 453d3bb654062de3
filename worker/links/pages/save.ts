// Save for later: the address that the link goes to, and the page that says it is on its way.
import { messageView } from '../../../widget/views/message.ts';
import { contactEmail } from '../../applications/application.ts';
import { openApplication, type Opened, stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { expectHeld } from '../../applications/store.ts';
import { askForLink } from '../ask.ts';
import { type EmailPage, emailPage, withAddress } from './email-page.ts';

/** The steps of an application's address. Page ids of forms must not be these. */
const steps = { save: 'save-for-later', saved: 'saved-for-later' } as const;

function pageFor(visit: Visit, opened: Opened): EmailPage {
  const { returning: t } = messagesOf(visit.locale);
  const email = contactEmail(opened.form, opened.answers);
  const isSent = opened.row.submittedAt !== null;
  const heading = isSent ? t.requestHeading : t.laterHeading;
  return {
    title: titleOf(visit, opened, heading),
    heading,
    body: isSent ? t.laterBody.slice(0, 1) : t.laterBody,
    hint: t.emailHint,
    send: t.send,
    ...(email !== undefined && { email }),
    action: stepAddress(visit, opened, steps.save),
    backHref: stepAddress(visit, opened),
  };
}

export async function showSave(visit: Visit): Promise<Response> {
  return emailPage(visit, pageFor(visit, await openApplication(visit)));
}

/** Sends the link. */
export async function save(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const opened = await openApplication(visit);
  return withAddress(visit, fields, pageFor(visit, opened), async (email) => {
    const { row } = opened;
    const provided = expectHeld(row);
    await context.commit(await askForLink(context, { email, locale, of: { application: row.id }, provided }));
    return seeOther(stepAddress(visit, opened, steps.saved));
  });
}

export async function showSaved(visit: Visit): Promise<Response> {
  const opened = await openApplication(visit);
  const { returning: t } = messagesOf(visit.locale);
  const isSent = opened.row.submittedAt !== null;
  const heading = isSent ? t.requested : t.sent;
  const link = { href: stepAddress(visit, opened), text: isSent ? t.stands : t.goOn };
  const main = messageView({ heading, body: t.sentBody, level: 1, link });
  return privatePage(visit, { title: titleOf(visit, opened, heading), main });
}
