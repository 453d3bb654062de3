// The page that a window left open gets after the lead was handed over: whose the application is now, what was typed and not
// saved, and the way on, for the lead before to its section, for the new one to the application.
import { formOf } from '../../applications/form-of.ts';
import { holderOf } from '../../applications/holder.ts';
import { notSavedPage } from '../../applications/pages/not-saved.ts';
import { heldToken, holdingCookie } from '../../applications/session.ts';
import type { Problem } from '../../http/problem.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { sectionHolderOf } from '../holder.ts';

/** The page (401) for a `token-of-section` or a `token-of-lead`; it gives this browser what its token opens now. */
export async function handedOverPage(visit: Visit, { code, issues, status }: Problem): Promise<Response> {
  const { context, params, locale, to } = visit;
  const id = issues?.[0]?.message ?? '';
  const token = heldToken(context.request, params['app'] ?? params['section'] ?? '') ?? '';
  const leads = code === 'token-of-lead';
  const row = await (leads ? holderOf(context, id, token) : sectionHolderOf(context, id, token));
  const form = await formOf(context.db, { formId: row.formId, formVersion: row.roundFormVersion });
  const { joint } = messagesOf(locale);
  const [heading, aboveTyped, path, text] = leads
    ? [joint.leads, joint.leadsBody, `/apply/${id}/tasks`, joint.toApplication]
    : [joint.handed, joint.handedBody, `/section/${id}`, joint.toSection];
  const why = { heading, body: [], aboveTyped: [aboveTyped], onward: { href: to(path), text } };
  const headers = { 'set-cookie': holdingCookie(context.request, id, token) };
  return notSavedPage(visit, form, why, { status, headers });
}
