// What changed in the form of a draft, as it stands above a page of the draft until that is saved.
import { nothing } from 'lit/html.js';
import type { FormChange } from '../../../sdk/form/carry.ts';
import { formChangesView } from '../../../widget/views/form-changes.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import { type Answering, stepAddress } from './opened.ts';

/** What has changed since the draft was last saved, unless the page was told more; nothing when nothing has. */
export function changesNotice(
  visit: Visit,
  opened: Pick<Answering, 'row' | 'changes'>,
  {
    changes = opened.changes,
    ...more
  }: { changes?: readonly FormChange[] | undefined; notSaved?: boolean; autofocus?: boolean } = {},
) {
  const { locale } = visit;
  if (!changes.length) return nothing;
  const pageHref = (page: string) => stepAddress(visit, opened, page);
  return formChangesView({ changes, level: 2, locale, pageHref, ...more }, messagesOf(locale).changes);
}
