// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.

/**
 * Where an application stands.
 */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'reopened'
  | 'withdrawn'
  | 'offered'
  | 'waitlisted'
  | 'declined'
  | 'accepted'
  | 'turned-down'
  | 'deferred'
  | 'lapsed';

/**
 * What brings an application from one state to another.
 */
export type ApplicationMove =
  | 'submit'
  | 'edit'
  | 'reopen'
  | 'withdraw'
  | 'offer'
  | 'waitlist'
  | 'decline'
  | 'accept'
  | 'turn-down'
  | 'defer'
  | 'lapse';

/**
 * Why a team leaves, before a decision or after an offer.
 */
export type LeavingReason =
  | 'no-capacity'
  | 'team-changed'
  | 'no-senior-support'
  | 'no-funding'
  | 'dates-do-not-suit'
  | 'other-programme'
  | 'other';
