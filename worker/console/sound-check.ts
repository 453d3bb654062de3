// What an eligibility check must be before it is stored, whoever sends it.
import { checkEligibility, type Eligibility } from '../../sdk/form/eligibility.ts';
import { Problem } from '../http/problem.ts';
import { eligibilityIssue } from './eligibility-messages.ts';

/** Throws a Problem (422 `eligibility-invalid`) with every question and rule that keeps a check from being used. */
export function requireSoundCheck(check: Eligibility): void {
  const faults = checkEligibility(check);
  if (faults.length > 0) {
    throw new Problem('eligibility-invalid', 'See `issues` for each question and rule at fault.', {
      issues: faults.map(eligibilityIssue),
    });
  }
}
