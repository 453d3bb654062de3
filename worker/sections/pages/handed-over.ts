// The page that a window left open gets after the lead was handed over: whose the application is now, what was typed and not
// saved, and the way on, for the lead before to its section, for the new one to the application.
import { html, nothing } from 'lit/html.js';
import { readPage } from '../../../sdk/form/read-page.ts';
import type { Form, Page } from '../../../sdk/form/types.ts';
import { answersView } from '../../../widget/views/answers.ts';
import { formOf } from '../../applications/form-of.ts';
import { holderOf } from '../../applications/holder.ts';
import { heldToken, holdingCookie } from '../../applications/session.ts';
import type { Problem } from '../../http/problem.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { fieldsOf } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { sectionHolderOf } from '../holder.ts';

/** One page with all it can ask: what decides whether it is asked stands on other pages. */
function alone(form: Form, page: Page): Form {
  const whole = structuredClone(page);
  for (const each of [whole, ...whole.questions]) delete each.when;
  return { ...form, pages: [whole] };
}

/** The page (401) for a `token-of-section` or a `token-of-lead`; it gives this browser what its token opens now. */
export async function handedOverPage(visit: Visit, { code, issues, status }: Problem): Promise<Response> {
  const { context, locale, to } = visit;
  const [, before = '', pageId] =
    /\/(?:apply|section)\/((?:app|sec)_\w+)(?:\/([\w-]+))?/.exec(visit.url.pathname) ?? [];
  const id = issues?.[0]?.message ?? '';
  const token = heldToken(context.request, before) ?? '';
  const leads = code === 'token-of-lead';
  const row = await (leads ? holderOf(context, id, token) : sectionHolderOf(context, id, token));
  const form = await formOf(context.db, { formId: row.formId, formVersion: row.roundFormVersion });
  const fields = fieldsOf(context);
  const page = form.pages.find((each) => each.id === pageId);
  const { joint, apply } = messagesOf(locale);
  const [heading, body, href, onward] = leads
    ? [joint.leads, joint.leadsBody, `/apply/${id}/tasks`, joint.toApplication]
    : [joint.handed, joint.handedBody, `/section/${id}`, joint.toSection];
  const main = html`<div class="as-view">
    <h1 class="as-h as-l">${heading}</h1>
    ${
      fields && page
        ? html`<p>${body}</p>
            ${answersView({ form: alone(form, page), answers: readPage(page.questions, fields), level: 2 }, apply)}`
        : nothing
    }
    <p><a class="as-button" href=${to(href)}>${onward}</a></p>
  </div>`;
  return privatePage(visit, { title: heading, main, failed: fields !== undefined }, status, {
    'set-cookie': holdingCookie(context.request, id, token),
  });
}
