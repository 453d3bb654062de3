// A copy of an organisation's section to keep, for paper or a PDF: what it was asked and answered, and its consent.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answers, Form, Localised } from '../../../sdk/form/types.ts';
import type { ApplyMessages } from '../../../sdk/locale/en/apply.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import type { StatusMessages } from '../../../sdk/locale/en/status.ts';
import { answersView } from '../answers.ts';
import { type CopyHandlers, copyFiles, copyHead } from '../copy.ts';
import { heading } from '../heading.ts';

export interface SectionCopyState {
  programme: Localised;
  round: Localised;
  /** The organisation's name; empty where none has been given. */
  organisation: string;
  /** What the application that it is part of is known by; null until it is submitted. */
  reference: string | null;
  consentedAt: string | null;
  /** The form's pages for organisations. */
  form: Form;
  answers: Answers;
  level: number;
  backHref?: string;
  /** Where the copy can be had as data. Only for pages without scripts. */
  jsonHref?: string;
}

export function sectionCopyView(
  state: SectionCopyState,
  { status, apply, joint }: { status: StatusMessages; apply: ApplyMessages; joint: JointMessages },
  on?: CopyHandlers,
): TemplateResult {
  const { level, consentedAt } = state;
  return html`<div class="as-view">
    ${copyHead(state, joint.copyTitle, apply, on)}
    <p>${joint.sectionOf(state.organisation || joint.unnamedOther)}</p>
    ${state.reference === null ? nothing : html`<p>${apply.reference} <strong>${state.reference}</strong></p>`}
    <p>${consentedAt === null ? status.noConsent : status.consentedAt(consentedAt)}</p>
    ${copyFiles(status, state.jsonHref, on?.download)} ${heading(level + 1, status.answers, 'm')}
    ${answersView({ ...state, level: level + 2 }, apply)}
  </div>`;
}
