// Says that a round has closed, with what was saved and typed where that can be had (copies.ts).
import type { Holding } from './kept.ts';
import type { Stage } from './stage.ts';

/** Shows it in the place of the page. `holding` opens the draft or the section, once there is one. */
export async function close(stage: Stage, holding: Holding | undefined): Promise<void> {
  const { application } = stage;
  const read = async () => holding && (await import('./copies.ts')).lateOf(stage, holding);
  application.late = await read().catch(() => undefined);
  application.show('closed');
}
