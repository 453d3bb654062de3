// Words of the console that several screens use: phases, states, languages, moments. English only: a tool for staff.
import { html } from 'lit';
import type { Locale } from '../../sdk/form/types.ts';
import { showDate, showTime } from '../../sdk/locale/dates.ts';
import type { State } from '../applications/application.ts';
import type { Phase } from '../programmes/programme.ts';

const phases: Record<Phase, string> = {
  announced: 'Announced',
  open: 'Open',
  assessing: 'Assessing',
  cohort: 'Cohort chosen',
  running: 'Running',
  concluded: 'Concluded',
};

export const phaseTag = (phase: Phase) => html`<span class="phase">${phases[phase]}</span>`;

export const stateWords: Record<State, string> = { draft: 'Draft', submitted: 'Submitted' };

export const languages: Record<Locale, string> = { en: 'English', cy: 'Welsh' };

/** A moment by the clock in London: `5:30pm on 3 March 2026`. */
export const moment = (instant: string): string => `${showTime(instant, 'en')} on ${showDate(instant, 'en')}`;

/** Where an application was started. */
export const startedFromWords = (origin: string | null): string => origin ?? 'Our own pages';

/** What staff call an application: its reference or, before there is one, the end of its id. */
export const callIt = ({ id, reference }: { id: string; reference: string | null }): string =>
  reference ?? `Draft ${id.slice(-6).toUpperCase()}`;
