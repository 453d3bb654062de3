// The operations of joint applications, for the lead, for whoever has a code, and for co-applicants.
import type { Form, Issue } from '../../sdk/form/types.ts';
import type { ApplicationRow } from '../applications/store.ts';
import { answersInvalid } from '../applications/routes.ts';
import { versionOf } from '../applications/standing.ts';
import type { Context } from '../http/context.ts';
import type { Handlers } from '../http/handler.ts';
import { consentSection, revokeConsent } from './consent.ts';
import { copyOfSection } from './copy.ts';
import { handOver } from './hand-over.ts';
import { addSection, reinviteSection, removeSection } from './invite.ts';
import { joinSection } from './join.ts';
import { saveSection } from './save.ts';
import { invitationsOf, sectionShown } from './shown.ts';
import { type SectionStanding, standingOfSection } from './standing.ts';
import type { SectionRow } from './store.ts';

export const sectionRoutes = {
  'sections.add': async ({ body }, context) => {
    const { invitation, change } = await addSection(context, leadOf(context), body);
    return { body: invitation, change };
  },
  'sections.list': async (_, context) => ({
    body: { items: await invitationsOf(context, leadOf(context)), next: null },
  }),
  'sections.reinvite': async ({ params, body }, context) => {
    const { invitation, change } = await reinviteSection(context, leadOf(context), params.section, body);
    return { body: invitation, change };
  },
  'sections.remove': async ({ params }, context) => ({
    body: await removeSection(context, leadOf(context), params.section),
  }),
  'applications.handOver': async ({ body }, context) => {
    const lead = leadOf(context);
    const change = await handOver(context, lead, body.section);
    return { body: { application: lead.id, section: body.section }, change };
  },
  'sections.join': async ({ body }, context) => {
    const { section, token, version, change } = await joinSection(context, body);
    return { body: { section, token }, version, change };
  },
  'sections.show': async (_, context) => shown(context, await standingOfSection(context, heldSection(context))),
  'sections.form': async (_, context) => ({ body: (await standingOfSection(context, heldSection(context))).form }),
  'sections.save': async ({ params, body, version, form }, context) => {
    const saved = await saveSection(context, heldSection(context), { ...body, page: params.page, version, form });
    return shown(context, saved.ok ? saved.standing : refuse(saved));
  },
  'sections.copy': async (_, context) => ({
    body: await copyOfSection(context, await standingOfSection(context, heldSection(context))),
  }),
  'sections.consent': async ({ body }, context) => {
    const consented = await consentSection(context, heldSection(context), body);
    return shown(context, await standingOfSection(context, consented.ok ? consented.row : refuse(consented)));
  },
  'sections.revoke': async ({ body }, context) => {
    const revoked = await revokeConsent(context, heldSection(context), body.locale);
    return shown(context, await standingOfSection(context, revoked));
  },
} satisfies Partial<Handlers>;

const shown = async (context: Context, standing: SectionStanding) => ({
  body: await sectionShown(context, standing),
  version: versionOf(standing),
});

function refuse({ form, issues }: { form: Form; issues: readonly Issue[] }): never {
  throw answersInvalid(form, issues);
}

function leadOf({ actor }: Context): ApplicationRow {
  if (actor.kind !== 'applicant') throw new Error('An operation of the lead admits its holder only.');
  return actor.application;
}

/** The section of the co-applicant who calls. */
export function heldSection({ actor }: Context): SectionRow {
  if (actor.kind !== 'co-applicant') throw new Error('An operation on a section admits its holder only.');
  return actor.section;
}
