// Makes an application able to ask a form that it comes to only now, with question types that the widget loads where they are asked.
import { kinds } from '../../sdk/form/questions/index.ts';
import type { Form } from '../../sdk/types.ts';
import type { Stage } from './stage.ts';

export async function joinLater(stage: Stage, { pages }: Form): Promise<void> {
  const asked = pages.flatMap(({ questions }) => questions);
  if (asked.some(({ type }) => !Object.hasOwn(kinds, type))) (await import('./later-questions.ts')).join(stage);
}
