// The controls of console forms and their errors, wired by id as the GOV.UK design system does it.
import { html, nothing } from 'lit';
import type { Fault } from './typed-round.ts';

/** A labelled control with its hint, its error, and what it holds. */
export interface Control {
  /** Also its name. */
  id: string;
  label: string;
  hint?: string;
  value: string;
  faults: readonly Fault[];
}

const errorOf = (faults: readonly Fault[], id: string) => faults.find(({ anchor }) => anchor === id);

const described = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(' ') || nothing;

/** "There is a problem", with a link to each control at fault; nothing when there is none. */
export const errorSummary = (faults: readonly Fault[]) =>
  faults.length === 0
    ? nothing
    : html`<div class="problem" role="alert" aria-labelledby="problem-title" tabindex="-1" autofocus>
        <h2 id="problem-title">There is a problem</h2>
        <ul>
          ${faults.map(({ anchor, message }) => html`<li>${anchor ? html`<a href=${`#${anchor}`}>${message}</a>` : message}</li>`)}
        </ul>
      </div>`;

const errorText = (fault: Fault | undefined) =>
  fault ? html`<p class="error" id=${`${fault.anchor}-error`}><span>Error:</span> ${fault.message}</p>` : nothing;

/** A text control on its own. `type`, `mode` and `short` are its looks and its keyboard; nothing is checked by the browser. */
export function textControl(
  control: Control & {
    type?: 'text' | 'email';
    lang?: string;
    mode?: 'numeric';
    short?: boolean;
    autocomplete?: string;
  },
) {
  const { id, label, hint, value, faults } = control;
  const fault = errorOf(faults, id);
  return html`<div class=${fault ? 'field wrong' : 'field'}>
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing} ${errorText(fault)}
    <input
      id=${id}
      name=${id}
      type=${control.type ?? 'text'}
      class=${control.short ? 'short' : nothing}
      value=${value}
      lang=${control.lang ?? nothing}
      inputmode=${control.mode ?? nothing}
      autocomplete=${control.autocomplete ?? 'off'}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described(hint && `${id}-hint`, fault && `${id}-error`)}
    />
  </div>`;
}

/** Text of many lines, in letters of one width. */
export function codeControl({ id, label, hint, value, faults }: Control) {
  const fault = errorOf(faults, id);
  return html`<div class=${fault ? 'field wrong' : 'field'}>
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing} ${errorText(fault)}
    <textarea
      id=${id}
      name=${id}
      class="code"
      rows="16"
      spellcheck="false"
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described(hint && `${id}-hint`, fault && `${id}-error`)}
      data-value=${value}
      .value=${value}
    ></textarea>
  </div>`;
}

/** One of a list, none chosen to begin with. */
export function selectControl({
  id,
  label,
  hint,
  value,
  faults,
  options,
}: Control & { options: readonly { value: string; text: string }[] }) {
  const fault = errorOf(faults, id);
  return html`<div class=${fault ? 'field wrong' : 'field'}>
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing} ${errorText(fault)}
    <select
      id=${id}
      name=${id}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described(hint && `${id}-hint`, fault && `${id}-error`)}
    >
      <option value="">Choose</option>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
    </select>
  </div>`;
}

/** A day and a time under one legend and, for an hour that happens twice, which of the two. */
export interface DateControl {
  id: string;
  legend: string;
  day: string;
  time: string;
  which: string;
  /** The two meanings in words, in order; absent for an hour that happens once. */
  meanings?: readonly [first: string, second: string] | undefined;
  faults: readonly Fault[];
}

export function dateControl({ id, legend, day, time, which, meanings, faults }: DateControl) {
  const own = faults.filter(({ anchor }) => anchor.startsWith(`${id}-`));
  const part = (name: 'day' | 'time', label: string, hint: string, value: string) => {
    const control = `${id}-${name}`;
    const wrong = errorOf(own, control) !== undefined;
    return html`<div>
      <label for=${control}>${label}</label>
      <p class="hint" id=${`${control}-hint`}>${hint}</p>
      <input
        class="short"
        id=${control}
        name=${control}
        value=${value}
        autocomplete="off"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${described(`${control}-hint`, wrong && `${control}-error`)}
      />
    </div>`;
  };
  const choice = (value: 'first' | 'second', anchor: string, text: string) =>
    html`<div class="choice">
      <input type="radio" id=${anchor} name=${`${id}-which`} value=${value} ?checked=${which === value} /><label
        for=${anchor}
        >${text}</label
      >
    </div>`;
  return html`<fieldset
    class=${own.length > 0 ? 'wrong' : nothing}
    aria-describedby=${described(...own.map(({ anchor }) => `${anchor}-error`))}
  >
    <legend>${legend}</legend>
    ${own.map(errorText)}
    <div class="pair">
      ${part('day', 'Day', 'Such as 5/3/2027', day)}${part('time', 'Time', 'Such as 9:30am, midday or 17:00', time)}
    </div>
    ${meanings ? html`${choice('first', `${id}-which`, meanings[0])}${choice('second', `${id}-which-second`, meanings[1])}` : nothing}
  </fieldset>`;
}
