// Changes who a round says it is for, after it was created. One rule for the API and the console.
import type { Eligibility } from '../../sdk/form/eligibility.ts';
import { actorName } from '../access/actor.ts';
import { canonicalJson } from '../crypto/canonical-json.ts';
import { CommitRefused } from '../db/commit.ts';
import { changeCheck, expectVersion, type StoredCheck, storedCheckOf } from '../eligibility/store.ts';
import type { Context } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { requireSoundCheck } from './sound-check.ts';

/** The check of a round with its version. Throws a Problem (404). */
export async function checkForStaff({ db }: Pick<Context, 'db'>, round: string): Promise<StoredCheck> {
  const stored = await storedCheckOf(db, round);
  if (!stored) throw new Problem('round-not-found', 'There is no round of that id.');
  return stored;
}

/**
 * Puts `check` in the place of the version that was read; null takes it away. What is stored already is not stored again,
 * so a repeat answers as the first did. Throws a Problem: `eligibility-invalid`, or `changed-meanwhile` (412).
 */
export async function replaceCheck(
  context: Context,
  round: string,
  check: Eligibility | null,
  version: number,
): Promise<StoredCheck> {
  const stored = await checkForStaff(context, round);
  if (isSame(stored, check)) return stored;
  if (check) requireSoundCheck(check);
  try {
    await context.commit({
      expectations: [expectVersion(round, version)],
      statements: [changeCheck(round, check)],
      events: [
        {
          type: 'round.eligibility-changed',
          subject: round,
          actor: actorName(context.actor),
          data: { programme: stored.programme },
        },
      ],
      publicContent: true,
    });
  } catch (error) {
    if (!(error instanceof CommitRefused && error.code === 'changed-meanwhile')) throw error;
    const now = await checkForStaff(context, round);
    if (isSame(now, check)) return now;
    throw error;
  }
  return { ...stored, check, version: version + 1 };
}

const isSame = ({ check }: StoredCheck, other: Eligibility | null) => canonicalJson(check) === canonicalJson(other);
