// The page for an organisation that the lead has removed: that it was, what was typed and not saved, and the way out.
import { formOf } from '../../applications/form-of.ts';
import { notSavedPage } from '../../applications/pages/not-saved.ts';
import { sha256 } from '../../crypto/digest.ts';
import type { Visit } from '../../pages/visit.ts';
import { roundById } from '../../programmes/round-store.ts';
import { sectionById } from '../store.ts';

/** The page (401), to whoever held the section with this token when it was removed; null to anyone else. */
export async function removedPage(visit: Visit, id: string, token: string): Promise<Response | null> {
  const { context, say, to } = visit;
  const [row, hash] = await Promise.all([sectionById(context.db, id), sha256(token)]);
  if (row?.state !== 'removed' || row.tokenHash !== hash) return null;
  const [form, round] = await Promise.all([
    formOf(context.db, { formId: row.formId, formVersion: row.roundFormVersion }),
    roundById(context.db, row.roundId),
  ]);
  const onward = round
    ? { href: to(`/programmes/${round.programmeSlug}`), text: say.applying.backToProgramme }
    : { href: to('/'), text: say.toStart };
  const why = { heading: say.notSaved.removed, body: [say.notSaved.removedText], onward };
  return notSavedPage(visit, form, why, { status: 401 });
}
