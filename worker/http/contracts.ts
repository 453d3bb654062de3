// Where the Worker finds the contract of an operation: a file's schemas are built when the first request needs them.
// Building all of them takes longer than the rest of a cold start. An operation without a home does not compile.
import type { Contract } from '../../sdk/contract/index.ts';
import type { OperationName } from '../../sdk/routes.ts';

const applications = async () => (await import('../../sdk/contract/applications.ts')).applications;
const equality = async () => (await import('../../sdk/contract/monitoring.ts')).equality;
const eligibility = async () => (await import('../../sdk/contract/eligibility.ts')).eligibilityCheck;
const forms = async () => (await import('../../sdk/contract/forms.ts')).forms;
const life = async () => (await import('../../sdk/contract/life.ts')).life;
const links = async () => (await import('../../sdk/contract/links.ts')).links;
const organisations = async () => (await import('../../sdk/contract/organisations.ts')).organisations;
const publishing = async () => (await import('../../sdk/contract/publishing.ts')).publishing;
const programmes = async () => (await import('../../sdk/contract/programmes.ts')).programmes;
const sections = async () => (await import('../../sdk/contract/sections.ts')).sections;
const staff = async () => (await import('../../sdk/contract/staff.ts')).staff;
const subscriptions = async () => (await import('../../sdk/contract/subscriptions.ts')).subscriptions;
const uploads = async () => (await import('../../sdk/contract/uploads.ts')).uploads;
const system = async () => (await import('../../sdk/contract/system.ts')).system;

const homes: { [N in OperationName]: () => Promise<Pick<Contract, N>> } = {
  'programmes.list': programmes,
  'programmes.show': programmes,
  'programmes.form': forms,
  'rounds.show': programmes,
  'rounds.form': forms,
  'rounds.eligibility': eligibility,
  'rounds.monitoring': equality,
  'rounds.answerMonitoring': equality,
  'topics.list': programmes,
  'organisations.list': organisations,
  'organisations.show': organisations,
  'applications.create': applications,
  'applications.show': applications,
  'applications.form': forms,
  'applications.save': applications,
  'applications.check': applications,
  'applications.submit': applications,
  'applications.upload': uploads,
  'applications.file': uploads,
  'sections.upload': uploads,
  'sections.file': uploads,
  'staff.file': uploads,
  'applications.saveForLater': links,
  'applications.withdraw': life,
  'applications.answerOffer': life,
  'applications.history': life,
  'applications.copy': life,
  'applications.handOver': sections,
  'sections.add': sections,
  'sections.list': sections,
  'sections.reinvite': sections,
  'sections.remove': sections,
  'sections.join': sections,
  'sections.show': sections,
  'sections.form': forms,
  'sections.save': sections,
  'sections.copy': sections,
  'sections.saveForLater': links,
  'sections.consent': sections,
  'sections.revoke': sections,
  'links.request': links,
  'links.renew': links,
  'links.exchange': links,
  'subscriptions.create': subscriptions,
  'subscriptions.confirm': subscriptions,
  'subscriptions.stop': subscriptions,
  'staff.applications': staff,
  'staff.monitoring': equality,
  'staff.application': staff,
  'staff.eligibility': staff,
  'staff.changeEligibility': staff,
  'staff.createRound': staff,
  'staff.form': publishing,
  'staff.publishForm': publishing,
  'staff.useForm': publishing,
  'staff.decide': life,
  'staff.reopen': life,
  'system.health': system,
  'system.openapi': system,
};

/** The contract of one operation. */
export const contractOf = async <N extends OperationName>(name: N): Promise<Contract[N]> => (await homes[name]())[name];
