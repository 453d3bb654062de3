// Which way messages leave this deployment.
import type { Works } from '../events/works.ts';
import { cloudflareMailer } from './cloudflare.ts';
import { mailboxMailer } from './mailbox.ts';
import type { Mailer } from './mailer.ts';
import { notifyMailer } from './notify/mailer.ts';

/** The adapter that MAILER names; null when there is none: messages then stay due, and none is lost. */
export function configuredMailer(works: Works): Mailer | null {
  const { mail } = works.settings;
  switch (mail?.adapter) {
    case 'mailbox':
      return mailboxMailer(works);
    case 'notify':
      return notifyMailer(works, mail);
    case 'cloudflare':
      return cloudflareMailer(works, mail);
    case undefined:
      return null;
  }
}
