// What the steps of an application do that need the server (application-steps.ts), as its views see them. Types only.
import type { Answers } from '../../sdk/types.ts';
import type { JointPlace } from './application.ts';
import type { Draft } from './draft.ts';
import type { Holding } from './kept.ts';

/** What steps lead to where several organisations apply together. */
export interface Together {
  /** Goes to one of its places. `missing` says who kept a submission back: section → what it lacks. */
  go(place: JointPlace, missing?: ReadonlyMap<string, string>): Promise<void>;
  /** Goes on with a section that was joined before. */
  openSection(holding: Holding): Promise<void>;
  /** Goes to the list of tasks, where the application is one that has it. Answers whether it did. */
  goOn(): Promise<boolean>;
  /** Says that the application was handed over; this opens the section instead. */
  handedOver(holding: Holding): void;
}

/** Steps reject with the SDK's errors; `failed` turns those into what the person is told. */
export interface Steps {
  /** Shows where a submitted application stands. `moved`: what was wanted is no longer possible. */
  stand(moved?: boolean): Promise<void>;
  /** How that is shown; set by what shows it. */
  showStanding?: (draft: Draft, moved?: boolean) => Promise<void>;
  /** Whether there is an application on the server yet. */
  readonly isStarted: boolean;
  /** What opens it; undefined before it was started. */
  readonly holding: Holding | undefined;
  /** Ids of the pages that have been saved. */
  readonly pagesSaved: readonly string[];
  /** What applying together needs. It comes ahead of being asked for where the form is for several organisations. */
  joint?: () => Promise<Together>;
  /** Starts: from here on there is an application on the server. `keeps`: the person wants it kept on this device. */
  start(keeps: boolean): Promise<void>;
  /** Goes on with the draft that this device keeps, at the first page that is not finished. */
  resume(holding?: Holding): Promise<void>;
  /** Saves the page shown, which was checked, and goes on; starts first when that has not been done. */
  next(given: Answers): Promise<void>;
  /** Keeps the page shown as it was typed, finished or not; without answers, starts at most. Answers what opens it. */
  setAside(given?: Answers): Promise<Holding | undefined>;
  /** Submits, once every answer is right. */
  submit(): Promise<void>;
  /** Keeps the draft on this device from now on, or no longer. */
  keep(keeps: boolean): void;
  /** Begins anew after the draft was lost. */
  startAgain(): void;
  failed(error: unknown): Promise<void>;
}
