// Who is calling. Operations state which kinds they admit (sdk/contract/operation.ts); http/personal.ts enforces it.
import type { ApplicationRow, OpenedAnswers } from '../applications/store.ts';
import type { SectionRow } from '../sections/store.ts';

export type Actor =
  | { kind: 'anyone' }
  /** `guess`: the answers of `application` where both are what this isolate remembers, and the database was not asked. */
  | { kind: 'applicant'; application: ApplicationRow; guess?: OpenedAnswers | undefined }
  | { kind: 'co-applicant'; section: SectionRow }
  | { kind: 'staff'; id: string; email: string };

/** How the event log names an actor: never by an address or a token. */
export const actorName = (actor: Actor): string => (actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind);
