// The form for an email address as a page: read, refused with a sentence, shown again.
import { html, nothing } from 'lit/html.js';
import { emailAddress } from '../../../sdk/contract/common.ts';
import { emailField, emailForm, type EmailFormState } from '../../../widget/views/email-form.ts';
import { problemOf } from '../../http/errors.ts';
import { privatePage } from '../../pages/answer.ts';
import { switchField } from '../../pages/layout.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { onceInput } from '../../pages/change-once.ts';

/** What a page with the form says, and where it leads. */
export type EmailPage = Pick<
  EmailFormState,
  'heading' | 'body' | 'action' | 'backHref' | 'send' | 'hint' | 'choice'
> & {
  email?: string;
  title: string;
};

/** The id of the form: the language switch sends it along, so that what was typed survives. */
const formId = '_email';

export function emailPage(visit: Visit, page: EmailPage, wrong?: 'emailWrong' | 'tooMany'): Promise<Response> {
  const { returning: t } = messagesOf(visit.locale);
  const { email = '', choice = nothing } = page;
  const main = emailForm(
    {
      ...page,
      id: formId,
      level: 1,
      label: t.email,
      email,
      choice: html`${onceInput()}${choice}`,
      error: wrong && t[wrong],
    },
    t,
  );
  const status = wrong === 'tooMany' ? 429 : wrong ? 422 : 200;
  return privatePage(visit, { title: page.title, main, failed: wrong !== undefined, form: formId }, status);
}

/**
 * Does what the page is for with the address that was typed, or shows the page again: after a change of language, with
 * an address that is none, and when that address has had too many emails.
 */
export async function withAddress(
  visit: Visit,
  fields: URLSearchParams,
  page: EmailPage,
  work: (email: string) => Promise<Response>,
): Promise<Response> {
  const typed = (fields.get(emailField) ?? '').slice(0, 300);
  const again = { ...page, email: typed };
  if (fields.has(switchField)) return emailPage(visit, again);
  const { success, data } = emailAddress.safeParse(typed);
  if (!success) return emailPage(visit, again, 'emailWrong');
  try {
    return await work(data);
  } catch (error) {
    if (problemOf(error).code !== 'too-many-emails') throw error;
    return emailPage(visit, again, 'tooMany');
  }
}
