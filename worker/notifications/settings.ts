// How messages leave this deployment, as its settings say it. Their names and meaning: docs/email.md.
import type { SendEmail } from '@cloudflare/workers-types';
import * as z from 'zod';

/** The settings that the Worker is given; all but MAILER belong to one adapter. */
export interface MailBindings {
  /** `mailbox` (local only), `notify` or `cloudflare`. Without it: locally the mailbox, in production nothing is sent. */
  MAILER?: string;
  /** GOV.UK Notify: the API key as Notify shows it. */
  NOTIFY_API_KEY?: string;
  /** GOV.UK Notify: the bearer token that its delivery callbacks carry. */
  NOTIFY_CALLBACK_TOKEN?: string;
  /** Another address of GOV.UK Notify's API, for a stand-in. */
  NOTIFY_URL?: string;
  /** Cloudflare: the `send_email` binding, and the address that messages come from. */
  EMAIL?: SendEmail;
  MAIL_FROM?: string;
}

export interface NotifySettings {
  adapter: 'notify';
  /** The service that the key belongs to, and the key's secret. */
  service: string;
  secret: string;
  url: string;
  callbackToken: string | null;
}

export interface CloudflareSettings {
  adapter: 'cloudflare';
  binding: SendEmail;
  from: string;
}

export type MailSettings = { adapter: 'mailbox' } | NotifySettings | CloudflareSettings;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** `<name of the key>-<service>-<secret>`, where the name may hold dashes too. */
const keyShape = new RegExp(`(?<service>${uuid})-(?<secret>${uuid})$`, 'i');

// Built where they are asked for: most isolates read one of them once, and all would pay for both.
const notify = () =>
  z.object({
    NOTIFY_API_KEY: z.string().regex(keyShape, 'is not a key of GOV.UK Notify'),
    NOTIFY_CALLBACK_TOKEN: z.string().min(20, 'must have at least 20 characters').optional(),
    NOTIFY_URL: z
      .url()
      .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$))/, 'must be https, or on this machine')
      .default('https://api.notifications.service.gov.uk'),
  });

const cloudflare = () =>
  z.object({
    EMAIL: z.custom<SendEmail>(
      (value) => typeof value === 'object' && value !== null,
      'the send_email binding is missing',
    ),
    MAIL_FROM: z.email(),
  });

/** The mail settings; null when nothing is to be sent. Throws, naming the setting and never its value. */
export function mailSettings(env: MailBindings, local: boolean): MailSettings | null {
  switch (env.MAILER) {
    case undefined:
      return local ? { adapter: 'mailbox' } : null;
    case 'mailbox':
      if (local) return { adapter: 'mailbox' };
      throw new Error('MAILER: the mailbox exists only where ENVIRONMENT is local.');
    case 'notify': {
      const { NOTIFY_API_KEY, NOTIFY_CALLBACK_TOKEN, NOTIFY_URL } = parse(notify(), env);
      const { service = '', secret = '' } = keyShape.exec(NOTIFY_API_KEY)?.groups ?? {};
      const url = NOTIFY_URL.replace(/\/+$/, '');
      return { adapter: 'notify', service, secret, url, callbackToken: NOTIFY_CALLBACK_TOKEN ?? null };
    }
    case 'cloudflare': {
      const { EMAIL, MAIL_FROM } = parse(cloudflare(), env);
      return { adapter: 'cloudflare', binding: EMAIL, from: MAIL_FROM };
    }
    default:
      throw new Error('MAILER: is mailbox, notify or cloudflare.');
  }
}

function parse<T>(schema: z.ZodType<T>, env: MailBindings): T {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The settings of MAILER are incomplete. ${faults.join('; ')}`);
}
