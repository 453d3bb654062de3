// What the lead sees beside the form: the list of tasks, and the organisations that it invites, removes or hands over to.
import { html, nothing } from 'lit/html.js';
import { readPage } from '../../../sdk/form/read-page.ts';
import { hasTasks, isJoint, isLong } from '../../../sdk/form/parts.ts';
import { validate } from '../../../sdk/form/validate.ts';
import type { Answers, Form, Issue } from '../../../sdk/form/types.ts';
import { inviteForm } from '../../../sdk/locale/joint-forms.ts';
import { doField, organisationsView, sectionField } from '../../../widget/views/joint/organisations.ts';
import { othersDoneOf, taskListView } from '../../../widget/views/task-list.ts';
import { goTo, openApplication, type Opened, stepAddress, titleOf } from '../../applications/pages/opened.ts';
import { heldToken, holdingCookie } from '../../applications/session.ts';
import type { Context } from '../../http/context.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem, type ProblemIssue } from '../../http/problem.ts';
import { privatePage, seeOther } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { handOver } from '../hand-over.ts';
import { inviteOnce } from '../invite-once.ts';
import { reinviteSection, removeSection } from '../invite.ts';
import { invitationsOf } from '../shown.ts';
import { sectionsOf } from '../store.ts';
import { onceField, onceIn } from '../../pages/once.ts';
import { changeOnce } from '../../pages/change-once.ts';

/** Whether the way through an application is the list of its tasks: it is long, or other organisations have been invited. */
export const goesByTasks = async ({ db }: Context, { form, row }: Opened): Promise<boolean> =>
  isLong(form) || (isJoint(form) && (await sectionsOf(db, row.id)).length > 0);

/** Section → what it lacks, from the issues of a refused submission. */
export const missingIn = (issues: readonly ProblemIssue[] = []): Map<string, string> =>
  new Map(issues.map(({ path, code }) => [String(path[1]), code]));

/** On the check of a form for several: the way to the organisations. */
export const togetherLink = (visit: Visit, opened: Opened) => {
  const { joint } = messagesOf(visit.locale);
  return isJoint(opened.form)
    ? html`<div class="as-view">
        <h2 class="as-h as-m">${joint.together}</h2>
        ${opened.row.state === 'draft' ? html`<p>${joint.alone}</p>` : nothing}
        <p><a href=${stepAddress(visit, opened, 'organisations')}>${joint.manage}</a></p>
      </div>`
    : nothing;
};

/** The application while its lead can change it, or the page that it has become. */
async function openJoint(visit: Visit, admits: (form: Form) => boolean = isJoint): Promise<Opened | Response> {
  const opened = await openApplication(visit);
  if (!admits(opened.form)) throw new Problem('not-joint');
  return opened.takes === 'changes' ? opened : goTo(visit, opened);
}

/** GET: every part of the application, in any order. */
export async function tasks(visit: Visit): Promise<Response> {
  const opened = await openJoint(visit, hasTasks);
  if (opened instanceof Response) return opened;
  const { joint } = messagesOf(visit.locale);
  const invited = await invitationsOf(visit.context, opened.row);
  const state = {
    form: opened.form,
    answers: opened.answers,
    pagesSaved: opened.pagesSaved,
    level: 1,
    othersDone: isJoint(opened.form) ? othersDoneOf(invited) : undefined,
    href: (task: string) => stepAddress(visit, opened, task),
  };
  return privatePage(visit, { title: titleOf(visit, opened, joint.tasks), main: taskListView(state, joint) });
}

interface Shown {
  answers?: Answers;
  issues?: readonly Issue[];
  refused?: string | undefined;
  missing?: ReadonlyMap<string, string>;
}

/** The organisations, with what was typed or was not possible. */
export async function showOrganisations(visit: Visit, opened: Opened, shown: Shown, status = 200): Promise<Response> {
  const messages = messagesOf(visit.locale);
  const state = {
    answers: {},
    issues: [],
    ...shown,
    items: await invitationsOf(visit.context, opened.row),
    hidden: [[onceField, crypto.randomUUID()]] as const,
    action: stepAddress(visit, opened, 'organisations'),
    level: 1,
    autofocus: true,
    backHref: stepAddress(visit, opened, 'tasks'),
    fixed: opened.row.state !== 'draft',
  };
  const title = titleOf(visit, opened, messages.joint.manage);
  return privatePage(visit, { title, main: organisationsView(state, messages), failed: status !== 200 }, status);
}

export async function organisations(visit: Visit): Promise<Response> {
  const opened = await openJoint(visit);
  return opened instanceof Response ? opened : showOrganisations(visit, opened, {});
}

/** What a refusal is called here; others are pages of their own. */
function refusedBy(visit: Visit, error: unknown): string {
  const { joint } = messagesOf(visit.locale);
  const sentences: Record<string, string> = {
    'too-many-sections': joint.full,
    'too-many-invitations': joint.mailed,
    'section-not-joined': joint.notJoined,
    'section-joined': joint.hasJoined,
    'too-many-emails': joint.mailedHour,
    'already-submitted': joint.fixed,
  };
  const sentence = sentences[problemOf(error).code];
  if (sentence === undefined) throw error;
  return sentence;
}

/** POST: invites, invites again, removes or hands over, and shows the organisations again. */
export async function postOrganisations(visit: Visit): Promise<Response> {
  const { context, locale } = visit;
  const fields = await readForm(context);
  const opened = await openJoint(visit);
  if (opened instanceof Response) return opened;
  const { row } = opened;
  const section = fields.get(sectionField) ?? '';
  const typed = readPage(inviteForm.pages[0]?.questions ?? [], fields);
  try {
    if (fields.get(doField) === 'reinvite') {
      const sending = ['pages.reinvite', row.id, section, onceIn(fields)];
      await changeOnce(context, sending, async () => (await reinviteSection(context, row, section, {})).change);
    } else if (fields.get(doField) === 'remove') await removeSection(context, row, section);
    else if (fields.get(doField) === 'handOver') {
      const token = heldToken(context.request, row.id) ?? '';
      await context.commit(await handOver(context, row, section));
      const cookie = holdingCookie(context.request, section, token);
      return seeOther(visit.to(`/section/${section}`), { 'set-cookie': cookie });
    } else {
      const issues = validate(inviteForm, typed);
      if (issues.length) return showOrganisations(visit, opened, { answers: typed, issues }, 422);
      const organisation = String(typed['partner-name']).trim();
      const email = String(typed['partner-email']).trim();
      await inviteOnce(context, row, { organisation, email, locale }, fields.get(onceField) ?? '');
    }
  } catch (error) {
    // Sent twice: the first has done it.
    if (problemOf(error).code === 'changed-meanwhile') return goTo(visit, opened, 'organisations');
    const refused = refusedBy(visit, error);
    // As it is by now: it may have been submitted meanwhile.
    const now = await openJoint(visit);
    return now instanceof Response ? now : showOrganisations(visit, now, { answers: typed, refused }, 409);
  }
  return goTo(visit, opened, 'organisations');
}
