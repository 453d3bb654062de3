// One application as staff read it. Opening this screen is recorded, with who opened it.
import { html, nothing } from 'lit';
import { id as idSchema } from '../../../sdk/contract/common.ts';
import { summary, type SummaryPage } from '../../../sdk/form/index.ts';
import type { Answers, Locale } from '../../../sdk/form/types.ts';
import { showForStaff } from '../../applications/staff-store.ts';
import { publishedForm } from '../../forms/store.ts';
import { Problem } from '../../http/problem.ts';
import type { Screen } from '../page.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { callIt, languages, moment, startedFromWords, stateWords } from '../words.ts';

const isApplicationId = idSchema('app');

export async function applicationScreen({ context, params }: StaffVisit): Promise<Screen> {
  const id = params['id'] ?? '';
  const application = isApplicationId.safeParse(id).success ? await showForStaff(context, id) : undefined;
  if (!application) throw new Problem('not-found');
  const form = await publishedForm(context.db, application.form.id, application.form.version);
  if (!form) throw new Error('The form of an application is missing.');
  const { reference, state, locale, round, startedFrom, createdAt, submittedAt } = application;
  const title = reference ? `Application ${reference}` : callIt(application);
  const fact = (term: string, text: string) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${text}</dd>
    </div>`;
  return {
    title,
    main: html`<a class="back" href=${`/console/rounds/${round}`}>Applications of this round</a>
      <h1>${title}</h1>
      <p class="hint">That you opened this application has been recorded.</p>
      <dl class="rows">
        ${fact('State', stateWords[state])} ${fact('Language', languages[locale])} ${fact('Started', moment(createdAt))}
        ${fact('Submitted', submittedAt ? moment(submittedAt) : 'Not yet')}
        ${fact('Started from', startedFromWords(startedFrom))}
        ${fact('Form', `${form.title.en}, version ${form.version}`)}
      </dl>
      ${summary(form, application.answers as Answers, 'en').map((page) => answersOf(page, locale))}`,
  };
}

/** What a person typed is in the language that they applied in; options and dates are in English. */
const answersOf = ({ page, title, rows }: SummaryPage, typedIn: Locale) =>
  html`<section aria-labelledby=${`page-${page}`}>
    <h2 id=${`page-${page}`}>${title.text}</h2>
    <dl class="rows">
      ${rows.map(
        ({ label, answer }) =>
          html`<div>
            <dt>${label.text}</dt>
            ${answer.length === 0 ? html`<dd class="blank">Not answered</dd>` : nothing}
            ${answer.map(({ text, lang }) => html`<dd lang=${(lang ?? typedIn) === 'en' ? nothing : (lang ?? typedIn)}>${text}</dd>`)}
          </div>`,
      )}
    </dl>
  </section>`;
