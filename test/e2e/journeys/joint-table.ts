// The journeys of two organisations that apply together: what they do, and who goes on each.
import type { Traveller } from './home.ts';
import * as joint from './joint-steps.ts';
import * as go from './steps.ts';

export interface JointJourney {
  trip: string;
  lead: Traveller;
  partner: Traveller;
  steps: readonly joint.JointStep[];
}

const { byLead, byPartner } = joint;

const begun = [byLead(go.starts(true)), byLead(go.fillsIn), byLead(joint.opensOrganisations)] as const;

const trips = {
  'submits together': [
    ...begun,
    byLead(joint.forgetsWhom),
    joint.invites,
    joint.joinsByLetter,
    byPartner(joint.comesBackToSection),
    byPartner(joint.forgetsSection),
    byPartner(joint.fillsInSection),
    byPartner(joint.consents),
    byLead(joint.seesAllDone),
    byLead(joint.submitsForAll),
    byPartner(joint.findsSubmitted),
  ],
  'takes consent back, and gives it again': [
    ...begun,
    joint.invites,
    joint.joins,
    byPartner(joint.fillsInSection),
    byPartner(joint.consents),
    byPartner(joint.takesConsentBack),
    byLead(joint.isRefused),
    byPartner(joint.consents),
    byLead(joint.seesAllDone),
    byLead(joint.submitsForAll),
  ],
  'removes an organisation, and sends another a new code': [
    ...begun,
    byLead(joint.invitesAndRemoves),
    joint.invites,
    joint.sendsNewCode,
    byLead(joint.comesBackToTasks),
    joint.joins,
    byPartner(joint.fillsInSection),
    byPartner(joint.consents),
    byLead(joint.seesAllDone),
    byLead(joint.submitsForAll),
    byPartner(joint.findsSubmitted),
  ],
  'hands over the lead': [
    byLead(go.starts(true)),
    byLead(go.fillsInPages('#team-size')),
    byLead(joint.opensOrganisations),
    joint.invites,
    joint.joins,
    byPartner(joint.fillsInSection),
    byPartner(joint.consents),
    byLead(joint.seesAllDone),
    byLead(joint.handsOver),
    byLead(joint.consents),
    byPartner(joint.findsItLeads),
    byPartner(joint.fillsInByTasks),
    byPartner(go.submits),
    byLead(joint.findsSubmitted),
  ],
} satisfies Record<string, readonly joint.JointStep[]>;

const widget = (locale: 'en' | 'cy', more: Partial<Traveller> = {}): Traveller => ({ in: 'widget', locale, ...more });
const hosted = (locale: 'en' | 'cy', more: Partial<Traveller> = {}): Traveller => ({ in: 'hosted', locale, ...more });
const keyboard = { keyboard: true };
const phone = { width: 320 };

/** Of each trip: the lead, and the other organisation. */
const who: Record<keyof typeof trips, readonly (readonly [lead: Traveller, partner: Traveller])[]> = {
  'submits together': [
    [widget('en', keyboard), widget('en', keyboard)],
    [hosted('cy', phone), hosted('cy', phone)],
    [widget('cy'), hosted('en', keyboard)],
  ],
  'takes consent back, and gives it again': [
    [hosted('en', keyboard), hosted('en', keyboard)],
    [widget('cy', phone), widget('cy', phone)],
  ],
  'removes an organisation, and sends another a new code': [
    [hosted('en'), widget('cy')],
    [widget('en', phone), hosted('cy')],
  ],
  'hands over the lead': [
    [widget('en'), widget('cy', keyboard)],
    [hosted('cy', keyboard), hosted('en')],
  ],
};

/** Journeys of two organisations together. */
export const together: readonly JointJourney[] = (Object.keys(trips) as (keyof typeof trips)[]).flatMap((trip) =>
  who[trip].map(([lead, partner]) => ({ trip, lead, partner, steps: trips[trip] })),
);
