// Words of the console that several screens use: phases, states, languages. English only: a tool for staff.
import { html } from 'lit';
import type { Locale } from '../../sdk/form/types.ts';
import type { StaffRow } from '../applications/staff-store.ts';
import type { LeavingReason, Move, State } from '../applications/state.ts';
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

export const stateWords: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  reopened: 'Reopened for changes',
  withdrawn: 'Withdrawn',
  offered: 'Place offered',
  waitlisted: 'On the waiting list',
  declined: 'Declined',
  accepted: 'Place accepted',
  'turned-down': 'Place turned down',
  deferred: 'Deferred to the next round',
  lapsed: 'Offer lapsed',
};

/** What organisers can decide. */
export const decisionWords: Record<'offer' | 'waitlist' | 'decline' | 'defer', string> = {
  offer: 'Offer a place',
  waitlist: 'Put on the waiting list',
  decline: 'Decline',
  defer: 'Defer to the next round',
};

/** What happened to an application, to its organisers. */
export const moveWords: Record<Move, string> = {
  submit: 'Submitted by the applicant',
  edit: 'Changed by the applicant',
  reopen: 'Changes asked for',
  withdraw: 'Withdrawn',
  offer: 'Place offered',
  waitlist: 'Put on the waiting list',
  decline: 'Declined',
  accept: 'Place accepted',
  'turn-down': 'Place turned down',
  defer: 'Deferred',
  lapse: 'Ended by its deadline',
};

/** Why an applicant left. */
export const reasonWords: Record<LeavingReason, string> = {
  'no-capacity': 'Not enough time or people',
  'team-changed': 'The team has changed',
  'no-senior-support': 'No senior support',
  'no-funding': 'No funding',
  'dates-do-not-suit': 'The dates do not suit',
  'other-programme': 'Joining another programme',
  other: 'Another reason',
};

export const languages: Record<Locale, string> = { en: 'English', cy: 'Welsh' };

/** Where an application was started. */
export const startedFromWords = (origin: string | null): string => origin ?? 'Our own pages';

/** The organisation that an application was sent for, as the register has it. */
export const organisationWords = ({
  organisation,
  submittedAt,
}: Pick<StaffRow, 'organisation' | 'submittedAt'>): string =>
  organisation?.name ?? (submittedAt ? 'Not in the register' : 'Not yet');

/** What staff call an application: its reference or, before there is one, the end of its id. */
export const callIt = ({ id, reference }: { id: string; reference: string | null }): string =>
  reference ?? `Draft ${id.slice(-6).toUpperCase()}`;

/** Where an organisation of a joint application stands. */
export const sectionWords = {
  invited: 'Invited',
  joined: 'Being filled in',
  done: 'Done, with consent',
  removed: 'Removed',
} as const;
