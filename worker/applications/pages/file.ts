// Files of an application for the person who sent them: a list of links, and each as a download.
import { nothing } from 'lit/html.js';
import { filesView } from '../../../widget/views/files.ts';
import { messagesOf } from '../../pages/messages.ts';
import type { Visit } from '../../pages/visit.ts';
import type { SetAside } from '../../../sdk/form/carry.ts';
import { download, leadsShelf, listFiles, readFile, type Shelf } from '../../uploads/read.ts';
import { filesNamed } from '../../uploads/owner.ts';
import { openApplication, stepAddress } from './opened.ts';

export async function sendFile(visit: Visit): Promise<Response> {
  const { row } = await openApplication(visit);
  return download(await readFile(visit.context, leadsShelf(row), visit.params['file'] ?? ''));
}

/** The files with a link to each; nothing where there are none. */
export const filesList = (
  visit: Visit,
  opened: { row: { id: string } },
  files: Awaited<ReturnType<typeof listFiles>>,
) =>
  filesView(files, messagesOf(visit.locale).changes.files, {
    href: (file) => stepAddress(visit, opened, `files/${file}`),
  });

/** The files on a shelf that set-aside answers name, with a link to each for as long as they are kept. */
export async function filesSetAside(
  visit: Visit,
  opened: { row: { id: string }; setAside: readonly SetAside[] },
  shelf: Shelf,
) {
  const aside = filesNamed(opened.setAside);
  if (!aside.size) return nothing;
  const files = await listFiles(visit.context, shelf);
  return filesList(
    visit,
    opened,
    files.filter(({ id }) => aside.has(id)),
  );
}
