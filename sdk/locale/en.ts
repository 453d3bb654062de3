// English, whole: the contract that every other locale satisfies. A program that shows only a part imports that part
// (`en/programme.ts`, `en/apply.ts`...), so that a visitor pays for what is on the page.
import { apply } from './en/apply.ts';
import { changes } from './en/changes.ts';
import { eligible } from './en/eligible.ts';
import { equality } from './en/equality.ts';
import { failure } from './en/failure.ts';
import { issues } from './en/issues.ts';
import { joint } from './en/joint.ts';
import { late } from './en/late.ts';
import { withLater } from './later.ts';
import { programme } from './en/programme.ts';
import { returning } from './en/returning.ts';
import { saving } from './en/saving.ts';
import { status } from './en/status.ts';
import { telling } from './en/telling.ts';
import { trouble } from './en/trouble.ts';

export const en = {
  programme,
  apply,
  changes,
  eligible,
  equality,
  issues: withLater(issues),
  joint,
  late,
  returning,
  saving,
  status,
  telling,
  failure,
  trouble,
};

/** Every message, by the part of the product that says it. */
export type Messages = typeof en;
