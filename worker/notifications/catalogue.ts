// The catalogue: which messages follow from which event, and what each of them names. An event that nobody thought about
// does not compile, nor does a message without its letter (locale/) or its writer (compose.ts).
import type { EventType, LoggedEvent } from '../events/event.ts';
import type { LetterOf } from './letter.ts';
import type { Trusted, Untrusted } from './placeholder.ts';

/** What every message about an application may name. */
export interface AboutApplication {
  programme: Untrusted;
  round: Untrusted;
  /** The programme's published address. */
  contact: Trusted;
}

/** What news of a round names: why it is sent, the programme's page, and where such messages are stopped. */
export interface AboutRound extends AboutApplication {
  followed: Untrusted;
  link: Trusted;
  stop: Trusted;
}

/** What every invitation to apply together names. */
interface Invitation extends AboutApplication {
  code: Trusted;
  link: Trusted;
  until: Trusted;
}

/** What a co-applicant is told of the application that has been withdrawn. */
interface WithdrawnTogether extends AboutApplication {
  reference: Trusted;
  link: Trusted;
}

/** The same of one that has been submitted. */
interface SubmittedTogether extends WithdrawnTogether {
  decisionsOn: Trusted;
}

/** Messages to applicants, and to who wants to be one, with what each names: in every language. */
export interface ToApplicants {
  /** `decisionsOn` is the day by which the applicant hears, in words; `link` leads to where the application stands. */
  'application-confirmation': AboutApplication & { reference: Trusted; decisionsOn: Trusted; link: Trusted };
  /**
   * To an organisation that is asked to apply together, by the organisation `lead`. `link` is where its `code` is entered, until
   * the day `until`.
   */
  'section-invitation': Invitation & { lead: Untrusted; organisation: Untrusted };
  /** The same while the lead has no name to show; and while the invited organisation has none, whatever the lead is called. */
  'section-invitation-no-lead': Invitation & { organisation: Untrusted };
  'section-invitation-no-names': Invitation;
  /** To a co-applicant, once the organisation `lead` has submitted. `link` leads to where a link to its section is asked for. */
  'section-submitted': SubmittedTogether & { lead: Untrusted };
  /** The same where the lead has no name. */
  'section-submitted-no-lead': SubmittedTogether;
  /** To a co-applicant, once the organisation `lead` has withdrawn the application. `link` as above. */
  'section-withdrawn': WithdrawnTogether & { lead: Untrusted };
  'section-withdrawn-no-lead': WithdrawnTogether;
  /** The day and the time of the closing in words, where to go on, and where to stop reminders. */
  'application-reminder': AboutApplication & { closesOn: Trusted; closesAt: Trusted; link: Trusted; stop: Trusted };
  /** `link` opens the application, once, until `expiresOn`. */
  'save-link': AboutApplication & { link: Trusted; expiresOn: Trusted; closesOn: Trusted; closesAt: Trusted };
  /** The same for a co-applicant: it opens the section of its organisation. */
  'section-link': AboutApplication & { link: Trusted; expiresOn: Trusted; closesOn: Trusted; closesAt: Trusted };
  /** `followed` names what was asked for; `link` leads to where it is confirmed, until `until`. */
  'subscription-confirm': { followed: Untrusted; link: Trusted; until: Trusted };
  /** The day and the time of the opening or the closing, in words. */
  'round-announced': AboutRound & { opensOn: Trusted; opensAt: Trusted };
  'round-opened': AboutRound & { closesOn: Trusted; closesAt: Trusted };
  /** `by` is the moment until which the offer can be answered, in words; `link` leads to where it is answered. */
  'application-offered': AboutApplication & { reference: Trusted; by: Trusted; link: Trusted };
  'application-waitlisted': AboutApplication & { reference: Trusted; link: Trusted };
  'application-declined': AboutApplication & { reference: Trusted };
  /** `by` is the moment until which changes can be sent, in words; `link` leads to what is asked for. */
  'application-reopened': AboutApplication & { reference: Trusted; by: Trusted; link: Trusted };
  /** It had been reopened, and was sent again. */
  'application-resubmitted': AboutApplication & { reference: Trusted; link: Trusted };
  'application-withdrawn': AboutApplication & { reference: Trusted };
  'application-accepted': AboutApplication & { reference: Trusted; startsOn: Trusted };
  'application-turned-down': AboutApplication & { reference: Trusted };
  'application-deferred': AboutApplication & { reference: Trusted };
  /** To who deferred in the round `deferredFrom`: a later one, when it opens and closes in words, and its programme's page. */
  'application-next-round': AboutApplication & {
    reference: Trusted;
    deferredFrom: Untrusted;
    opensOn: Trusted;
    opensAt: Trusted;
    closesOn: Trusted;
    closesAt: Trusted;
    link: Trusted;
  };
  'application-lapsed': AboutApplication & { reference: Trusted };
  /** The deadline for changes has passed: it counts as it was sent. */
  'application-returned': AboutApplication & { reference: Trusted; link: Trusted };
}

