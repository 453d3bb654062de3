// Files that somebody sent with answers, each to be downloaded. Not on paper.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { showSize } from '../../sdk/form/questions/upload.ts';
import type { Listener } from './types.ts';

/** A file, with its size in bytes. */
export interface ShownFile {
  id: string;
  name: string;
  size: number;
}

/** The list under its heading, which is not one that focus goes to; nothing without files. A link, or a button for a script. */
export const filesView = (
  files: readonly ShownFile[],
  heading: string,
  open: { href: (file: string) => string } | { download: Listener },
): TemplateResult | typeof nothing =>
  files.length
    ? html`<section class="as-view screen-only">
        <h2 class="as-label">${heading}</h2>
        <ul>
          ${files.map(({ id, name, size }) => {
            const label = html`<bdi>${name}</bdi>`;
            return html`<li>
              ${
                'href' in open
                  ? html`<a href=${open.href(id)} download>${label}</a>`
                  : html`<button type="button" class="as-link" data-file=${id} @click=${open.download}>
                      ${label}
                    </button>`
              }
              (${showSize(size)})
            </li>`;
          })}
        </ul>
      </section>`
    : nothing;
