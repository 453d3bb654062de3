// One page of questions: shown, and shown again with what was typed when something is wrong or was changed meanwhile.
import { html, nothing } from 'lit/html.js';
import type { FormChange } from '../../../sdk/form/carry.ts';
import { hasTasks } from '../../../sdk/form/parts.ts';
import type { Answers, Issue, Page } from '../../../sdk/form/types.ts';
import { previousPage } from '../../../sdk/form/journey.ts';
import type { AskingMessages } from '../../../sdk/locale/en/asking.ts';
import { laterWords } from '../../../sdk/locale/later.ts';
import { pick } from '../../../sdk/locale/pick.ts';
import { answersView } from '../../../widget/views/answers.ts';
import { sectionCaption } from '../../../widget/views/joint/section-head.ts';
import { pageHeading, pageView } from '../../../widget/views/page.ts';
import type { Matches } from '../../../widget/views/questions/frame.ts';
import { placesIn } from '../../../widget/views/questions/place.ts';
import { learnViews } from '../../../widget/views/questions/later.ts';
import { privatePage } from '../../pages/answer.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { englishNotice } from '../../pages/welsh.ts';
import { changesNotice } from './changes-notice.ts';
import { type Answering, isSection, stepAddress, titleOf } from './opened.ts';

learnViews();

/** What a search came to, at the head of the title: the first thing that a reader of the page hears. */
function foundIn({ questions }: Page, matches: Record<string, Matches>, t: AskingMessages): string {
  return questions
    .flatMap((question) => {
      const own = Object.hasOwn(matches, question.id) ? matches[question.id] : undefined;
      if (!own) return [];
      if (question.type === 'place') return [laterWords[t.locale].placesFound(placesIn(question, own, t).length)];
      return [t.organisationsFound(own.items.length)];
    })
    .join(' ');
}

/** The id of the form in the document, and the hidden fields of its own. Question ids hold no underscore. */
const formId = '_answers';
export const versionField = '_version';
/** The name of the button that keeps the page as it is and leads to "save for later". */
export const laterField = '_later';

/** How a page of questions is shown beyond what is stored. */
export interface Shown {
  /** All answers, those of this page as last typed. Default: what is stored. */
  typed?: Answers;
  issues?: readonly Issue[];
  matches?: Record<string, Matches>;
  /** Someone, perhaps the same person in another window, saved the application meanwhile. */
  changed?: boolean;
  /** What was typed for questions that are no longer asked, to stand above the page. */
  gone?: unknown;
  /** What stands above all else. */
  above?: unknown;
  /** Whether Continue leads back to "check your answers". */
  returning: boolean;
  /** Changes of the form, with those of what was just typed. Default: those of what is stored. */
  changes?: readonly FormChange[];
  status?: number;
}

/** What the hidden field holds: which version of the application is shown, under which version of its form. */
export const seenVersion = ({ row, form }: Pick<Answering, 'row' | 'form'>): string => `${row.version}-${form.version}`;

const asksFiles = ({ questions }: Page): boolean => questions.some(({ type }) => type === 'upload');

export function showQuestions(visit: Visit, opened: Answering, page: Page, shown: Shown): Promise<Response> {
  const { locale, say, to } = visit;
  const { form, answers: stored, round } = opened;
  const {
    typed = stored,
    issues = [],
    matches = {},
    changed = false,
    gone = nothing,
    above = nothing,
    returning,
  } = shown;
  const messages = messagesOf(locale);
  const before = previousPage(form, stored, page.id);
  const state = {
    id: formId,
    form,
    page: page.id,
    answers: typed,
    issues,
    matches,
    level: 1,
    autofocus: true,
    action: `${stepAddress(visit, opened, page.id)}${returning ? '?return=check' : ''}`,
    backHref: returning
      ? stepAddress(visit, opened, 'check')
      : before
        ? stepAddress(visit, opened, before.id)
        : to(`/programmes/${round.programmeSlug}`),
    ...(asksFiles(page) && { enctype: 'multipart/form-data' as const }),
    hidden: [[versionField, seenVersion(opened)]] as const,
  };
  const notice = html`<div class="as-view">
    <div class="as-problems" role="alert" tabindex="-1" autofocus>
      <h2 class="as-h as-m">${say.applying.changed}</h2>
      <p>${say.applying.changedText}</p>
      <p><strong>${say.applying.storedNow}</strong></p>
      ${answersView({ form, answers: stored, level: 3, only: page.id }, messages.apply)}
    </div>
  </div>`;
  const { only } = pageHeading(form, stored, page.id);
  const title = titleOf(visit, opened, pick((only ?? { label: page.title }).label, locale).text);
  const found = issues.length ? '' : foundIn(page, matches, messages.apply);
  const toTasks = !isSection(opened) && hasTasks(form) && opened.row.state === 'draft';
  const main = html`${above}${isSection(opened) ? sectionCaption(round.programmeName, messages.joint) : nothing}${englishNotice(visit, page)}${changed ? notice : nothing}${gone}
    ${changesNotice(visit, opened, { changes: shown.changes, notSaved: shown.changes !== undefined })}
    ${pageView(state, messages, {})}
    <div class="as-view as-saving">
      ${toTasks ? html`<p><a href=${stepAddress(visit, opened, 'tasks')}>${messages.joint.toTasks}</a></p>` : nothing}
      <button class="as-link" form=${formId} name=${laterField} value="yes" formnovalidate>
        ${messages.returning.later}
      </button>
    </div>`;
  return privatePage(
    visit,
    {
      title: found ? `${found} ${title}` : title,
      main,
      failed: changed || shown.changes !== undefined || issues.length > 0,
      form: formId,
    },
    shown.status ?? 200,
  );
}
