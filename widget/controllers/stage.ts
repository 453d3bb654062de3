// What the views of an application share, whichever part of the widget they come with. Types only.
import type { TemplateResult } from 'lit/html.js';
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { ProgrammeMessages } from '../../sdk/locale/en/programme.ts';
import type { SavingMessages } from '../../sdk/locale/en/saving.ts';
import type { TroubleMessages } from '../../sdk/locale/en/trouble.ts';
import type { IssueMessages } from '../../sdk/locale/issue-messages.ts';
import type { Answers, Form, Locale, Programme, Round } from '../../sdk/types.ts';
import type { RenderedElement } from '../elements/rendered-element.ts';
import type { Trouble } from '../events.ts';
import type { Listener } from '../views/types.ts';
import type { Application, JointPlace, Place } from './application.ts';
import type { Steps, Together } from './steps.ts';
import type { Early } from './service.ts';

/** What an application is shown with. */
export interface PanelSettings {
  /** The programme, or how to read it: the first page does without. */
  programme: Programme | { slug: string; whole: () => Promise<Programme> };
  round: Round;
  /** Default: read from the service. */
  form?: Form | undefined;
  locale: Locale;
  /** What comes later. Default: that of an application of one's own. */
  later?: Later;
  /** Leads out of the application again. Without it, the application begins at its first page, and Back ends there. */
  leave?: (() => void) | undefined;
  /** Whether nobody asked for it just now: it then leaves focus where it is. */
  unasked?: boolean | undefined;
}

/** An application in an element. */
export interface Panel {
  render(): TemplateResult;
  /** To be called after each rendering. */
  updated(): void;
}

/** An application and all that its views need around it. */
export interface Stage {
  element: RenderedElement;
  application: Application;
  /** All of it is there once what comes later is. */
  programme: Programme;
  /** What it says. The same objects for as long as it is shown: in another language, it is they that change. */
  t: { apply: ApplyMessages; issues: IssueMessages };
  /** What else it says in other parts of the widget: each learns a language, and answers how it takes it on. */
  learners?: ((locale: Locale) => Promise<() => unknown>)[];
  /** What stands above the pages of a section, and above what else is told there. */
  above?: () => unknown;
  /** The application in whose place a section is shown. */
  outer?: Stage;
  /** Where a form would go without scripts; every submit is taken over. */
  action: string;
  /** The level of headings inside a host's page. */
  level: number;
  /** Leads out of the application again. */
  leave?: (() => void) | undefined;
  /** Whether nobody asked for it. */
  unasked: boolean | undefined;
  /** A listener that takes an event over. */
  taking: (work: (control: HTMLElement) => unknown) => Listener;
  /** What is typed on the page of questions shown. */
  given: () => Answers;
  /** Does a step that needs the server. */
  run: (work: () => Promise<unknown>) => Promise<void>;
  /** The steps that need the server, and the views of the other places, once they are there. */
  steps?: Steps;
  stages?: Stages;
  refresh: () => void;
  /** Says a sentence to screen readers. */
  say: (text: string) => void;
  /** What the element shows; a section takes its place by taking over its methods (section-panel.ts). */
  panel: Panel;
  /** Opens another one inside the element (panel.ts). */
  open: (element: RenderedElement, settings: PanelSettings, early?: Early) => Promise<Panel>;
  /** What the application is made with; there once it has come. */
  later?: Later;
}

/** The words that come after the first page. */
export interface LaterWords {
  programme: ProgrammeMessages;
  saving: SavingMessages;
  trouble: TroubleMessages;
}

/** The views of each place that is not a page of questions. */
export type Stages = Record<Exclude<Place, 'page'>, () => TemplateResult> & {
  /** What the person is told of something that could not be done. */
  told(trouble: Trouble): { heading: string; body: unknown[] };
  /** At the end of each place; below a page of questions and the check there is more. */
  note(): TemplateResult;
  /** After each drawing: makes fields comfortable, once each, and the browser's Back lead to where the person was. */
  attach(): void;
  /** Tells the host page where the person has come to. */
  arrived(): void;
};

/** What an application needs once its first page is shown. */
export interface Later {
  apply: ApplyMessages;
  panelSheet: string;
  laterWords: LaterWords;
  stepsOf(stage: Stage): Steps;
  stagesOf(stage: Stage, words: LaterWords, steps: Steps): Stages;
}

/** The places of applying together. */
export type Joint = Together &
  Record<JointPlace, () => TemplateResult> & {
    /** Below the start and the pages: the way to apply together, or to all parts. */
    note(): TemplateResult;
  };
