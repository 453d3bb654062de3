// The organisations that take part in an application, as the lead's copy names them: who, and when each consented. What
// they answered is theirs.
import type { D1Database } from '@cloudflare/workers-types';
import { isJoint } from '../../sdk/form/parts.ts';
import type { CopyOrganisation } from '../../sdk/types.ts';
import type { Standing } from '../applications/standing.ts';
import { nameIn } from './section.ts';
import { heldUnder } from './standing.ts';
import { openInvited, sectionsOf } from './store.ts';

/** The lead first, then the others as they were invited; none where the lead applies alone. One query at most. */
export async function takingPart(
  db: D1Database,
  { row, form, key, answers }: Pick<Standing, 'row' | 'form' | 'key' | 'answers'>,
): Promise<CopyOrganisation[]> {
  const rows = isJoint(form) ? await sectionsOf(db, row.id) : [];
  if (!rows.length) return [];
  const others = rows.map(async (stored): Promise<CopyOrganisation> => {
    const [{ row: section }, { organisation }] = await Promise.all([
      heldUnder(db, key, form, stored),
      openInvited(key, stored),
    ]);
    const { id, state, consentedAt } = section;
    return { section: id, organisation, state: state === 'removed' ? 'invited' : state, consentedAt };
  });
  const lead = { section: null, organisation: nameIn(form, answers, row.locale), state: 'lead', consentedAt: null };
  return [lead as CopyOrganisation, ...(await Promise.all(others))];
}
