// Welsh, whole. Browsers load it, or a part of it, only when a page is Welsh.
import { apply } from './cy/apply.ts';
import { changes } from './cy/changes.ts';
import { eligible } from './cy/eligible.ts';
import { equality } from './cy/equality.ts';
import { failure } from './cy/failure.ts';
import { issues } from './cy/issues.ts';
import { joint } from './cy/joint.ts';
import { late } from './cy/late.ts';
import { withLater } from './later.ts';
import { programme } from './cy/programme.ts';
import { returning } from './cy/returning.ts';
import { saving } from './cy/saving.ts';
import { status } from './cy/status.ts';
import { telling } from './cy/telling.ts';
import { trouble } from './cy/trouble.ts';
import type { Messages } from './en.ts';

export const cy: Messages = {
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
