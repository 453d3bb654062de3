// Files of an application for staff: a list that says plainly what was scanned, and each as a download that is recorded.
import { html, nothing } from 'lit';
import { fileKinds, showSize } from '../../../sdk/form/questions/upload.ts';
import { download, type listFiles } from '../../uploads/read.ts';
import { readForStaff } from '../../uploads/staff-files.ts';
import { applicationOf } from '../of-address.ts';
import type { StaffVisit } from '../staff-visit.ts';

/** One file, as a download. Reading it is recorded as reading the application is. */
export async function staffFile(visit: StaffVisit): Promise<Response> {
  const file = visit.params['file'] ?? '';
  return download(await readForStaff(visit.context, await applicationOf(visit), file));
}

/** Files as they are listed for staff. */
export type ListedFiles = Awaited<ReturnType<typeof listFiles>>;

/** The files of an application, or of one of its sections, under a heading of that level; nothing where there are none. */
export const filesSection = (application: string, files: ListedFiles, section?: string) =>
  files.length
    ? html`<section aria-labelledby=${section ? `${section}-files` : 'files'}>
        ${section ? html`<h3 id="${section}-files">Files</h3>` : html`<h2 id="files">Files</h2>`}
        <p class="hint">
          Files come from applicants.
          ${
            files.some(({ scan }) => scan === 'not-scanned')
              ? 'Those marked so were not scanned for viruses here: scan them on your device before you open them.'
              : 'All were scanned for viruses when they came.'
          }
          Each opening is recorded.
        </p>
        <ul>
          ${files.map(
            ({ id, name, kind, size, scan }) =>
              html`<li>
                <a href=${`/console/applications/${application}/files/${id}`} download><bdi>${name}</bdi></a>
                (${fileKinds[kind].name}, ${showSize(size)}${scan === 'not-scanned' ? ', not scanned' : ''})
              </li>`,
          )}
        </ul>
      </section>`
    : nothing;
