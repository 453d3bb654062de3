// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
// What goes over the wire: the named shapes, and for each operation what goes in and what comes out.
import type { ProgrammesOperations } from './types/programmes.ts';
import type { FormsOperations } from './types/forms.ts';
import type { EligibilityOperations } from './types/eligibility.ts';
import type { MonitoringOperations } from './types/monitoring.ts';
import type { OrganisationsOperations } from './types/organisations.ts';
import type { ApplicationsOperations } from './types/applications.ts';
import type { LinksOperations } from './types/links.ts';
import type { SubscriptionsOperations } from './types/subscriptions.ts';
import type { LifeOperations } from './types/life.ts';
import type { InvitationsOperations } from './types/invitations.ts';
import type { SectionsOperations } from './types/sections.ts';
import type { UploadsOperations } from './types/uploads.ts';
import type { StaffOperations } from './types/staff.ts';
import type { PublishingOperations } from './types/publishing.ts';
import type { SystemOperations } from './types/system.ts';

export type { Locale, Localised, Nation, Form, Question, Condition, Answer, Answers, Issue } from './form/types.ts';
export type { Phase, Problem } from './types/common.ts';
export type { ApplicationState, ApplicationMove, LeavingReason } from './types/states.ts';
export type { Topic, Round, ProgrammeSummary, Programme } from './types/programmes.ts';
export type { Eligibility } from './types/eligibility.ts';
export type { Monitoring, MonitoringCounts } from './types/monitoring.ts';
export type { Organisation } from './types/organisations.ts';
export type { Application, Submission } from './types/applications.ts';
export type { Followed } from './types/subscriptions.ts';
export type { HistoryEntry, ApplicationCopy } from './types/life.ts';
export type { Invitation } from './types/invitations.ts';
export type { SectionState, SectionStanding, Section, CopyOrganisation, SectionCopy } from './types/sections.ts';
export type { UploadedFile, FileContent } from './types/uploads.ts';
export type { NewRound, StaffSection, StaffApplicationRow, StaffApplication } from './types/staff.ts';

/** Every operation: what its path, query and body take, and what it answers. */
export interface Operations
  extends
    ProgrammesOperations,
    FormsOperations,
    EligibilityOperations,
    MonitoringOperations,
    OrganisationsOperations,
    ApplicationsOperations,
    LinksOperations,
    SubscriptionsOperations,
    LifeOperations,
    InvitationsOperations,
    SectionsOperations,
    UploadsOperations,
    StaffOperations,
    PublishingOperations,
    SystemOperations {}
