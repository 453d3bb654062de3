// What a person is told whose organisation was made the lead while they typed into its section: what was typed is not saved.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { heading } from '../heading.ts';

export interface LedNowState {
  level: number;
  /** What was typed, in words: where the page that asks for it can't be shown. Else it stands on the page below. */
  typed?: unknown;
  /** What is stored for the page, in words, where that may be somebody else's. */
  stored?: unknown;
}

export const ledNowView = ({ level, typed, stored }: LedNowState, t: JointMessages): TemplateResult =>
  html`<div class="as-view">
    <div class="as-problems" role="alert" tabindex="-1">
      ${heading(level, t.leads, 'm')}
      <p>${typed ? t.leadsBody : t.leadsBelow}</p>
      ${typed ?? nothing}
      ${
        stored
          ? html`<p><strong>${t.leadsStored}</strong></p>
              ${stored}`
          : nothing
      }
    </div>
  </div>`;
