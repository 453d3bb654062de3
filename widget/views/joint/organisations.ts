// The lead's view of the organisations: how far each has come, its code, what can be done about it, and inviting another.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answers, Issue } from '../../../sdk/form/types.ts';
import type { JointMessages } from '../../../sdk/locale/en/joint.ts';
import { inviteForm } from '../../../sdk/locale/joint-forms.ts';
import type { Invitation } from '../../../sdk/types.ts';
import { backLink, postForm, type FormTarget } from '../form-frame.ts';
import { heading } from '../heading.ts';
import type { Listener } from '../types.ts';
import { type Deciding, invitedName } from './confirm.ts';
import { doneView } from './done.ts';
import { problemsView } from './problems.ts';
import { type FormWords, problemsOf, smallForm } from './small-form.ts';

/** The names of the fields that say what to do, and about which section. */
export const doField = '_do';
export const sectionField = '_section';

export interface OrganisationsState extends FormTarget {
  items: readonly Invitation[];
  answers: Answers;
  issues: readonly Issue[];
  level: number;
  /** What has just been done, in words. */
  done?: string | undefined;
  /** What was not possible, in words. */
  refused?: string | undefined;
  /** The id of the field or the section that it is about. */
  refusedAt?: string | undefined;
  /** Who is missing, after an attempt to submit: section id → what it lacks. */
  missing?: ReadonlyMap<string, string>;
  backHref?: string | undefined;
  /** The address where something is decided about a section. Left out where only a script can go there. */
  decideHref?: (what: Deciding, section: string) => string;
  autofocus?: boolean;
  /** Whether who takes part is settled: then there is nothing to press. */
  fixed?: boolean;
}

export interface OrganisationsHandlers {
  submit?: Listener;
  /** A button about one section was pressed: `data-do` and `data-section` say which. All but `reinvite` are asked about first. */
  act?: Listener;
  back?: Listener;
  focusField?: Listener;
}

export function organisationsView(
  state: OrganisationsState,
  t: FormWords & { joint: JointMessages },
  on?: OrganisationsHandlers,
): TemplateResult {
  const { items, level, missing, action } = state;
  const name = (item: Invitation) => invitedName(item, t.joint);
  const button = (what: 'reinvite' | Deciding, item: Invitation, type?: 'button') =>
    html`<button
      type=${type ?? nothing}
      class="as-button as-second"
      data-do=${what}
      data-section=${item.id}
      @click=${on?.act ?? nothing}
    >
      ${t.joint[what]}<span class="as-hide"> ${name(item)}</span>
    </button>`;
  const decide = (what: Deciding, item: Invitation) =>
    html`<div class="as-field">
      ${
        state.decideHref
          ? html`<a class="as-button as-second" href=${state.decideHref(what, item.id)} data-do=${what}
              >${t.joint[what]}<span class="as-hide"> ${name(item)}</span></a
            >`
          : button(what, item, 'button')
      }
    </div>`;
  const lacking = items
    .filter(({ id }) => missing?.has(id))
    .map((item) => ({ text: `${name(item)}: ${t.joint.lack[missing?.get(item.id) ?? ''] ?? ''}`, at: item.id }));
  const refused = state.refused
    ? [{ text: state.refused, at: state.refusedAt }]
    : problemsOf(inviteForm, state.issues, t);
  const problems = missing?.size ? lacking : refused;
  return html`<div class="as-view">
    ${backLink(t.apply.back, state.backHref, on?.back)}
    ${
      missing?.size || problems.length
        ? problemsView(
            {
              heading: missing?.size ? t.joint.incomplete : t.apply.problem,
              body: missing?.size ? t.joint.incompleteBody : undefined,
              problems,
              level,
              autofocus: state.autofocus,
            },
            on?.focusField,
          )
        : nothing
    }
    ${state.done ? doneView({ heading: state.done, level, autofocus: state.autofocus }) : nothing}
    ${heading(level, t.joint.manage)} ${items.length || state.fixed ? nothing : html`<p>${t.joint.alone}</p>`}
    ${items.map(
      (item) =>
        html`<section class="as-card" id=${item.id} tabindex="-1">
          ${heading(level + 1, name(item), 'm')}
          <p>${t.joint.state[item.state]}. ${t.joint.saved(item.saved, item.pages)}.</p>
          <p class="as-muted">${item.email}</p>
          ${
            item.code !== null && item.codeExpiresAt !== null
              ? html`<p><strong class="as-reference">${item.code}</strong></p>
                  <p>${t.joint.codeUntil(item.codeExpiresAt)}</p>`
              : item.codeExpiresAt !== null
                ? html`<p>${t.joint.codeMailed(item.codeExpiresAt)}</p>`
                : nothing
          }
          ${
            state.fixed
              ? nothing
              : html`<details>
                  <summary>${t.joint.more(name(item), item.joinedAt !== null)}</summary>
                  <div class="as-field">
                    ${postForm(
                      { action, hidden: [...(state.hidden ?? []), [doField, 'reinvite'], [sectionField, item.id]] },
                      button('reinvite', item),
                    )}
                  </div>
                  ${item.joinedAt === null ? nothing : decide('handOver', item)} ${decide('remove', item)}
                </details>`
          }
        </section>`,
    )}
    ${
      state.fixed
        ? html`<p>${t.joint.fixed}</p>`
        : html`${heading(level + 1, t.joint.add, 'm')}
            <p>${t.joint.addIntro}</p>
            ${smallForm({ ...state, hidden: [...(state.hidden ?? []), [doField, 'add']], form: inviteForm, problems, button: t.joint.invite }, t, on)}`
    }
  </div>`;
}
