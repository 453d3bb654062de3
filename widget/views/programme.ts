// A programme as a visitor sees it in its phase: what is coming, how to apply, what happens next.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Localised } from '../../sdk/form/types.ts';
import { daysBetween } from '../../sdk/locale/dates.ts';
import type { ProgrammeMessages } from '../../sdk/locale/en/programme.ts';
import { heading } from './heading.ts';
import { say } from './say.ts';
import type { Listener, Programme, Round } from './types.ts';

export interface ProgrammeState {
  programme: Programme;
  /** The present, an instant. Decides only how the time left is worded; the phase is the server's. */
  now: string;
  level: number;
  /** Where the programme's own pages are: to apply, and to be told when applications open. */
  href: string;
  /** What is said while that is on its way; empty before. Only where a script leads there. */
  waiting?: string;
}

/** What a round's phase means for a visitor, in sentences. */
function sentences(round: Round, t: ProgrammeMessages): string[] {
  const { opensAt, closesAt, decisionsAt, startsAt, endsAt } = round;
  return {
    announced: () => [t.opens(opensAt), t.closes(closesAt)],
    open: () => [t.closes(closesAt), t.decided(decisionsAt), t.starts(startsAt)],
    assessing: () => [t.closed(closesAt), t.assessing, t.decided(decisionsAt)],
    cohort: () => [t.selected(decisionsAt), t.cohort, t.starts(startsAt)],
    running: () => [t.started(startsAt), t.running, t.ends(endsAt)],
    concluded: () => [t.ended(endsAt), t.concluded],
  }[round.phase]();
}

/** The name of the phase, as a tag. */
export const phaseTag = (round: Round | null, t: ProgrammeMessages): TemplateResult | typeof nothing =>
  round ? html`<p class="as-tag as-is-${round.phase}">${t.phase[round.phase]}</p>` : nothing;

const lines = (level: number, title: string, items: readonly Localised[], t: ProgrammeMessages) =>
  items.length
    ? html`${heading(level, title, 'm')}
        <ul>
          ${items.map((item) => html`<li>${say(item, t.locale)}</li>`)}
        </ul>`
    : nothing;

function status({ programme: { round }, now, href, waiting }: ProgrammeState, t: ProgrammeMessages, press?: Listener) {
  const isOpen = round?.phase === 'open';
  return html`<div class="as-status">
    ${isOpen ? html`<p class="as-left">${t.timeLeft(daysBetween(now, round.closesAt), round.closesAt)}</p>` : nothing}
    ${(round ? sentences(round, t) : [t.noRound]).map((text) => html`<p>${text}</p>`)}
    ${
      isOpen
        ? html`<a class="as-button" href="${href}/apply" @click=${press ?? nothing}>${t.apply}</a>`
        : html`<p><a href="${href}/tell-me" @click=${press ?? nothing}>${t.tell}</a></p>`
    }
    ${waiting === undefined ? nothing : html`<p role="status">${waiting}</p>`}
  </div>`;
}

/** The round after the one that is shown, at the end, so that nothing else stands under its heading. */
function nextRound({ programme: { round, rounds }, level }: ProgrammeState, t: ProgrammeMessages) {
  const next = rounds.findLast(
    (each) => each.id !== round?.id && (each.phase === 'announced' || each.phase === 'open'),
  );
  return next
    ? html`${heading(level + 1, t.nextRound, 'm')}
        <p>${say(next.name, t.locale)}. ${sentences(next, t)[0]}</p>`
    : nothing;
}

/** A programme in its phase. `press` is told of the one link that leads on: to apply, or to be told of the opening. */
export function programmeView(state: ProgrammeState, t: ProgrammeMessages, press?: Listener): TemplateResult {
  const { programme, level } = state;
  const { round } = programme;
  const recruiting = !round || round.phase === 'announced' || round.phase === 'open';
  return html`<article class="as-view">
    ${phaseTag(round, t)} ${heading(level, say(programme.name, t.locale))}
    <p class="as-lead">${say(programme.summary, t.locale)}</p>
    ${status(state, t, press)} ${programme.description.map((text) => html`<p>${say(text, t.locale)}</p>`)}
    ${
      recruiting
        ? html`${lines(level + 1, t.whoCanApply, programme.eligibility, t)}
            <p>${programme.nations.map(t.nation).join(' · ')}</p>
            ${lines(level + 1, t.whatYouGet, programme.offer, t)}`
        : nothing
    }
    ${round?.places && recruiting ? html`<p>${t.places(round.places)}</p>` : nothing}
    ${lines(
      level + 1,
      t.topics,
      programme.topics.map(({ name }) => name),
      t,
    )}
    ${nextRound(state, t)}
    <p class="as-muted">
      ${programme.runBy.length ? html`${t.runBy(programme.runBy)}. ` : nothing}${t.questions}
      <a href="mailto:${programme.contactEmail}">${programme.contactEmail}</a>
    </p>
  </article>`;
}
