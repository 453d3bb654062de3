// The language of an application that is shown: what its writes carry, and words that change with it (turn.ts).
import type { ClientSettings } from '../../sdk/client.ts';
import type { Locale } from '../../sdk/types.ts';
import { service } from './service.ts';
import type { Stage } from './stage.ts';

/** Where the service is, and the language that the application is in at the moment of a call. */
export const spoken = ({ t }: Stage): ClientSettings => ({
  baseUrl: service.baseUrl,
  get locale() {
    return t.apply.locale;
  },
});

/** The words that a part of the application says: one object, whose words change when the application's language does. */
export async function wordsFor<W extends object>(stage: Stage, load: (locale: Locale) => W | Promise<W>): Promise<W> {
  const words = {} as W;
  const { apply } = stage.t;
  (stage.learners ??= []).push(async (locale) => {
    const learnt = await load(locale);
    return () => Object.assign(words, learnt);
  });
  let locale: Locale;
  do {
    locale = apply.locale;
    Object.assign(words, await load(locale));
  } while (locale !== apply.locale);
  return words;
}
