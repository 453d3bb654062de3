// The page that a lead gets in another window after handing over: whose the application is now, what was typed and not saved,
// and the way to the section that is left to them.
import { html, nothing } from 'lit/html.js';
import { readPage } from '../../../sdk/form/read-page.ts';
import type { Form, Page } from '../../../sdk/form/types.ts';
import { answersView } from '../../../widget/views/answers.ts';
import { formOf } from '../../applications/form-of.ts';
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

/** The page (401) for a `token-of-section`; it gives this browser the section. */
export async function handedOverPage(visit: Visit, { issues, status }: Problem): Promise<Response> {
  const { context, locale, to } = visit;
  const [, application = '', pageId] = /\/apply\/(app_\w+)(?:\/([\w-]+))?/.exec(visit.url.pathname) ?? [];
  const id = issues?.[0]?.message ?? '';
  const token = heldToken(context.request, application) ?? '';
  const row = await sectionHolderOf(context, id, token);
  const form = await formOf(context.db, { formId: row.formId, formVersion: row.roundFormVersion });
  const fields = fieldsOf(context);
  const page = form.pages.find((each) => each.id === pageId);
  const { joint, apply } = messagesOf(locale);
  const main = html`<div class="as-view">
    <h1 class="as-h as-l">${joint.handed}</h1>
    ${
      fields && page
        ? html`<p>${joint.handedBody}</p>
            ${answersView({ form: alone(form, page), answers: readPage(page.questions, fields), level: 2 }, apply)}`
        : nothing
    }
    <p><a class="as-button" href=${to(`/section/${id}`)}>${joint.toSection}</a></p>
  </div>`;
  return privatePage(visit, { title: joint.handed, main, failed: fields !== undefined }, status, {
    'set-cookie': holdingCookie(context.request, id, token),
  });
}
