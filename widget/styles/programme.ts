// What a programme needs beside base.ts: the lead, the tag of a phase, the time left. Plain CSS; see sheet.ts.

/** Needed by a programme, and a list of them. */
export const programmeSheet = `
.as-lead{font-size:1.15em}
.as-view .as-tag{display:inline-block;margin-bottom:.9em;padding:.1em .65em;border:1px solid;border-radius:var(--r);color:var(--a);
font-size:.9em;font-weight:600}
.as-view .as-is-open{background:var(--a);color:#fff}
.as-view .as-left{margin-bottom:.25em;font-size:1.3em;font-weight:700}`;
