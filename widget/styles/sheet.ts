// How views look, as plain CSS: the element adopts it as a constructable sheet, the Worker serves it as a file.
// Selectors are classes, so that they work in a shadow root and in a page. The root is `:host` or `.as-root`.
// No fonts, logos or crests: a theme is a palette; a host's own font and size are inherited.
//
// What a host may set, with its default:
// `--alongside-font` (the host's), `--alongside-size` (the host's, at least 16px), `--alongside-text` (the host's),
// `--alongside-background` (none), `--alongside-width` (42em, the longest line), `--alongside-radius` (6px),
// `--alongside-muted` (hints), `--alongside-accent` (links and marks), `--alongside-button`, `--alongside-button-text`,
// `--alongside-error`, `--alongside-border` (of controls), `--alongside-line` (rules), `--alongside-tint` (panels),
// `--alongside-focus` and `--alongside-focus-ring` (the light and the dark colour of the mark of focus),
// `--alongside-scroll-margin` (6em, what stays free above that to which the element scrolls: the height of a fixed header).
// The attribute `theme` of an element is `plain` (default), `nhs` or `govuk`.
import { answersSheet } from './answers.ts';
import { baseSheet } from './base.ts';
import { entriesSheet } from './entries.ts';
import { formSheet } from './form.ts';
import { cardsSheet } from './cards.ts';
import { programmeSheet } from './programme.ts';

/** Everything, for pages of our own. Elements adopt each sheet with what needs it. */
export const sheet: string = baseSheet + programmeSheet + cardsSheet + formSheet + entriesSheet + answersSheet;
