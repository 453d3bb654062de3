// Save for later: the address that the link goes to, and the page that says it is on its way. For an application, and for a
// co-applicant's section.
import { returningWords } from '../../../sdk/locale/en/returning.ts';
import { messageView } from '../../../widget/views/message.ts';
import { contactEmail } from '../../applications/application.ts';
import { isSection, openApplication, type Opened, stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { onceIn } from '../../pages/once.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { openHeldSection, type OpenedSection } from '../../sections/pages/opened-section.ts';
import { askForLink } from '../ask.ts';
import { asTarget } from '../target-store.ts';
import { type EmailPage, emailPage, withAddress } from './email-page.ts';
import { changeOnce } from '../../pages/change-once.ts';

/** The steps of an application's address. Page ids of forms must not be these. */
const steps = { save: 'save-for-later', saved: 'saved-for-later' } as const;

/** What the address names, or where this browser has to go instead. */
const open = (visit: Visit): Promise<Opened | OpenedSection | Response> =>
  visit.params['section'] === undefined ? openApplication(visit) : openHeldSection(visit);

const wordsOf = ({ locale }: Visit, opened: Opened | OpenedSection) =>
  returningWords(messagesOf(locale).returning, isSection(opened));

const isSent = ({ row }: Opened | OpenedSection): boolean =>
  'submittedAt' in row ? row.submittedAt !== null : row.applicationState !== 'draft';

function pageFor(visit: Visit, opened: Opened | OpenedSection): EmailPage {
  const t = wordsOf(visit, opened);
  const email = contactEmail(opened.form, opened.answers);
  const heading = isSent(opened) ? t.requestHeading : t.laterHeading;
  return {
    title: titleOf(visit, opened, heading),
    heading,
    body: isSent(opened) ? t.laterBody.slice(0, 1) : t.laterBody,
    hint: t.emailHint,
    send: t.send,
    ...(email !== undefined && { email }),
    action: stepAddress(visit, opened, steps.save),
    backHref: stepAddress(visit, opened),
  };
}

export async function showSave(visit: Visit): Promise<Response> {
  const opened = await open(visit);
  return opened instanceof Response ? opened : emailPage(visit, pageFor(visit, opened));
}

/** Sends the link. */
export async function save(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const opened = await open(visit);
  if (opened instanceof Response) return opened;
  return withAddress(visit, fields, pageFor(visit, opened), async (email) => {
    const sending = ['pages.save-for-later', opened.row.id, onceIn(fields), email];
    await changeOnce(context, sending, () => askForLink(context, { email, locale, of: asTarget(opened.row) }));
    return seeOther(stepAddress(visit, opened, steps.saved));
  });
}

export async function showSaved(visit: Visit): Promise<Response> {
  const opened = await open(visit);
  if (opened instanceof Response) return opened;
  const t = wordsOf(visit, opened);
  const heading = isSent(opened) ? t.requested : t.sent;
  const link = { href: stepAddress(visit, opened), text: isSent(opened) ? t.stands : t.goOn };
  const main = messageView({ heading, body: t.sentBody, level: 1, link });
  return privatePage(visit, { title: titleOf(visit, opened, heading), main });
}
