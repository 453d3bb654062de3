// Deletes objects whose time has come: of files that were dropped, of applications that are gone, and of uploads that
// never ended. An object goes before its name does, so that dying in between only repeats a deletion.
import type { R2Bucket } from '@cloudflare/workers-types';
import { commit } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Works } from '../events/works.ts';

/** How many objects one batch deletes (R2 takes 1,000 at once), and how many batches one tick makes. */
const batch = { objects: 200, most: 10 };

export async function removeFiles({ db, source }: Pick<Works, 'db' | 'source'>, bucket: R2Bucket): Promise<void> {
  for (let batches = 0; batches < batch.most; batches++) {
    const now = source.now().toISOString();
    const { results } = await db
      .prepare('SELECT object FROM upload_removals WHERE due_at <= ? ORDER BY due_at LIMIT ?')
      .bind(now, batch.objects)
      .all<{ object: string }>();
    if (!results.length) return;
    const objects = results.map(({ object }) => object);
    await bucket.delete(objects);
    const named = JSON.stringify(objects);
    await commit(db, source, {
      statements: [
        statement(
          'DELETE FROM upload_removals WHERE due_at <= ? AND object IN (SELECT value FROM json_each(?))',
          now,
          named,
        ),
      ],
    });
  }
}
