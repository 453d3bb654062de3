// An organisation's section as a whole: its answers, its consent, and how far the others have come.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { summary } from '../../../sdk/form/summary.ts';
import type { Answers, Form, Issue } from '../../../sdk/form/types.ts';
import type { ApplyMessages } from '../../../sdk/locale/en/apply.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { describeIssue, type IssueMessages } from '../../../sdk/locale/issue-messages.ts';
import type { ApplicationState, Section } from '../../../sdk/types.ts';
import { answerPair } from '../answer-pair.ts';
import { postForm, type FormTarget } from '../form-frame.ts';
import { heading } from '../heading.ts';
import { speak } from '../say.ts';
import type { Listener } from '../types.ts';
import { standingView } from './standing.ts';

export interface SectionCheckState extends FormTarget {
  /** The form's pages for organisations. */
  form: Form;
  answers: Answers;
  section: Pick<
    Section,
    'id' | 'organisation' | 'consentedAt' | 'submitted' | 'applicationState' | 'reference' | 'standing'
  >;
  issues: readonly Issue[];
  level: number;
  /** What was not possible, in words. */
  refused?: string | undefined;
  /** The address of a page. Left out where only a script can go there. */
  pageHref?: (page: string) => string;
  autofocus?: boolean;
}

export interface SectionCheckHandlers {
  /** Consent, or taking it back. */
  submit?: Listener;
  /** Change was pressed; `data-page` says where. */
  change?: Listener;
}

/** What it means for an organisation's section where the application stands. */
export const standsBody = (state: ApplicationState, t: JointMessages): string => t.endedBody[state] ?? t.submittedBody;

export function sectionCheckView(
  state: SectionCheckState,
  t: { apply: ApplyMessages; issues: IssueMessages; joint: JointMessages },
  on?: SectionCheckHandlers,
): TemplateResult {
  const { form, answers, section, issues, level, pageHref } = state;
  const { locale } = t.apply;
  const given = section.consentedAt !== null;
  const go = (page: string, label: unknown) =>
    pageHref
      ? html`<a href=${pageHref(page)} data-page=${page} @click=${on?.change ?? nothing}>${label}</a>`
      : html`<button type="button" class="as-link" data-page=${page} @click=${on?.change ?? nothing}>${label}</button>`;
  const notice = section.submitted
    ? [t.joint.standsAs[section.applicationState], standsBody(section.applicationState, t.joint)]
    : given
      ? [t.joint.consented, t.joint.consentedBody]
      : undefined;
  return html`<div class="as-view">
    ${
      issues.length || state.refused
        ? html`<div class="as-problems" role="alert" tabindex="-1" ?autofocus=${state.autofocus}>
            ${heading(Math.max(2, level), t.apply.problem, 'm')}
            ${state.refused ? html`<p>${state.refused}</p>` : nothing}
            <ul>
              ${issues.map((issue) => html`<li>${go(issue.page, describeIssue(form, issue, t.issues))}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <p class="as-caption">${t.joint.sectionOf(section.organisation || t.joint.unnamedOther)}</p>
    ${heading(level, t.joint.checkHeading)}
    ${
      notice
        ? html`<div class="as-panel" role="status" tabindex="-1">
            ${heading(level + 1, notice[0], 's')}
            <p>${notice[1]}</p>
            ${section.reference === null ? nothing : html`<p>${t.apply.reference} <strong>${section.reference}</strong></p>`}
          </div>`
        : nothing
    }
    ${summary(form, answers, locale).map(
      ({ page, title, rows }) =>
        html`${heading(level + 1, speak(title, locale), 'm')}
          <dl class="as-pairs">
            ${rows.map((row) =>
              answerPair(
                row,
                t.apply,
                section.submitted
                  ? nothing
                  : go(page, html`${t.apply.change}<span class="as-hide"> ${speak(row.label, locale)}</span>`),
              ),
            )}
          </dl>`,
    )}
    ${
      section.submitted
        ? nothing
        : html`${heading(level + 1, t.joint.consentHeading, 'm')}
            <p>${t.joint.consentText}</p>
            ${postForm(
              { ...state, hidden: [...(state.hidden ?? []), ['_do', given ? 'revoke' : 'consent']] },
              html`<button class=${given ? 'as-button as-second' : 'as-button'}>
                ${given ? t.joint.revoke : t.joint.consent}
              </button>`,
              on?.submit,
            )}`
    }
    ${standingView({ standing: section.standing, own: section.id, level: level + 1 }, t.joint)}
  </div>`;
}
