// Hands the lead to a co-applicant: the two change places, in one batch. Each token then opens what was the other's.
import { formOf } from '../applications/form-of.ts';
import { contactEmail } from '../applications/application.ts';
import { type ApplicationRow, openAnswers, sealAnswers } from '../applications/store.ts';
import { actorName } from '../access/actor.ts';
import { emailHash } from '../crypto/digest.ts';
import type { Change } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { ownSection } from './invite.ts';
import { nameIn, ofPart, pagesWithEmail } from './section.ts';
import { expectLead, expectSection, keyOf, openSection, sealInvited, sealSection, updateSection } from './store.ts';

/**
 * The change that hands over. The answers for the team stay; those of the two organisations are exchanged, with the pages that
 * they come from. Throws a Problem: 404, or 409 when nobody has joined that section.
 */
export async function handOver(context: Context, lead: ApplicationRow, id: string): Promise<Change> {
  const { db, settings, source } = context;
  const row = await ownSection(context, lead, id);
  if (row.state === 'removed') throw new Problem('section-not-found', 'This organisation has been removed.');
  if (row.tokenHash === null)
    throw new Problem('section-not-joined', 'Only an organisation that has joined can become the lead.');
  const [form, key, { answers }] = await Promise.all([
    formOf(db, lead),
    keyOf(settings, row),
    openAnswers(settings, lead),
  ]);
  const [team, own, other] = [
    ofPart(form, 'team', answers, lead.pagesSaved),
    ofPart(form, 'organisation', answers, lead.pagesSaved),
    await openSection(key, row),
  ];
  const email = contactEmail(form, answers) ?? '';
  // The new lead looks again at what says whom we write to.
  const toLookAt = new Set(pagesWithEmail(form));
  const pagesSaved = [...team.pagesSaved.filter((page) => !toLookAt.has(page)), ...row.pagesSaved];
  const now = source.now();
  const [toLead, toSection, invited, hash] = await Promise.all([
    sealAnswers(key, lead.id, { ...team.answers, ...other }),
    sealSection(key, id, own.answers),
    sealInvited(key, id, { organisation: nameIn(form, answers, lead.locale), email }),
    email ? emailHash(settings.hashKey, email) : null,
  ]);
  return {
    expectations: [expectLead(lead.id, lead.tokenHash, now, lead.version), expectSection(row, now)],
    statements: [
      statement(
        `UPDATE applications SET answers = ?, pages_saved = ?, token_hash = ?, started_from = ?, version = version + 1,
          updated_at = ? WHERE id = ?`,
        toLead,
        JSON.stringify(pagesSaved),
        row.tokenHash,
        row.startedFrom,
        now.toISOString(),
        lead.id,
      ),
      updateSection(
        id,
        {
          state: 'joined',
          invited,
          emailHash: hash,
          code: null,
          codeHash: null,
          codeExpiresAt: null,
          tokenHash: lead.tokenHash,
          answers: toSection,
          pagesSaved: own.pagesSaved,
          startedFrom: lead.startedFrom,
          joinedAt: now.toISOString(),
          consentedAt: null,
        },
        now,
      ),
    ],
    events: [
      {
        type: 'application.handed-over',
        subject: lead.id,
        actor: actorName(context.actor),
        data: { section: id },
      },
    ],
  };
}
