// Sections as the API shows them: to the lead, to their own organisation, to everyone who applies together.
import type * as z from 'zod';
import type { invitation, section, sectionStanding } from '../../sdk/contract/sections.ts';
import { partOf } from '../../sdk/form/parts.ts';
import type { Answers, Form } from '../../sdk/form/types.ts';
import { formOf } from '../applications/form-of.ts';
import { type ApplicationRow, openAnswers } from '../applications/store.ts';
import type { Context } from '../http/context.ts';
import { nameIn, progress } from './section.ts';
import { keyOf, openCode, openInvited, openSection, type SectionRow, sectionsOf, type SiblingRow } from './store.ts';

export type Invitation = z.input<typeof invitation>;
export type Section = z.input<typeof section>;
export type Standing = z.input<typeof sectionStanding>;

/** A section as the lead sees it. */
export async function invitationOf(key: CryptoKey, form: Form, row: SiblingRow, now: Date): Promise<Invitation> {
  const works = row.codeExpiresAt !== null && row.codeExpiresAt > now.toISOString();
  const [{ organisation, email }, code, answers] = await Promise.all([
    openInvited(key, row),
    works ? openCode(key, row) : null,
    openSection(key, row),
  ]);
  return {
    id: row.id,
    organisation,
    email,
    state: row.state,
    code,
    codeExpiresAt: code === null ? null : row.codeExpiresAt,
    ...progress(partOf(form, 'organisation'), answers, row.pagesSaved),
    invitedAt: row.invitedAt,
    joinedAt: row.joinedAt,
    consentedAt: row.consentedAt,
  };
}

/** The sections of an application as its lead sees them. Two queries at most. */
export async function invitationsOf({ db, settings, source }: Context, row: ApplicationRow): Promise<Invitation[]> {
  const [form, rows] = await Promise.all([formOf(db, row), sectionsOf(db, row.id)]);
  if (!rows.length) return [];
  const key = await keyOf(settings, { applicationId: row.id, dataKey: row.dataKey });
  return Promise.all(rows.map((each) => invitationOf(key, form, each, source.now())));
}

/** The lead's own organisation as everyone who applies together sees it. */
const leadOf = (form: Form, row: ApplicationRow | Lead, answers: Answers): Standing => ({
  section: null,
  organisation: nameIn(form, answers, 'en'),
  state: 'lead',
  ...progress(form, answers, row.pagesSaved),
});

interface Lead {
  pagesSaved: readonly string[];
}

/** Everyone who applies together, the lead first, as one of them sees it. */
async function standingFor(
  { db, settings }: Context,
  form: Form,
  key: CryptoKey,
  row: SectionRow,
): Promise<Standing[]> {
  const lead = { id: row.applicationId, dataKey: row.dataKey, answers: row.leadAnswers };
  const [siblings, { answers }] = await Promise.all([sectionsOf(db, row.applicationId), openAnswers(settings, lead)]);
  const others = siblings.map(async (each): Promise<Standing> => {
    const { organisation, state, saved, pages } = await invitationOf(key, form, { ...each, code: null }, new Date(0));
    return { section: each.id, organisation, state: state === 'removed' ? 'invited' : state, saved, pages };
  });
  return [leadOf(form, { pagesSaved: row.leadPagesSaved }, answers), ...(await Promise.all(others))];
}

/** A section as its own organisation sees it. Two queries at most, beside the one that found it. */
export async function sectionShown(context: Context, row: SectionRow, known?: Answers): Promise<Section> {
  const [form, key] = await Promise.all([formOf(context.db, row), keyOf(context.settings, row)]);
  const [{ organisation }, answers, standing] = await Promise.all([
    openInvited(key, row),
    known ?? openSection(key, row),
    standingFor(context, form, key, row),
  ]);
  return {
    id: row.id,
    application: row.applicationId,
    round: row.roundId,
    form: { id: row.formId, version: row.formVersion },
    organisation,
    state: row.state,
    submitted: row.applicationState !== 'draft',
    locale: row.locale,
    answers,
    pagesSaved: row.pagesSaved,
    consentedAt: row.consentedAt,
    updatedAt: row.updatedAt,
    standing,
  };
}
