// The adapter to GOV.UK Notify. The letters stand there as templates named `<kind>.<language>`; we send what fills them in.
import type { Works } from '../../events/works.ts';
import { type Mailer, MailRefused, type Message } from '../mailer.ts';
import { wordsOf } from '../placeholder.ts';
import type { NotifySettings } from '../settings.ts';
import { type NotifyClient, notifyClient } from './client.ts';

/** How long the list of templates is taken to be right, in milliseconds. */
const listKept = 5 * 60_000;

/** How long a message waits for a template that is missing, in milliseconds. */
const templateWait = 15 * 60_000;

// The templates of a service, once for an isolate: plain data, no promise that one request would wait for in another.
const known = new WeakMap<NotifySettings, { until: number; templates: Map<string, string> }>();

/** Delivers through GOV.UK Notify, each message once: before one is sent again, Notify is asked whether it has it. */
export function notifyMailer({ source }: Pick<Works, 'source'>, settings: NotifySettings): Mailer {
  const client = notifyClient(settings, source.now);
  return {
    async send(message, tried) {
      const before = tried ? await client.find(message.id) : null;
      if (before) return { serviceId: before };
      const template_id = await templateFor(message, client, settings, source.now());
      const values = Object.entries(message.values);
      const typed = values.flatMap(([name, value]) => ('untrusted' in value ? [name] : []));
      const serviceId = await client.send({
        template_id,
        email_address: message.to,
        personalisation: Object.fromEntries(values.map(([name, value]) => [name, wordsOf(value)])),
        reference: message.id,
        ...(typed.length && { sanitise_content_for: typed }),
        ...(message.stop && { one_click_unsubscribe_url: message.stop }),
      });
      return { serviceId };
    },
  };
}

async function templateFor(
  { kind, locale }: Message,
  client: NotifyClient,
  settings: NotifySettings,
  now: Date,
): Promise<string> {
  const name = `${kind}.${locale}`;
  let list = known.get(settings);
  if (!list || list.until <= now.getTime())
    known.set(settings, (list = { until: now.getTime() + listKept, templates: await client.templates() }));
  const template = list.templates.get(name);
  if (template) return template;
  throw new MailRefused('notify-template-missing', { at: new Date(now.getTime() + templateWait), all: false });
}
