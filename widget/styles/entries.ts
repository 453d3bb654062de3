// The entries of a repeating group beside form.ts: what stands before each, and where focus is when one was added. Plain CSS;
// see sheet.ts.

/** Needed where a form asks a repeating group. */
export const entriesSheet = `
.as-group[tabindex]{margin:.8em 0 1.6em -1em;padding-left:1em}
.as-group[tabindex]:focus{outline:0;box-shadow:inset 6px 0 var(--fr)}
.as-entry{margin-bottom:.5em;padding:0;font-size:1.15em;font-weight:700}`;
