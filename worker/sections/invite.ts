// What the lead does with organisations: invite, invite again, remove.
import type { Locale } from '../../sdk/form/types.ts';
import { isJoint } from '../../sdk/form/parts.ts';
import { actorName } from '../access/actor.ts';
import { standingOf } from '../applications/standing.ts';
import type { ApplicationRow } from '../applications/store.ts';
import { emailHash } from '../crypto/digest.ts';
import { type Change, CommitRefused } from '../db/commit.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { askForMail } from '../links/address-limit.ts';
import { dropSectionLinks } from '../links/store.ts';
import { organisationOf } from '../uploads/owner.ts';
import { dropFilesOf } from '../uploads/store.ts';
import { codeHash, codeLife, newCode } from './code.ts';
import { mostInvitations, mostSections } from './section.ts';
import { type Invitation, invitationOf } from './shown.ts';
import { expectLead, expectRoom, expectRead, expectStanding } from './expectations.ts';
import {
  insertSection,
  inviteAgain,
  openInvited,
  sealCode,
  sealInvited,
  sealSection,
  sectionById,
  type SectionRow,
  updateSection,
} from './store.ts';

/** What came of an invitation: the section, and the change that makes it so, for the caller to commit. */
export interface Inviting {
  invitation: Invitation;
  change: Change;
}

interface NewCode {
  code: string;
  codeHash: string;
  codeExpiresAt: string;
}

async function freshCode({ settings, source }: Context, key: CryptoKey, id: string): Promise<NewCode> {
  const code = newCode();
  const [sealed, hash] = await Promise.all([sealCode(key, id, code), codeHash(settings, code)]);
  return { code: sealed, codeHash: hash, codeExpiresAt: new Date(source.now().getTime() + codeLife).toISOString() };
}

const invitedEvent = (context: Context, section: string, application: string) => ({
  type: 'section.invited' as const,
  subject: section,
  actor: actorName(context.actor),
  data: { application },
});

/** A new section. Throws a Problem (409) when the form is for one organisation. */
export async function addSection(
  context: Context,
  lead: ApplicationRow,
  given: { organisation: string; email: string; locale?: Locale | undefined },
): Promise<Inviting> {
  const { db, settings, source } = context;
  const { form, key } = await standingOf(context, lead);
  if (!isJoint(form)) throw new Problem('not-joint', 'The form of this round has no pages for other organisations.');
  const id = source.newId('sec');
  const { organisation, email } = given;
  const now = source.now();
  const [invited, hash, answers, code] = await Promise.all([
    sealInvited(key, id, { organisation, email }),
    emailHash(settings.hashKey, email),
    sealSection(key, id, {}),
    freshCode(context, key, id),
  ]);
  const row = {
    ...code,
    id,
    applicationId: lead.id,
    invited,
    emailHash: hash,
    answers,
    formVersion: form.version,
    locale: given.locale ?? lead.locale,
    invitedAt: now.toISOString(),
  };
  const stored = {
    ...row,
    state: 'invited' as const,
    tokenHash: null,
    pagesSaved: [],
    setAside: null,
    version: 1,
    invitations: 1,
    startedFrom: null,
    joinedAt: null,
    consentedAt: null,
    updatedAt: row.invitedAt,
  };
  const mail = askForMail(hash, now);
  return {
    invitation: await invitationOf(db, key, form, stored, now),
    change: {
      expectations: [expectLead(lead.id, lead.tokenHash, now), expectRoom(lead.id, mostSections), mail.expectation],
      statements: [insertSection(row), mail.statement],
      events: [invitedEvent(context, id, lead.id)],
    },
  };
}

/** The section of an application. Throws a Problem (404) when it is none of its own. */
export async function ownSection({ db }: Context, lead: ApplicationRow, id: string): Promise<SectionRow> {
  const row = await sectionById(db, id);
  if (row?.applicationId === lead.id) return row;
  throw new Problem('section-not-found', 'This application has no such section.');
}

/**
 * A new code, perhaps to a new address. Throws a Problem: 404 when it was removed, 409 for a new address once somebody has
 * joined, whose answers that would open to others, 429 after too many.
 */
export async function reinviteSection(
  context: Context,
  lead: ApplicationRow,
  id: string,
  given: { email?: string | undefined; locale?: Locale | undefined },
): Promise<Inviting> {
  const { db, settings, source } = context;
  const row = await ownSection(context, lead, id);
  if (row.state === 'removed') throw new Problem('section-not-found', 'This organisation has been removed.');
  if (row.invitations >= mostInvitations)
    throw new Problem('too-many-invitations', 'Remove the organisation and add it again, or tell it its code.');
  const { form, key } = await standingOf(context, lead);
  const before = await openInvited(key, row);
  const email = given.email ?? before.email;
  const now = source.now();
  const [invited, hash, hashBefore, code] = await Promise.all([
    sealInvited(key, id, { ...before, email }),
    emailHash(settings.hashKey, email),
    emailHash(settings.hashKey, before.email),
    freshCode(context, key, id),
  ]);
  if (hash !== hashBefore && row.joinedAt !== null)
    throw new Problem('section-joined', 'Remove the organisation and add it again, and it starts anew.');
  const mail = askForMail(hash, now);
  const change = {
    ...code,
    invited,
    // Who led before was never invited at the address that they gave: see hand-over.ts.
    emailHash: row.joinedAt === null ? hash : row.emailHash,
    invitations: row.invitations + 1,
    locale: given.locale ?? row.locale,
    invitedAt: now.toISOString(),
  };
  return {
    invitation: await invitationOf(db, key, form, { ...row, ...change }, now),
    change: {
      expectations: [expectLead(lead.id, lead.tokenHash, now), expectRead(row), mail.expectation],
      statements: [inviteAgain(id, change, now), mail.statement],
      events: [invitedEvent(context, id, lead.id)],
    },
  };
}

/**
 * Removes an organisation: its code, token and links end, its answers, files and address are deleted. Again, it changes nothing.
 * The token's hash stays, which opens nothing any more, so that who held it can be told.
 */
export async function removeSection(context: Context, lead: ApplicationRow, id: string): Promise<Invitation> {
  const { db, source } = context;
  const row = await ownSection(context, lead, id);
  const { form, key } = await standingOf(context, lead);
  const now = source.now();
  if (row.state === 'removed') return invitationOf(db, key, form, row, now);
  const { organisation } = await openInvited(key, row);
  const [invited, answers] = await Promise.all([
    sealInvited(key, id, { organisation, email: '' }),
    sealSection(key, id, {}),
  ]);
  const change = {
    state: 'removed' as const,
    invited,
    emailHash: null,
    code: null,
    codeHash: null,
    codeExpiresAt: null,
    answers,
    pagesSaved: [],
    setAside: null,
    consentedAt: null,
  };
  const removed: Change = {
    expectations: [expectLead(lead.id, lead.tokenHash, now), expectStanding(id)],
    statements: [updateSection(id, change, now), dropSectionLinks(id), dropFilesOf(organisationOf(row))],
    events: [{ type: 'section.removed', subject: id, actor: actorName(context.actor), data: { application: lead.id } }],
  };
  await context.commit(removed).catch((error: unknown) => {
    // Somebody else removed it just now: it is as was asked.
    if (!(error instanceof CommitRefused && error.code === 'section-not-found')) throw error;
  });
  return invitationOf(db, key, form, { ...row, ...change }, now);
}
