// An application goes over to another language where it is: its words change, its place and what was typed stay. Loaded when
// that is asked for.
import { failure } from '../../sdk/locale/en/failure.ts';
import { issues as inEnglish } from '../../sdk/locale/en/issues.ts';
import type { Locale } from '../../sdk/types.ts';
import { focusOn } from './focus.ts';
import type { Later, Stage } from './stage.ts';

const wordsIn = async (locale: Locale, { apply, laterWords }: Later) =>
  locale === 'cy' ? import('../words/apply-cy.ts') : { apply, failure, issues: inEnglish, ...laterWords };

/** Learns all that a stage says, and answers how it takes that on. Rejects when it can't be had. */
async function learn(stage: Stage, locale: Locale): Promise<() => void> {
  const { t, later, learners = [] } = stage;
  const hasLater = Object.keys(t.issues).some((code) => !(code in inEnglish));
  const [words, own, ...others] = await Promise.all([
    wordsIn(locale, later as Later),
    hasLater ? import('./later-questions.ts') : undefined,
    ...learners.map((each) => each(locale)),
  ]);
  return () => {
    const { apply, ...rest } = words;
    Object.assign(t.apply, apply);
    Object.assign(t, rest);
    own?.join(stage);
    for (const take of others) take();
  };
}

/** Shows the application in the other language, and brings its heading to the person. Rejects, and changes nothing, when its words can't be had. */
export async function turnTo(stage: Stage, locale: Locale): Promise<void> {
  const { element, outer, refresh } = stage;
  const all = await Promise.all([stage, ...(outer ? [outer] : [])].map((each) => learn(each, locale)));
  for (const take of all) take();
  refresh();
  await element.updateComplete;
  const { root } = element;
  focusOn(root.querySelector('.as-panel') ?? root.querySelector('.as-h'));
}
