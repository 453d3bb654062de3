// Hands the lead to a co-applicant: the two change places, in one batch. Each token then opens what was the other's.
import type { SetAside } from '../../sdk/form/carry.ts';
import { partOf } from '../../sdk/form/parts.ts';
import { contactEmail, contactPage, withContact } from '../applications/application.ts';
import { formOf } from '../applications/form-of.ts';
import { formChanged, sealAside, standingOf } from '../applications/standing.ts';
import { type ApplicationRow, sealAnswers } from '../applications/store.ts';
import { swapLinks } from '../links/store.ts';
import { actorName } from '../access/actor.ts';
import type { Change } from '../db/commit.ts';
import { statement } from '../db/statement.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { exchangeFiles, filesNamed, organisationOf } from '../uploads/owner.ts';
import { letGo } from '../uploads/store.ts';
import { ownSection } from './invite.ts';
import { nameIn, ofPart, pagesWithEmail } from './section.ts';
import { standingOfSection } from './standing.ts';
import { expectLead, expectSection } from './expectations.ts';
import { openInvited, sealInvited, sealSection, sealSetAside, updateSection } from './store.ts';

/**
 * The change that hands over. The answers for the team stay, but for what the lead said of itself; those of the two organisations
 * are exchanged, with their files and the pages that they come from, their languages, and the tokens and links. Throws a Problem:
 * 404, or 409 when nobody has joined that section.
 */
export async function handOver(context: Context, lead: ApplicationRow, id: string): Promise<Change> {
  const { source } = context;
  const row = await ownSection(context, lead, id);
  if (row.state === 'removed') throw new Problem('section-not-found', 'This organisation has been removed.');
  if (row.tokenHash === null)
    throw new Problem('section-not-joined', 'Only an organisation that has joined can become the lead.');
  const [leading, section] = await Promise.all([standingOf(context, lead), standingOfSection(context, row)]);
  // Whoever goes on has not seen what the form's change means for answers that somebody else gave.
  if (leading.changes.length) throw formChanged(leading);
  const { form, key, answers } = leading;
  const [team, own, other] = [
    ofPart(form, 'team', answers, leading.pagesSaved),
    ofPart(form, 'organisation', answers, leading.pagesSaved),
    section.answers,
  ];
  const email = contactEmail(form, answers) ?? '';
  // A letter to the lead before would be a way back into what the new one writes, and who that was is not who leads now.
  const forTeam = withContact(form, answers, team.answers, (await openInvited(key, row)).email);
  // The new lead looks again at what says whom we write to.
  const toLookAt = new Set(pagesWithEmail(form));
  const pagesSaved = [...team.pagesSaved.filter((page) => !toLookAt.has(page)), ...section.pagesSaved];
  const { stays, goes } = await partedAside(context, lead, leading.setAside, contactPage(form, answers)?.id);
  const kept = filesNamed(forTeam, stays);
  const now = source.now();
  const [toLead, toSection, invited, aside, leadAside] = await Promise.all([
    sealAnswers(key, lead.id, { ...forTeam, ...other }),
    sealSection(key, id, own.answers),
    sealInvited(key, id, { organisation: nameIn(form, answers, lead.locale), email }),
    sealSetAside(key, id, goes),
    sealAside(key, lead.id, [...stays, ...section.setAside]),
  ]);
  return {
    expectations: [expectLead(lead.id, lead.tokenHash, now, lead.version), expectSection(row, now)],
    statements: [
      statement(
        `UPDATE applications SET answers = ?, pages_saved = ?, form_version = ?, set_aside = ?, token_hash = ?, email_hash = ?,
          started_from = ?, locale = ?, version = version + 1, updated_at = ? WHERE id = ?`,
        toLead,
        JSON.stringify(pagesSaved),
        form.version,
        leadAside,
        row.tokenHash,
        // A link that is asked for at the address that was invited leads here from now on.
        row.emailHash,
        row.startedFrom,
        row.locale,
        now.toISOString(),
        lead.id,
      ),
      ...exchangeFiles(organisationOf(row), kept),
      ...letGo(
        organisationOf(row),
        [...filesNamed(team.answers)].filter((file) => !kept.has(file)),
        now,
      ),
      // What they opened for the old lead, on other devices too, opens the section; and the other way round.
      swapLinks(lead.id, id),
      // The new lead has neither been reminded nor said that they want no reminders.
      statement('DELETE FROM reminders WHERE application_id = ?', lead.id),
      updateSection(
        id,
        {
          state: 'joined',
          invited,
          // Whom they said to write to proves nothing: it may be nobody's that they know. They come back by the links they asked for.
          emailHash: lead.emailHash,
          code: null,
          codeHash: null,
          codeExpiresAt: null,
          tokenHash: lead.tokenHash,
          answers: toSection,
          pagesSaved: own.pagesSaved,
          formVersion: form.version,
          setAside: aside,
          startedFrom: lead.startedFrom,
          locale: lead.locale,
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

/**
 * What was set aside of the lead's answers: files that a page for the team asked for, other than the lead's `own`, stay with the
 * application, everything else goes with who answered it.
 */
async function partedAside(
  { db }: Context,
  { formId }: ApplicationRow,
  setAside: readonly SetAside[],
  own: string | undefined,
) {
  const stays: SetAside[] = [];
  const goes: SetAside[] = [];
  for (const each of setAside) {
    const { type, id } = each.question;
    const form = type === 'upload' && partOf(await formOf(db, { formId, formVersion: each.version }), 'team');
    const pages = form ? form.pages.filter((page) => page.id !== own) : [];
    const isTeams = pages.some(({ questions }) => questions.some((asked) => asked.id === id));
    (isTeams ? stays : goes).push(each);
  }
  return { stays, goes };
}
