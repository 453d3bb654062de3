// Which section of an application a token opens, for a holder who handed over the lead. Asked only after a refusal.
import type { D1Database } from '@cloudflare/workers-types';
import { and, eq, ne, sql } from 'drizzle-orm';
import { prepared } from '../db/open.ts';
import { sections } from './table.ts';

const byToken = prepared((orm) =>
  orm
    .select({ id: sections.id })
    .from(sections)
    .where(
      and(
        eq(sections.applicationId, sql.placeholder('application')),
        eq(sections.tokenHash, sql.placeholder('tokenHash')),
        ne(sections.state, 'removed'),
      ),
    )
    .prepare(),
);

/** The section's identifier, undefined when the token opens none. */
export const sectionHeldBy = async (
  db: D1Database,
  application: string,
  tokenHash: string,
): Promise<string | undefined> => (await byToken(db).get({ application, tokenHash }))?.id;
