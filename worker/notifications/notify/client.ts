// GOV.UK Notify over HTTP: the three calls that we make, and what its errors mean for the message.
// API: https://docs.notifications.service.gov.uk/rest-api.html
import { MailRefused, type Remedy } from '../mailer.ts';
import type { NotifySettings } from '../settings.ts';

/** How long one call may take, in milliseconds. A message needs three at most. */
const patience = 10_000;

const minute = 60_000;

/** An email as Notify takes it. */
export interface NotifyEmail {
  template_id: string;
  email_address: string;
  personalisation: Record<string, string>;
  /** Our own name for it, by which it is found again. */
  reference: string;
  /** The placeholders whose value a person typed: Notify takes markup and links out of them. */
  sanitise_content_for?: string[];
  one_click_unsubscribe_url?: string;
}

export interface NotifyClient {
  /** Sends, and gives Notify's identifier. Throws `MailRefused`, or any other error when the outcome is unknown. */
  send(email: NotifyEmail): Promise<string>;
  /** The identifier of the message that was sent with this reference; null when there is none. */
  find(reference: string): Promise<string | null>;
  /** The service's templates for email, by name. */
  templates(): Promise<Map<string, string>>;
}

export function notifyClient(
  settings: Pick<NotifySettings, 'service' | 'secret' | 'url'>,
  now: () => Date,
): NotifyClient {
  const key = new TextEncoder().encode(settings.secret);
  // A token for each call: Notify takes none that is more than 30 seconds old. jose is evaluated here and not at the
  // Worker's start, which answers to requests would wait for.
  const token = async () => {
    const { SignJWT } = await import('jose/jwt/sign');
    return new SignJWT({ iss: settings.service, iat: Math.floor(now().getTime() / 1000) })
      .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
      .sign(key);
  };

  async function call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${settings.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await token()}`,
        'user-agent': 'alongside',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json().catch(() => ({}))) as T & NotifyErrors;
    if (response.ok) return answer;
    throw refusalOf(response.status, answer, now());
  }

  return {
    send: async (email) => (await call<{ id: string }>('/v2/notifications/email', email)).id,
    async find(reference) {
      const path = `/v2/notifications?reference=${encodeURIComponent(reference)}`;
      const { notifications } = await call<{ notifications: { id: string; reference: string }[] }>(path);
      return notifications.find((found) => found.reference === reference)?.id ?? null;
    },
    async templates() {
      const { templates } = await call<{ templates: { id: string; name: string }[] }>('/v2/templates?type=email');
      return new Map(templates.map(({ name, id }) => [name.trim(), id]));
    },
  };
}

interface NotifyErrors {
  errors?: { error?: string; message?: string }[];
}

/** What an error answer means. Its words decide only between our own codes: they may hold an address. */
function refusalOf(status: number, { errors = [] }: NotifyErrors, now: Date): MailRefused {
  const [{ error = '', message = '' } = {}] = errors;
  const all = (after: number): Remedy => ({ at: new Date(now.getTime() + after), all: true });
  if (status === 429 && error === 'TooManyRequestsError')
    return new MailRefused('notify-daily-limit', { at: midnightAfter(now), all: true });
  if (status === 429) return new MailRefused('notify-rate-limit', all(minute));
  if (status === 401 || status === 403)
    return new MailRefused(/clock/i.test(message) ? 'notify-clock' : 'notify-key', all(5 * minute));
  if (status === 400 && error === 'ValidationError' && message.startsWith('email_address'))
    return new MailRefused('notify-address', 'never');
  // The template, or what the service may send: somebody has to mend that, and then the message can go.
  if (status >= 400 && status < 500)
    return new MailRefused('notify-setup', { at: new Date(now.getTime() + 60 * minute), all: false });
  return new MailRefused('notify-down', 'again');
}

/** The day's limit of a service is counted anew from midnight UTC. */
const midnightAfter = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));
