// The names that schemas of the contract carry in the published types and in the OpenAPI description.
// A schema that is not named here is printed in place.
import * as z from 'zod';
import * as applications from '../../sdk/contract/applications.ts';
import * as common from '../../sdk/contract/common.ts';
import * as eligibility from '../../sdk/contract/eligibility.ts';
import * as forms from '../../sdk/contract/forms.ts';
import * as invitations from '../../sdk/contract/invitations.ts';
import * as life from '../../sdk/contract/life.ts';
import * as links from '../../sdk/contract/links.ts';
import * as monitoring from '../../sdk/contract/monitoring.ts';
import * as organisations from '../../sdk/contract/organisations.ts';
import * as programmes from '../../sdk/contract/programmes.ts';
import * as publishing from '../../sdk/contract/publishing.ts';
import * as sections from '../../sdk/contract/sections.ts';
import * as staff from '../../sdk/contract/staff.ts';
import * as states from '../../sdk/contract/states.ts';
import * as subscriptions from '../../sdk/contract/subscriptions.ts';
import * as system from '../../sdk/contract/system.ts';
import * as uploads from '../../sdk/contract/uploads.ts';
import { type Comments, readComments } from './comments.ts';

/** The files of the contract by their names: what each exports, shapes and operations. */
export const modules: Record<string, Record<string, unknown>> = {
  common,
  states,
  programmes,
  forms,
  eligibility,
  monitoring,
  organisations,
  applications,
  links,
  subscriptions,
  life,
  invitations,
  sections,
  uploads,
  staff,
  publishing,
  system,
};

/** Schemas whose types are written by hand in sdk/form/types.ts and imported from there. */
export const formNames = {
  Locale: common.locale,
  Localised: common.localised,
  Nation: common.nation,
  Form: forms.form,
  Question: forms.question,
  Condition: forms.condition,
  Answer: applications.answer,
  Answers: applications.answers,
  Issue: applications.issue,
} satisfies Record<string, z.ZodType>;

/** Schemas whose types are printed from the contract. */
export const contractNames = {
  Phase: common.phase,
  Topic: programmes.topic,
  Round: programmes.round,
  NewRound: staff.newRound,
  ProgrammeSummary: programmes.programmeSummary,
  Programme: programmes.programme,
  Eligibility: eligibility.eligibility,
  Monitoring: monitoring.monitoring,
  MonitoringCounts: monitoring.monitoringCounts,
  Organisation: organisations.organisation,
  Application: applications.application,
  Submission: applications.submission,
  ApplicationState: states.applicationState,
  ApplicationMove: states.applicationMove,
  LeavingReason: states.leavingReason,
  HistoryEntry: life.historyEntry,
  ApplicationCopy: life.applicationCopy,
  SectionState: sections.sectionState,
  SectionStanding: sections.sectionStanding,
  Invitation: invitations.invitation,
  Section: sections.section,
  CopyOrganisation: sections.copyOrganisation,
  SectionCopy: sections.sectionCopy,
  StaffSection: staff.staffSection,
  StaffApplicationRow: staff.staffApplicationRow,
  StaffApplication: staff.staffApplication,
  Followed: subscriptions.followed,
  UploadedFile: uploads.uploadedFile,
  FileContent: uploads.fileContent,
  Problem: common.problem,
} satisfies Record<string, z.ZodType>;

/** Gives the schemas their names, once in a process. zod keeps names in one registry for all who read them. */
export function nameSchemas(): void {
  for (const [id, schema] of Object.entries({ ...formNames, ...contractNames })) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  }
}

/** What the contract's comments say of each named schema. */
export function commentsByName(): Map<string, Comments> {
  const comments = readComments(Object.keys(modules));
  const exported = Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module).map(([name, value]) => [value as unknown, comments.get(`${file}.${name}`)] as const),
  );
  const bySchema = new Map(exported);
  const named = Object.entries({ ...formNames, ...contractNames });
  return new Map(named.map(([name, schema]) => [name, bySchema.get(schema) ?? { own: '', members: {} }]));
}
