// The events that can happen. Each carries identifiers and codes only: erasing a person never rewrites the log.

/** A move from one state to the one that the event is named for. */
interface Moved {
  round: string;
  from: string;
  /** Why the applicant left, as a code. */
  reason?: string;
  /** The deadline that came with it. */
  dueAt?: string;
}

/** What an event of each type is about (`subject`) is the first identifier that its name suggests. */
export interface EventData {
  'application.created': { round: string };
  'application.submitted': { round: string; reference: string };
  /** It had been reopened, and is sent again. */
  'application.resubmitted': { round: string; reference: string };
  'application.changed': { round: string; questions: string };
  'application.reopened': Moved;
  'application.returned': Moved;
  'application.withdrawn': Moved;
  'application.offered': Moved;
  'application.waitlisted': Moved;
  'application.declined': Moved;
  'application.accepted': Moved;
  'application.turned-down': Moved;
  'application.deferred': Moved;
  'application.lapsed': Moved;
  'application.viewed': { round: string };
  'application.expired': { round: string };
  'application.handed-over': { section: string };
  'section.invited': { application: string };
  'section.joined': { application: string };
  'section.consented': { application: string };
  'section.revoked': { application: string };
  'section.removed': { application: string };
  /** The application that it is part of was submitted for the first time. */
  'section.submitted': { application: string };
  /** The application that it is part of was withdrawn. */
  'section.withdrawn': { application: string };
  /** Its round closes soon and it is still a draft with an address. */
  'application.closing-soon': { round: string };
  /** Its place was deferred, and `next` is a later round to tell of. */
  'application.round-follows': { round: string; next: string };
  'link.asked': {};
  'link.made': { application: string };
  'link.made-for-section': { application: string; section: string };
  'link.used': { application: string; section?: string };
  /** Someone asked to be told; the subject is the request, which has a row for each thing to follow. */
  'subscription.asked': {};
  'subscription.confirmed': {};
  'subscription.stopped': {};
  'subscription.expired': {};
  /** Who follows it is told of a round. */
  'subscription.round-announced': { round: string };
  'subscription.round-opened': { round: string };
  'round.created': { programme: string };
  /** Its names, dates or places. */
  'round.changed': { programme: string };
  'round.eligibility-changed': { programme: string };
  /** The round uses another version of its form. */
  'round.form-changed': { form: string; from: string; to: string };
  /** About the form: `<id>@<version>`. */
  'form.published': { differences: string };
}

export type EventType = keyof EventData;

/** An event about to be written. */
export type NewEvent = {
  [T in EventType]: { type: T; subject: string; actor: string; data: EventData[T] };
}[EventType];

/** An event of the log. */
export type LoggedEvent = NewEvent & { seq: number; id: string; at: string };
