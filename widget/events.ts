// The events that a host page may listen to. They are composed and bubble, and hold nothing that a person typed.
import type { Locale, Phase } from '../sdk/types.ts';

/** What went wrong with an application: another window saved first, a minute's wait is needed, or anything else. */
export type Trouble = 'changed-meanwhile' | 'too-many-requests' | 'unavailable';

/**
 * Why something failed, as one of the API's problem codes. `not-found`: there is no such programme. `unavailable`: the
 * service could not be reached, or could not do it.
 */
export type ErrorCode = Trouble | 'not-found';

/** What each event says in its `detail`. */
export interface AlongsideEvents {
  /** The element shows its content. */
  'alongside-ready': { programme: string; locale: Locale };
  /** The phase that the programme is in: once it is known, and whenever it changes. Null without a round. */
  'alongside-phase': { programme: string; phase: Phase | null };
  /** A person wants to apply. `preventDefault()` keeps the element as it is, for hosts that lead elsewhere. */
  'alongside-start': { programme: string; round: string };
  /** A page of the application is shown; `page` is its id, or `check`. Steps count from 1. */
  'alongside-step': { programme: string; page: string; step: number; steps: number };
  /** The application was submitted, under this reference. */
  'alongside-submitted': { programme: string; reference: string };
  /** Something failed, and the person was told. */
  'alongside-error': { programme: string; code: ErrorCode };
}

/** One of our events, as a listener gets it. */
export type AlongsideEvent<K extends keyof AlongsideEvents> = CustomEvent<AlongsideEvents[K]>;

type Listened = { [K in keyof AlongsideEvents]: AlongsideEvent<K> };

declare global {
  interface HTMLElementEventMap extends Listened {}
}

/** Tells the host page. Answers false when a listener prevented what was about to happen. */
export function tell<K extends keyof AlongsideEvents>(element: Element, name: K, detail: AlongsideEvents[K]): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
}
