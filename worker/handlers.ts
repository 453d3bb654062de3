// Where the Worker finds what does an operation: a domain's code is read and evaluated when the first request needs it.
// An operation without a home does not compile.
import type { OperationName } from '../sdk/routes.ts';
import type { Handlers } from './http/handler.ts';

const applications = async () => (await import('./applications/routes.ts')).applicationRoutes;
const staff = async () => (await import('./console/routes.ts')).staffRoutes;
const forms = async () => (await import('./forms/routes.ts')).formRoutes;
const links = async () => (await import('./links/routes.ts')).linkRoutes;
const monitoring = async () => (await import('./monitoring/routes.ts')).monitoringRoutes;
const organisations = async () => (await import('./organisations/routes.ts')).organisationRoutes;
const programmes = async () => (await import('./programmes/routes.ts')).programmeRoutes;
const sections = async () => (await import('./sections/routes.ts')).sectionRoutes;
const subscriptions = async () => (await import('./subscriptions/routes.ts')).subscriptionRoutes;
const system = async () => (await import('./system/routes.ts')).systemRoutes;
const uploads = async () => (await import('./uploads/routes.ts')).uploadRoutes;

const homes: { [N in OperationName]: () => Promise<Pick<Handlers, N>> } = {
  'programmes.list': programmes,
  'programmes.show': programmes,
  'programmes.form': forms,
  'rounds.show': programmes,
  'rounds.form': forms,
  'rounds.eligibility': forms,
  'rounds.monitoring': monitoring,
  'rounds.answerMonitoring': monitoring,
  'topics.list': programmes,
  'organisations.list': organisations,
  'organisations.show': organisations,
  'applications.create': applications,
  'applications.show': applications,
  'applications.form': applications,
  'applications.save': applications,
  'applications.check': applications,
  'applications.submit': applications,
  'applications.upload': uploads,
  'applications.file': uploads,
  'staff.file': uploads,
  'applications.saveForLater': links,
  'applications.withdraw': applications,
  'applications.answerOffer': applications,
  'applications.history': applications,
  'applications.copy': applications,
  'applications.handOver': sections,
  'sections.add': sections,
  'sections.list': sections,
  'sections.reinvite': sections,
  'sections.remove': sections,
  'sections.join': sections,
  'sections.show': sections,
  'sections.form': sections,
  'sections.save': sections,
  'sections.copy': sections,
  'sections.consent': sections,
  'sections.revoke': sections,
  'sections.upload': uploads,
  'sections.file': uploads,
  'sections.saveForLater': links,
  'links.request': links,
  'links.renew': links,
  'links.exchange': links,
  'subscriptions.create': subscriptions,
  'subscriptions.confirm': subscriptions,
  'subscriptions.stop': subscriptions,
  'staff.applications': staff,
  'staff.monitoring': monitoring,
  'staff.application': staff,
  'staff.eligibility': staff,
  'staff.changeEligibility': staff,
  'staff.createRound': staff,
  'staff.form': staff,
  'staff.publishForm': staff,
  'staff.useForm': staff,
  'staff.decide': staff,
  'staff.reopen': staff,
  'system.health': system,
  'system.openapi': system,
};

/** What does one operation. */
export const handlerOf = async <N extends OperationName>(name: N): Promise<Handlers[N]> => (await homes[name]())[name];
