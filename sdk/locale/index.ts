// Every language at once, for programs that serve both: the Worker and servers. Browsers import the parts they show.
import type { Locale } from '../form/types.ts';
import { cy } from './cy.ts';
import { en, type Messages } from './en.ts';

export { daysBetween, inLondon, showDate, showDay, showTime } from './dates.ts';
export { describeIssue, type About, type IssueMessages } from './issue-messages.ts';
export { closest, pick, type Spoken } from './pick.ts';
export { count, type Forms } from './plural.ts';
export type { Messages };

/** The messages of each language. */
export const messages: Record<Locale, Messages> = { en, cy };
