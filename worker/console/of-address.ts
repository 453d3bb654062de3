// What the address of a screen names: an application or a round that is there.
import { id as idSchema } from '../../sdk/contract/common.ts';
import { applicationFor } from '../applications/decide.ts';
import type { ApplicationRow } from '../applications/store.ts';
import { Problem } from '../http/problem.ts';
import { roundById, type RoundRecord } from '../programmes/round-store.ts';
import type { StaffVisit } from './staff-visit.ts';

const isApplicationId = idSchema('app');
const isRoundId = idSchema('rnd');

/** The application of the address. Throws a Problem (404). */
export async function applicationOf({
  context,
  params,
}: Pick<StaffVisit, 'context' | 'params'>): Promise<ApplicationRow> {
  const id = params['id'] ?? '';
  if (!isApplicationId.safeParse(id).success) throw new Problem('not-found');
  return applicationFor(context, id);
}

/** The round of the address. Throws a Problem (404). */
export async function roundOf({ context, params }: Pick<StaffVisit, 'context' | 'params'>): Promise<RoundRecord> {
  const id = params['id'] ?? '';
  const round = isRoundId.safeParse(id).success ? await roundById(context.db, id) : undefined;
  if (!round) throw new Problem('round-not-found');
  return round;
}
