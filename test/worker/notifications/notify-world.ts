// A world whose messages leave through a stand-in for GOV.UK Notify.
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';
import { everyLetter } from '../../../worker/notifications/letters.ts';
import { type aProgramme as plan, type World } from '../world.ts';
import { apiKey, notifyStandIn } from './notify-stand-in.ts';

export const callbackToken = 'a-token-agreed-for-callbacks';

export const notifySettings = { MAILER: 'notify', NOTIFY_API_KEY: apiKey, NOTIFY_CALLBACK_TOKEN: callbackToken };

export const templateNames = everyLetter().map(({ kind, locale }) => `${kind}.${locale}`);

/** The world, and Notify as it sees it. Undone by `vi.unstubAllGlobals`. */
export async function withNotify(programme: ReturnType<typeof plan>, templates: readonly string[] = templateNames) {
  const world = await programme
    .with({ ENVIRONMENT: 'production', ...notifySettings })
    .withOpenRound()
    .begin();
  const clock = { behind: 0 };
  const notify = notifyStandIn(templates, () => new Date(world.source.now().getTime() + clock.behind));
  let broken: ((request: Request) => 'before' | 'after' | null) | null = null;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    const how = broken?.(request.clone());
    if (how === 'before') throw new TypeError('Network connection lost.');
    const response = await notify.answer(request);
    if (how === 'after') throw new TypeError('Network connection lost.');
    return response;
  });
  return {
    world,
    notify,
    clock,
    /** Loses requests before Notify has them, or answers after. */
    lose: (which: typeof broken) => void (broken = which),
  };
}

/** An application that was submitted, and its messages. */
export async function submittedIn(world: World, email = 'sian@example.org') {
  const me = await world.anApplicant();
  const { rightAnswers } = await import('../a-form.ts');
  await me.answerAll({ ...rightAnswers, 'about-you': { name: 'Siân', email } });
  const { body } = await me.submit();
  await world.settled();
  return {
    id: me.id,
    reference: body.reference,
    /** The row of its confirmation. */
    confirmation: () =>
      env.DB.prepare(`SELECT * FROM messages WHERE subject = ? AND kind = 'application-confirmation'`)
        .bind(me.id)
        .first<Record<string, string | number | null>>(),
  };
}
