// One application as staff read it. Opening this screen is recorded, with who opened it.
import { html, nothing } from 'lit';
import type * as z from 'zod';
import type { staffSection } from '../../../sdk/contract/staff.ts';
import { partOf, summary, type SummaryPage } from '../../../sdk/form/index.ts';
import type { Answers, Form, Locale } from '../../../sdk/form/types.ts';
import type { HistoryEntry } from '../../../sdk/types.ts';
import { historyOf } from '../../applications/life-store.ts';
import { movesOf } from '../../applications/state.ts';
import { showForStaff } from '../../applications/staff-store.ts';
import { publishedForm } from '../../forms/store.ts';
import { applicationOf } from '../of-address.ts';
import type { Screen } from '../page.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { moment } from '../moments.ts';
import {
  callIt,
  languages,
  moveWords,
  organisationWords,
  reasonWords,
  sectionWords,
  startedFromWords,
  stateWords,
} from '../words.ts';
import { listFiles } from '../../uploads/read.ts';
import { staffShelf } from '../../uploads/staff-files.ts';
import { filesSection } from './file.ts';

type StaffSection = z.input<typeof staffSection>;

export async function applicationScreen(visit: StaffVisit): Promise<Screen> {
  const { context } = visit;
  const row = await applicationOf(visit);
  const { id } = row;
  const application = await showForStaff(context, row);
  const form = await publishedForm(context.db, application.form.id, application.form.version);
  if (!form) throw new Error('The form of an application is missing.');
  const { reference, state, locale, round, startedFrom, createdAt, submittedAt, dueAt } = application;
  const history = await historyOf(context, row);
  const files = await listFiles(context, await staffShelf(context, row));
  const filesOf = (section: string) => files.filter((file) => file.section === section);
  const can = movesOf(state, 'staff');
  const title = reference ? `Application ${reference}` : callIt(application);
  const fact = (term: string, text: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${text}</dd>
    </div>`;
  return {
    title,
    main: html`<a class="back" href=${`/console/rounds/${round}`}>Applications of this round</a>
      <h1>${title}</h1>
      <p class="hint">We have recorded that you opened this application.</p>
      <dl class="rows">
        ${fact('Organisation', html`<bdi>${organisationWords(application)}</bdi>`)} ${fact('State', stateWords[state])}
        ${fact('Language', languages[locale])} ${fact('Started', moment(createdAt))}
        ${fact('Submitted', submittedAt ? moment(submittedAt) : 'Not yet')}
        ${dueAt ? fact('Deadline', moment(dueAt)) : nothing}
        ${fact('Started from', html`<bdi>${startedFromWords(startedFrom)}</bdi>`)}
        ${fact('Form', html`<bdi>${form.title.en}</bdi>, version ${form.version}`)}
      </dl>
      ${
        can.length
          ? html`<p class="actions">
              <a class="main-button" href=${`/console/applications/${id}/decision`}>Decide</a>
              ${can.includes('reopen') ? html`<a class="main-button" href=${`/console/applications/${id}/reopening`}>Ask for changes</a>` : nothing}
            </p>`
          : nothing
      }
      ${history.length ? happened(history, form) : nothing} ${filesSection(id, filesOf(''))}
      ${submittedAt ? nothing : html`<p>This is a draft. You can read its answers once it has been submitted.</p>`}
      ${(submittedAt ? summary(form, application.answers as Answers, 'en') : []).map((page) => answersOf(page, locale))}
      ${application.sections.map((section) =>
        sectionOf(form, section, locale, filesSection(id, filesOf(section.id), section.id)),
      )}`,
  };
}

/** What another organisation of a joint application says. */
const sectionOf = (form: Form, section: StaffSection, locale: Locale, files: unknown) =>
  html`<h2 id=${section.id}><bdi>${section.organisation}</bdi></h2>
    <dl class="rows">
      <div>
        <dt>Section</dt>
        <dd>${sectionWords[section.state]}</dd>
      </div>
      <div>
        <dt>Joined from</dt>
        <dd><bdi>${section.joinedAt ? startedFromWords(section.startedFrom) : 'Not joined yet'}</bdi></dd>
      </div>
    </dl>
    ${files}
    ${summary(partOf(form, 'organisation'), section.answers as Answers, 'en').map((page) =>
      answersOf({ ...page, page: `${section.id}-${page.page}` }, locale, section.id),
    )}`;

const happened = (history: readonly HistoryEntry[], form: Form) => {
  const labels = new Map(form.pages.flatMap(({ questions }) => questions.map(({ id, label }) => [id, label.en])));
  return html`<section aria-labelledby="history">
    <h2 id="history">What has happened</h2>
    <dl class="rows">
      ${history.map(
        ({ at, move, reason, questions, note, dueAt }) =>
          html`<div>
            <dt>${moment(at)}</dt>
            <dd>${moveWords[move]}</dd>
            ${reason ? html`<dd>${reasonWords[reason]}</dd>` : nothing}
            ${dueAt ? html`<dd>Until ${moment(dueAt)}</dd>` : nothing}
            ${questions.map((question) => html`<dd><bdi>${labels.get(question) ?? question}</bdi></dd>`)}
            ${note ? html`<dd><bdi>${note}</bdi></dd>` : nothing}
          </div>`,
      )}
    </dl>
  </section>`;
};

/**
 * What a person typed is in the language that they applied in; options and dates are in English. Pages of a section are named
 * with its heading, of which `section` is the id: every organisation answers the same ones.
 */
const answersOf = ({ page, title, rows }: SummaryPage, typedIn: Locale, section?: string) => {
  const id = `page-${page}`;
  const name = html`<bdi>${title.text}</bdi>`;
  return html`<section aria-labelledby=${section ? `${section} ${id}` : id}>
    ${section ? html`<h3 id=${id}>${name}</h3>` : html`<h2 id=${id}>${name}</h2>`}
    <dl class="rows">
      ${rows.map(
        ({ label, answer }) =>
          html`<div>
            <dt><bdi>${label.text}</bdi></dt>
            ${answer.length === 0 ? html`<dd class="blank">Not answered</dd>` : nothing}
            ${answer.map(({ text, lang }) => html`<dd lang=${(lang ?? typedIn) === 'en' ? nothing : (lang ?? typedIn)}><bdi>${text}</bdi></dd>`)}
          </div>`,
      )}
    </dl>
  </section>`;
};
