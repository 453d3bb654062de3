// Says that there is nothing more to do on the page shown, with what was typed on it where that can be had (copies.ts).
import type { Holding } from './kept.ts';
import type { Stage } from './stage.ts';

/** Says that the round has closed, with what was saved. `holding` opens the draft or the section, once there is one. */
export async function close(stage: Stage, holding: Holding | undefined): Promise<void> {
  const { application } = stage;
  const read = async () => holding && (await import('./copies.ts')).lateOf(stage, holding);
  application.late = await read().catch(() => undefined);
  application.show('closed');
}

/** Shows something else in the place of a page, which the application has left behind. Rejects where it can't: the page stays. */
export async function leaveTyped(stage: Stage, show: () => unknown): Promise<void> {
  const { application } = stage;
  const tell = application.place === 'page' && (await (await import('./copies.ts')).typedOf(stage));
  try {
    await show();
  } finally {
    if (tell && application.place !== 'page') tell();
  }
}
