// The page on which a code is entered. Opening it changes nothing; Join does.
import { slug } from '../../../sdk/contract/common.ts';
import { readPage } from '../../../sdk/form/read-page.ts';
import type { Answers, Issue } from '../../../sdk/form/types.ts';
import { validate } from '../../../sdk/form/validate.ts';
import { joinForm } from '../../../sdk/locale/joint-forms.ts';
import { type JoinState, joinView } from '../../../widget/views/joint/join.ts';
import { holdingCookie } from '../../applications/session.ts';
import { problemOf } from '../../http/errors.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { switchField } from '../../pages/layout.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { joinOnce } from '../join-once.ts';
import { arrivedAt } from './arrival.ts';
import { onceField, onceIn } from '../../pages/once.ts';

/** The id of the form in the document. */
const formId = '_join';

function page(
  visit: Visit,
  shown: { answers?: Answers; issues?: readonly Issue[]; refused?: JoinState['refused'] },
  status = 200,
): Promise<Response> {
  const messages = messagesOf(visit.locale);
  const from = visit.url.searchParams.get('programme') ?? '';
  const isNamed = slug.safeParse(from).success;
  const action = visit.to(`/join${isNamed ? `?programme=${from}` : ''}`);
  const backHref = isNamed ? visit.to(`/programmes/${from}/apply`) : undefined;
  const hidden = [[onceField, crypto.randomUUID()]] as const;
  const state = { answers: {}, issues: [], ...shown, id: formId, action, backHref, hidden, level: 1, autofocus: true };
  const main = joinView(state, messages);
  return privatePage(visit, { title: messages.joint.joinHeading, main, failed: status !== 200, form: formId }, status);
}

export const showJoin = (visit: Visit): Promise<Response> => page(visit, {});

/** Joins, gives this browser the section's cookie, and leads to its first page. Pressed again, it answers the same. */
export async function join(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const answers = readPage(joinForm.pages[0]?.questions ?? [], fields);
  if (fields.has(switchField)) return page(visit, { answers });
  const issues = validate(joinForm, answers);
  if (issues.length) return page(visit, { answers, issues }, 422);
  try {
    const { id, token } = await joinOnce(context, { code: String(answers['joining-code']), locale }, onceIn(fields));
    return seeOther(arrivedAt(visit, id, 'joined'), { 'set-cookie': holdingCookie(context.request, id, token) });
  } catch (error) {
    const { code, status } = problemOf(error);
    if (code === 'code-invalid') return page(visit, { answers, refused: 'codeInvalid' }, status);
    if (code === 'too-many-requests') return page(visit, { answers, refused: 'codesTried' }, status);
    throw error;
  }
}
