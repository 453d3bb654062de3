// Which messages follow from which event. An event that nobody thought about does not compile.
import type { EventType, LoggedEvent } from '../events/event.ts';

/** Every message that we send. locale/ says each in every language that it is sent in. */
export type MessageKind = 'application-confirmation' | 'application-notice';

const following: Record<EventType, readonly MessageKind[]> = {
  'application.created': [],
  'application.submitted': ['application-confirmation', 'application-notice'],
  'application.viewed': [],
  'application.expired': [],
  'round.created': [],
};

/** The messages of an event. */
export const messagesOf = ({ type }: LoggedEvent): readonly MessageKind[] => following[type];
