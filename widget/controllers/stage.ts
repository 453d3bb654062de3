// What the views of an application share, whichever part of the widget they come with. Types only.
import type { ApplyMessages } from '../../sdk/locale/en/apply.ts';
import type { IssueMessages } from '../../sdk/locale/issue-messages.ts';
import type { Programme } from '../../sdk/types.ts';
import type { RenderedElement } from '../elements/rendered-element.ts';
import type { Listener } from '../views/types.ts';
import type { Application } from './application.ts';

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
  /** Says a sentence to screen readers. */
  say: (text: string) => void;
}
