// Files of an application for the person who sent them: a list of links, and each as a download.
import { html, nothing } from 'lit/html.js';
import { showSize } from '../../../sdk/form/questions/upload.ts';
import type { Visit } from '../../pages/visit.ts';
import { download, listFiles, readFile } from '../../uploads/read.ts';
import { filesAside } from '../../uploads/store.ts';
import { openApplication, type Opened, stepAddress } from './opened.ts';

export async function sendFile(visit: Visit): Promise<Response> {
  const { row } = await openApplication(visit);
  return download(await readFile(visit.context, row, visit.params['file'] ?? ''));
}

/** The files with a link to each; nothing where there are none. */
export const filesList = (visit: Visit, opened: Opened, files: Awaited<ReturnType<typeof listFiles>>) =>
  files.length
    ? html`<section class="as-view screen-only">
        <h2 class="as-h as-m">${visit.say.applying.files}</h2>
        <ul>
          ${files.map(
            ({ id, name, size }) =>
              html`<li>
                <a href=${stepAddress(visit, opened, `files/${id}`)} download><bdi>${name}</bdi></a> (${showSize(size)})
              </li>`,
          )}
        </ul>
      </section>`
    : nothing;

/** The files that only set-aside answers name, with a link to each for as long as they are kept. */
export async function filesSetAside(visit: Visit, opened: Opened) {
  const aside = new Set(filesAside(opened.setAside));
  if (!aside.size) return nothing;
  const files = await listFiles(visit.context, opened.row);
  return filesList(
    visit,
    opened,
    files.filter(({ id }) => aside.has(id)),
  );
}