/** What a message to organisers names; `link` leads to the console. */
type AboutSubmission = Omit<AboutApplication, 'contact'> & { reference: Trusted; link: Trusted };

/** Messages to organisers, who read English. They hear of what applicants and deadlines do, not of what they did. */
export interface ToStaff {
  'application-notice': AboutSubmission;
  'application-resubmitted-notice': AboutSubmission;
  'application-withdrawn-notice': AboutSubmission;
  'application-accepted-notice': AboutSubmission;
  'application-turned-down-notice': AboutSubmission;
  'application-deferred-notice': AboutSubmission;
  'application-lapsed-notice': AboutSubmission;
  'application-returned-notice': AboutSubmission;
}

/** What each message names. */
export type Named = ToApplicants & ToStaff;

/** Every letter. */
export type LetterKind = keyof Named;

/** Letters that a message goes out in when there is less to name: a letter's shape cannot depend on what there is. */
interface OtherLetters {
  'section-invitation': 'section-invitation-no-lead' | 'section-invitation-no-names';
  'section-submitted': 'section-submitted-no-lead';
  'section-withdrawn': 'section-withdrawn-no-lead';
}

/** Every message that we send. Its first letter has its name. */
export type MessageKind = Exclude<LetterKind, OtherLetters[keyof OtherLetters]>;

/** The letters that a message may go out in. */
export type LettersOf<K extends MessageKind> = K | (K extends keyof OtherLetters ? OtherLetters[K] : never);

/** The letters of a language: one for each message to applicants. */
export type ApplicantLetters = { readonly [K in keyof ToApplicants]: LetterOf<ToApplicants[K]> };
export type StaffLetters = { readonly [K in keyof ToStaff]: LetterOf<ToStaff[K]> };

const following: Record<EventType, readonly MessageKind[]> = {
  'application.created': [],
  'application.submitted': ['application-confirmation', 'application-notice'],
  'application.resubmitted': ['application-resubmitted', 'application-resubmitted-notice'],
  'application.changed': [],
  'application.reopened': ['application-reopened'],
  'application.returned': ['application-returned', 'application-returned-notice'],
  'application.withdrawn': ['application-withdrawn', 'application-withdrawn-notice'],
  'application.offered': ['application-offered'],
  'application.waitlisted': ['application-waitlisted'],
  'application.declined': ['application-declined'],
  'application.accepted': ['application-accepted', 'application-accepted-notice'],
  'application.turned-down': ['application-turned-down', 'application-turned-down-notice'],
  'application.deferred': ['application-deferred', 'application-deferred-notice'],
  'application.lapsed': ['application-lapsed', 'application-lapsed-notice'],
  'application.viewed': [],
  'application.expired': [],
  'application.handed-over': [],
  'section.invited': ['section-invitation'],
  'section.joined': [],
  'section.consented': [],
  'section.revoked': [],
  'section.removed': [],
  'section.submitted': ['section-submitted'],
  'section.withdrawn': ['section-withdrawn'],
  'application.closing-soon': ['application-reminder'],
  'application.round-follows': ['application-next-round'],
  'link.asked': [],
  'link.made': ['save-link'],
  'link.made-for-section': ['section-link'],
  'link.used': [],
  'subscription.asked': ['subscription-confirm'],
  'subscription.confirmed': [],
  'subscription.stopped': [],
  'subscription.expired': [],
  'subscription.round-announced': ['round-announced'],
  'subscription.round-opened': ['round-opened'],
  'round.created': [],
  'round.changed': [],
  'round.eligibility-changed': [],
  'round.form-changed': [],
  'form.published': [],
};

const news: ReadonlySet<MessageKind> = new Set([
  'application-reminder',
  'application-next-round',
  'round-announced',
  'round-opened',
]);

/** Whether nobody waits for it: sent to many at once, it must not hold up what somebody has just asked for. */
export const isNews = (kind: MessageKind): boolean => news.has(kind);

/** The messages of an event. */
export const messagesOf = ({ type, actor }: Pick<LoggedEvent, 'type' | 'actor'>): readonly MessageKind[] =>
  actor.startsWith('staff:') ? following[type].filter((kind) => !kind.endsWith('-notice')) : following[type];
