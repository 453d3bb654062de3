// Which way messages leave this deployment.
import type { Works } from '../events/works.ts';
import { mailboxMailer } from './mailbox.ts';
import type { Mailer } from './mailer.ts';

/** Locally the mailbox. In production null until an adapter is set up: messages then stay due, and none is lost. */
export const configuredMailer = (works: Works): Mailer | null => (works.settings.local ? mailboxMailer(works) : null);
