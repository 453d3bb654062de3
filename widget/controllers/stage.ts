// What the views of an application share, whichever part of the widget they come with. Types only.
import type { TemplateResult } from 'lit/html.js';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { ProgrammeMessages } from '../../sdk/locale/en/programme.ts';
import type { SavingMessages } from '../../sdk/locale/en/saving.ts';
import type { TroubleMessages } from '../../sdk/locale/en/trouble.ts';
import type { IssueMessages } from '../../sdk/locale/issue-messages.ts';
import type { Form, Programme } from '../../sdk/types.ts';
import type { RenderedElement } from '../elements/rendered-element.ts';
import type { Listener } from '../views/types.ts';
import type { Application, Place } from './application.ts';
import type { Steps } from './application-steps.ts';
import type { Holding } from './kept.ts';

/** An application and all that its views need around it. */
export interface Stage {
  element: RenderedElement;
  application: Application;
  programme: Programme;
  t: { apply: ApplyMessages; issues: IssueMessages };
  /** Where a form would go without scripts; every submit is taken over. */
  action: string;
  /** The level of headings inside a host's page. */
  level: number;
  /** Leads out of the application again. */
  leave?: (() => void) | undefined;
  /** A listener that takes an event over. */
  taking: (work: (control: HTMLElement) => unknown) => Listener;
  /** Does a step that needs the server. */
  run: (work: () => Promise<unknown>) => Promise<void>;
  refresh: () => void;
  /** Shows a section in the place of the application; without one, the application again, perhaps one that `lead` opens. */
  become: (own?: Own, lead?: Holding) => Promise<void>;
  /** Says a sentence to screen readers. */
  say: (text: string) => void;
}

/** The words that come after the first page. */
export interface LaterWords {
  programme: ProgrammeMessages;
  saving: SavingMessages;
  trouble: TroubleMessages;
}

/** The views of each place that is not a page of questions. */
export type Stages = Record<Exclude<Place, 'page'>, () => TemplateResult> & {
  /** What somebody else has stored meanwhile, for the page shown. */
  stored(): TemplateResult;
  /** Goes on with a section that was joined before. */
  openSection(holding: Holding): Promise<void>;
  /** Whether answers are kept on this device. */
  note(): TemplateResult;
  /** Makes fields comfortable, once each. */
  attach(): void;
  /** Tells the host page where the person has come to. */
  arrived(): void;
};

/** Makes the views of the places. */
export type StagesOf = (stage: Stage, words: LaterWords, steps: Steps) => Stages;

/** A co-applicant's section: what it asks, and what takes the place of an application's steps and places. */
export interface Own {
  form: Form;
  make(stage: Stage, words: LaterWords, stagesOf: StagesOf): { steps: Steps; stages: Stages };
}

/** Where the person is while applying together. */
export type JointPlace = Extract<Place, 'join' | 'tasks' | 'organisations'>;

/** The places of applying together. */
export type Joint = Record<JointPlace, () => TemplateResult> & {
  /** Goes to one of them. `missing` says who kept a submission back: section → what it lacks. */
  go(place: JointPlace, missing?: ReadonlyMap<string, string>): Promise<void>;
  /** Goes on with a section that was joined before. */
  openSection(holding: Holding): Promise<void>;
};
