// The adapter to Cloudflare's `send_email` binding, which `wrangler dev` writes to files. The binding cannot be asked what
// it has taken: a delivery that dies between handing over and noting it sends the message a second time (docs/email.md).
import type { Works } from '../events/works.ts';
import { type Mailer, MailRefused, type Remedy } from './mailer.ts';
import type { CloudflareSettings } from './settings.ts';

const minute = 60_000;

/** Delivers through Cloudflare, each message at least once. */
export const cloudflareMailer = ({ source }: Pick<Works, 'source'>, { binding, from }: CloudflareSettings): Mailer => ({
  async send({ id, to, subject, text, html, stop }) {
    const headers = {
      'X-Alongside-Message': id,
      ...(stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    };
    try {
      const { messageId } = await binding.send({
        from: { email: from, name: 'Alongside' },
        to,
        subject,
        text,
        html,
        headers,
      });
      return { serviceId: messageId };
    } catch (error) {
      throw refusalOf(error, source.now()) ?? error;
    }
  },
});

/** What a code of the binding means; null when it does not say whether the message was taken. Its words may hold an address. */
function refusalOf(error: unknown, now: Date): MailRefused | null {
  const code = (error as { code?: unknown } | null)?.code;
  const later = (after: number, all: boolean): Remedy => ({ at: new Date(now.getTime() + after), all });
  switch (code) {
    case 'E_RATE_LIMIT_EXCEEDED':
      return new MailRefused('cloudflare-rate-limit', later(minute, true));
    case 'E_DAILY_LIMIT_EXCEEDED':
      return new MailRefused('cloudflare-daily-limit', later(60 * minute, true));
    case 'E_SENDER_NOT_VERIFIED':
    case 'E_SENDER_DOMAIN_NOT_AVAILABLE':
      return new MailRefused('cloudflare-sender', later(60 * minute, true));
    case 'E_RECIPIENT_NOT_ALLOWED':
      return new MailRefused('cloudflare-recipient-not-allowed', later(60 * minute, false));
    case 'E_RECIPIENT_SUPPRESSED':
      return new MailRefused('cloudflare-recipient-suppressed', 'never');
    case 'E_VALIDATION_ERROR':
    case 'E_CONTENT_TOO_LARGE':
      return new MailRefused('cloudflare-invalid', 'never');
    default:
      return null;
  }
}
