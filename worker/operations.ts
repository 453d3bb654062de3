// Where each operation is: its contract, and what does it. Both are read and evaluated when the first request needs them;
// building all schemas alone takes longer than the rest of a cold start. An operation without a home does not compile.
import type { Contract } from '../sdk/contract/index.ts';
import type { OperationName } from '../sdk/routes.ts';
import type { Handlers } from './http/handler.ts';

const contracts = {
  applications: async () => (await import('../sdk/contract/applications.ts')).applications,
  equality: async () => (await import('../sdk/contract/monitoring.ts')).equality,
  eligibility: async () => (await import('../sdk/contract/eligibility.ts')).eligibilityCheck,
  forms: async () => (await import('../sdk/contract/forms.ts')).forms,
  invitations: async () => (await import('../sdk/contract/invitations.ts')).invitations,
  life: async () => (await import('../sdk/contract/life.ts')).life,
  links: async () => (await import('../sdk/contract/links.ts')).links,
  organisations: async () => (await import('../sdk/contract/organisations.ts')).organisations,
  publishing: async () => (await import('../sdk/contract/publishing.ts')).publishing,
  programmes: async () => (await import('../sdk/contract/programmes.ts')).programmes,
  sections: async () => (await import('../sdk/contract/sections.ts')).sections,
  staff: async () => (await import('../sdk/contract/staff.ts')).staff,
  subscriptions: async () => (await import('../sdk/contract/subscriptions.ts')).subscriptions,
  uploads: async () => (await import('../sdk/contract/uploads.ts')).uploads,
  system: async () => (await import('../sdk/contract/system.ts')).system,
};
const handlers = {
  applications: async () => (await import('./applications/routes.ts')).applicationRoutes,
  staff: async () => (await import('./console/routes.ts')).staffRoutes,
  forms: async () => (await import('./forms/routes.ts')).formRoutes,
  links: async () => (await import('./links/routes.ts')).linkRoutes,
  monitoring: async () => (await import('./monitoring/routes.ts')).monitoringRoutes,
  organisations: async () => (await import('./organisations/routes.ts')).organisationRoutes,
  programmes: async () => (await import('./programmes/routes.ts')).programmeRoutes,
  sections: async () => (await import('./sections/routes.ts')).sectionRoutes,
  subscriptions: async () => (await import('./subscriptions/routes.ts')).subscriptionRoutes,
  system: async () => (await import('./system/routes.ts')).systemRoutes,
  uploads: async () => (await import('./uploads/routes.ts')).uploadRoutes,
};

type Home<N extends OperationName> = [() => Promise<Pick<Contract, N>>, () => Promise<Pick<Handlers, N>>];

const homes: { [N in OperationName]: Home<N> } = {
  'programmes.list': [contracts.programmes, handlers.programmes],
  'programmes.show': [contracts.programmes, handlers.programmes],
  'programmes.form': [contracts.forms, handlers.forms],
  'rounds.show': [contracts.programmes, handlers.programmes],
  'rounds.form': [contracts.forms, handlers.forms],
  'rounds.eligibility': [contracts.eligibility, handlers.forms],
  'rounds.monitoring': [contracts.equality, handlers.monitoring],
  'rounds.answerMonitoring': [contracts.equality, handlers.monitoring],
  'topics.list': [contracts.programmes, handlers.programmes],
  'organisations.list': [contracts.organisations, handlers.organisations],
  'organisations.show': [contracts.organisations, handlers.organisations],
  'applications.create': [contracts.applications, handlers.applications],
  'applications.show': [contracts.applications, handlers.applications],
  'applications.form': [contracts.forms, handlers.applications],
  'applications.save': [contracts.applications, handlers.applications],
  'applications.check': [contracts.applications, handlers.applications],
  'applications.submit': [contracts.applications, handlers.applications],
  'applications.upload': [contracts.uploads, handlers.uploads],
  'applications.file': [contracts.uploads, handlers.uploads],
  'sections.upload': [contracts.uploads, handlers.uploads],
  'sections.file': [contracts.uploads, handlers.uploads],
  'staff.file': [contracts.uploads, handlers.uploads],
  'applications.saveForLater': [contracts.links, handlers.links],
  'applications.withdraw': [contracts.life, handlers.applications],
  'applications.answerOffer': [contracts.life, handlers.applications],
  'applications.history': [contracts.life, handlers.applications],
  'applications.copy': [contracts.life, handlers.applications],
  'applications.handOver': [contracts.invitations, handlers.sections],
  'sections.add': [contracts.invitations, handlers.sections],
  'sections.list': [contracts.invitations, handlers.sections],
  'sections.reinvite': [contracts.invitations, handlers.sections],
  'sections.remove': [contracts.invitations, handlers.sections],
  'sections.join': [contracts.sections, handlers.sections],
  'sections.show': [contracts.sections, handlers.sections],
  'sections.form': [contracts.forms, handlers.sections],
  'sections.save': [contracts.sections, handlers.sections],
  'sections.copy': [contracts.sections, handlers.sections],
  'sections.saveForLater': [contracts.links, handlers.links],
  'sections.consent': [contracts.sections, handlers.sections],
  'sections.revoke': [contracts.sections, handlers.sections],
  'links.request': [contracts.links, handlers.links],
  'links.renew': [contracts.links, handlers.links],
  'links.exchange': [contracts.links, handlers.links],
  'subscriptions.create': [contracts.subscriptions, handlers.subscriptions],
  'subscriptions.confirm': [contracts.subscriptions, handlers.subscriptions],
  'subscriptions.stop': [contracts.subscriptions, handlers.subscriptions],
  'staff.applications': [contracts.staff, handlers.staff],
  'staff.monitoring': [contracts.equality, handlers.monitoring],
  'staff.application': [contracts.staff, handlers.staff],
  'staff.round': [contracts.staff, handlers.staff],
  'staff.changeRound': [contracts.staff, handlers.staff],
  'staff.eligibility': [contracts.staff, handlers.staff],
  'staff.changeEligibility': [contracts.staff, handlers.staff],
  'staff.createRound': [contracts.staff, handlers.staff],
  'staff.form': [contracts.publishing, handlers.staff],
  'staff.publishForm': [contracts.publishing, handlers.staff],
  'staff.useForm': [contracts.publishing, handlers.staff],
  'staff.decide': [contracts.life, handlers.staff],
  'staff.reopen': [contracts.life, handlers.staff],
  'system.health': [contracts.system, handlers.system],
  'system.openapi': [contracts.system, handlers.system],
};

/** The contract of one operation, and what does it. */
export async function operationOf<N extends OperationName>(
  name: N,
): Promise<{ contract: Contract[N]; handler: Handlers[N] }> {
  const [contract, handler] = homes[name];
  const loading = [contract(), handler()] as const; // side by side
  return { contract: (await loading[0])[name], handler: (await loading[1])[name] };
}
