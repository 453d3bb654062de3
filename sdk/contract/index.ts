// The contract: every operation of sdk/routes.ts with its shapes. A route without a contract does not compile.
// Browsers import only types from here: zod weighs several times what the widget does.
import type { OperationName } from '../routes.ts';
import { applications } from './applications.ts';
import { eligibilityCheck } from './eligibility.ts';
import { forms } from './forms.ts';
import { invitations } from './invitations.ts';
import { links } from './links.ts';
import { life } from './life.ts';
import { equality } from './monitoring.ts';
import type { Operation } from './operation.ts';
import { organisations } from './organisations.ts';
import { programmes } from './programmes.ts';
import { publishing } from './publishing.ts';
import { sections } from './sections.ts';
import { staff } from './staff.ts';
import { subscriptions } from './subscriptions.ts';
import { uploads } from './uploads.ts';
import { system } from './system.ts';

export const contract = {
  ...programmes,
  ...forms,
  ...eligibilityCheck,
  ...equality,
  ...organisations,
  ...applications,
  ...links,
  ...subscriptions,
  ...life,
  ...invitations,
  ...sections,
  ...uploads,
  ...staff,
  ...publishing,
  ...system,
} as const satisfies Record<OperationName, Operation>;

export type Contract = typeof contract;
