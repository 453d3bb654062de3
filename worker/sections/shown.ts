// Sections as the API shows them: to the lead, to their own organisation, to everyone who applies together.
import type { D1Database } from '@cloudflare/workers-types';
import type * as z from 'zod';
import type { invitation } from '../../sdk/contract/invitations.ts';
import type { section, sectionStanding } from '../../sdk/contract/sections.ts';
import { carry } from '../../sdk/form/carry.ts';
import { partOf } from '../../sdk/form/parts.ts';
import type { Form } from '../../sdk/form/types.ts';
import { formOf } from '../applications/form-of.ts';
import { setAsideShown, standingOf } from '../applications/standing.ts';
import { type ApplicationRow, openAnswers } from '../applications/store.ts';
import type { Context } from '../http/context.ts';
import { nameIn, progress } from './section.ts';
import { heldUnder, type SectionStanding, takesAnswers } from './standing.ts';
import { openCode, openInvited, sectionsOf, type SiblingRow } from './store.ts';

export type Invitation = z.input<typeof invitation>;
export type Section = z.input<typeof section>;
export type Standing = z.input<typeof sectionStanding>;

/** A section as the lead sees it. `whole` is the form as the application stands now. */
export async function invitationOf(
  db: D1Database,
  key: CryptoKey,
  whole: Form,
  stored: SiblingRow,
  now: Date,
): Promise<Invitation> {
  const { row, answers, pagesSaved } = await heldUnder(db, key, whole, stored);
  const works = row.codeExpiresAt !== null && row.codeExpiresAt > now.toISOString();
  // Whoever has joined has answers that the lead is not to read.
  const isShown = works && row.joinedAt === null;
  const [{ organisation, email }, code] = await Promise.all([
    openInvited(key, row),
    isShown ? openCode(key, row) : null,
  ]);
  return {
    id: row.id,
    organisation,
    email,
    state: row.state,
    code,
    codeExpiresAt: works ? row.codeExpiresAt : null,
    ...progress(partOf(whole, 'organisation'), answers, pagesSaved),
    invitedAt: row.invitedAt,
    joinedAt: row.joinedAt,
    consentedAt: row.consentedAt,
  };
}

/** The sections of an application as its lead sees them. Two queries at most. */
export async function invitationsOf(context: Context, row: ApplicationRow): Promise<Invitation[]> {
  const { db, source } = context;
  const [{ form, key }, rows] = await Promise.all([standingOf(context, row), sectionsOf(db, row.id)]);
  return Promise.all(rows.map((each) => invitationOf(db, key, form, each, source.now())));
}

/** Everyone who applies together, the lead first, as one of them sees it. */
async function everyoneWith({ db, settings }: Context, { row, whole, key }: SectionStanding): Promise<Standing[]> {
  const lead = { id: row.applicationId, dataKey: row.dataKey, answers: row.leadAnswers };
  const [siblings, from, opened] = await Promise.all([
    sectionsOf(db, row.applicationId),
    formOf(db, { formId: row.formId, formVersion: row.applicationFormVersion }),
    openAnswers(settings, lead),
  ]);
  const stored = { answers: opened.answers, pagesSaved: row.leadPagesSaved, setAside: [] };
  const { answers, pagesSaved } = from.version === whole.version ? stored : carry(from, whole, stored);
  const others = siblings.map(async (each): Promise<Standing> => {
    const shown = await invitationOf(db, key, whole, { ...each, code: null }, new Date(0));
    const { organisation, state, saved, pages } = shown;
    return { section: each.id, organisation, state: state === 'removed' ? 'invited' : state, saved, pages };
  });
  const organisation = nameIn(whole, answers, 'en');
  return [
    { section: null, organisation, state: 'lead', ...progress(whole, answers, pagesSaved) },
    ...(await Promise.all(others)),
  ];
}

/** A section as its own organisation sees it. Three queries at most, beside the one that found it. */
export async function sectionShown(context: Context, standing: SectionStanding): Promise<Section> {
  const { row, key, form, answers, pagesSaved, setAside, changes } = standing;
  const [{ organisation }, everyone] = await Promise.all([openInvited(key, row), everyoneWith(context, standing)]);
  return {
    id: row.id,
    application: row.applicationId,
    round: row.roundId,
    form: { id: row.formId, version: form.version },
    organisation,
    state: row.state,
    submitted: row.applicationState !== 'draft',
    applicationState: row.applicationState,
    reference: row.reference,
    locale: row.locale,
    answers,
    pagesSaved: [...pagesSaved],
    consentedAt: row.consentedAt,
    updatedAt: row.updatedAt,
    editable: takesAnswers(row, context.source.now()),
    formChanges: [...changes],
    setAside: setAsideShown(setAside),
    standing: everyone,
  };
}
