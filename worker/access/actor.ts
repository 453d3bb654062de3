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

/** The same of one applicant, whoever holds the application just now. */
export const applicantName = (application: string): string => `applicant:${application}`;

/** One name for each who calls, by which one caller's keys are told from another's. Never leaves this Worker. */
export function callerName(actor: Actor): string {
  if (actor.kind === 'applicant') return applicantName(actor.application.id);
  const name = actorName(actor);
  return actor.kind === 'co-applicant' ? `${name}:${actor.section.id}` : name;
}
