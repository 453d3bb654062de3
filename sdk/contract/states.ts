// The states of an application, and the reasons that an applicant gives for leaving, as closed lists.
import * as z from 'zod';

/** Where an application stands. */
export const applicationState = z.enum([
  'draft',
  'submitted',
  'reopened',
  'withdrawn',
  'offered',
  'waitlisted',
  'declined',
  'accepted',
  'turned-down',
  'deferred',
  'lapsed',
]);

/** What brings an application from one state to another. */
export const applicationMove = z.enum([
  'submit',
  'edit',
  'reopen',
  'withdraw',
  'offer',
  'waitlist',
  'decline',
  'accept',
  'turn-down',
  'defer',
  'lapse',
]);

/** Why a team leaves, before a decision or after an offer. */
export const leavingReason = z.enum([
  'no-capacity',
  'team-changed',
  'no-senior-support',
  'no-funding',
  'dates-do-not-suit',
  'other-programme',
  'other',
]);
