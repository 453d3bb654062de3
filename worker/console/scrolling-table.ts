// A table that scrolls by itself where it is wider than the window, also by keyboard.
import { html } from 'lit';

export interface ScrollingTable {
  /** The id of the caption; unique on the screen. */
  id: string;
  caption: unknown;
  /** Names of the columns; those of numbers stand at the end of theirs. */
  columns: readonly (string | { number: string })[];
  /** The rows, each a `tr`. */
  rows: readonly unknown[];
  /** The id of the heading that tells it from others of the same caption: it is no landmark then. */
  under?: string;
}

export const scrollingTable = ({ id, caption, columns, rows, under }: ScrollingTable) =>
  html`<div
    class="scrolls"
    role=${under ? 'group' : 'region'}
    aria-labelledby=${under ? `${under} ${id}` : id}
    tabindex="0"
  >
    <table>
      <caption id=${id}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) =>
            typeof column === 'string'
              ? html`<th scope="col">${column}</th>`
              : html`<th scope="col" class="number">${column.number}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
