// What the lead sees beside the form: the list of tasks, and the organisations that it invites.
import { html, nothing } from 'lit/html.js';
import { readPage } from '../../../sdk/form/read-page.ts';
import { hasTasks, isJoint, isLong } from '../../../sdk/form/parts.ts';
import { validate } from '../../../sdk/form/validate.ts';
import type { Answers, Form, Issue } from '../../../sdk/form/types.ts';
import { inviteForm } from '../../../sdk/locale/joint-forms.ts';
import { type Deciding, invitedName } from '../../../widget/views/joint/confirm.ts';
import { doField, organisationsView, sectionField } from '../../../widget/views/joint/organisations.ts';
import { othersDoneOf, taskListView } from '../../../widget/views/task-list.ts';
import { goTo, openApplication, type Opened, stepAddress, titleOf } from '../../applications/pages/opened.ts';
import type { Context } from '../../http/context.ts';
import { problemOf } from '../../http/errors.ts';
import { Problem, type ProblemIssue } from '../../http/problem.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import { readForm } from '../../pages/read-form.ts';
import type { Visit } from '../../pages/visit.ts';
import { inviteOnce } from '../invite-once.ts';
import { reinviteSection } from '../invite.ts';
import { invitationsOf } from '../shown.ts';
import { openInvited, sectionById, sectionsOf } from '../store.ts';
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
export async function openJoint(visit: Visit, admits: (form: Form) => boolean = isJoint): Promise<Opened | Response> {
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

/** What the addresses are called where something is decided about an organisation (decide.ts). */
export const decisions: Record<Deciding, string> = { remove: 'remove', handOver: 'lead' };

export const decideAddress = (visit: Visit, opened: Opened, what: Deciding, section: string): string =>
  stepAddress(visit, opened, `organisations/${section}/${decisions[what]}`);

interface Shown {
  answers?: Answers;
  issues?: readonly Issue[];
  refused?: string | undefined;
  refusedAt?: string | undefined;
  done?: string | undefined;
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
    decideHref: (what: Deciding, section: string) => decideAddress(visit, opened, what, section),
    fixed: opened.row.state !== 'draft',
  };
  const title = titleOf(visit, opened, messages.joint.manage);
  return privatePage(visit, { title, main: organisationsView(state, messages), failed: status !== 200 }, status);
}

export async function organisations(visit: Visit): Promise<Response> {
  const opened = await openJoint(visit);
  if (opened instanceof Response) return opened;
  return showOrganisations(visit, opened, { done: await removedIn(visit, opened) });
}

/** That the organisation was removed which the address names. */
async function removedIn({ context, url, locale }: Visit, { row, key }: Opened): Promise<string | undefined> {
  const section = await sectionById(context.db, url.searchParams.get('removed') ?? '');
  if (section?.applicationId !== row.id || section.state !== 'removed') return undefined;
  const { joint } = messagesOf(locale);
  return joint.removedOne(invitedName(await openInvited(key, section), joint));
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

/** What is refused whichever organisation it is about. */
const ofAll: ReadonlySet<string> = new Set(['too-many-sections', 'already-submitted']);

/** The organisations, with why something was not possible `at` a field or a card. Throws what is a page of its own. */
export async function refusedPage(visit: Visit, error: unknown, at: string, answers: Answers = {}): Promise<Response> {
  const refused = refusedBy(visit, error);
  const refusedAt = ofAll.has(problemOf(error).code) ? undefined : at;
  // As it is by now: it may have been submitted meanwhile.
  const now = await openJoint(visit);
  return now instanceof Response ? now : showOrganisations(visit, now, { answers, refused, refusedAt }, 409);
}

/** POST: invites, or invites again, and shows the organisations again. */
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
    return refusedPage(visit, error, section || 'partner-email', typed);
  }
  return goTo(visit, opened, 'organisations');
}
