// What a programme and lists need beside base.ts: the lead, the tag of a phase, cards. Plain CSS; see sheet.ts.

/** Needed by a programme, a list of them, and a list of organisations. */
export const programmeSheet = `
.as-lead{font-size:1.15em}
.as-view .as-tag{display:inline-block;margin-bottom:.9em;padding:.1em .65em;border:1px solid;border-radius:var(--r);color:var(--a);
font-size:.9em;font-weight:600}
.as-view .as-is-open{background:var(--a);color:#fff}
.as-view .as-left{margin-bottom:.25em;font-size:1.3em;font-weight:700}
.as-view .as-cards{display:grid;gap:1.25em;padding:0;list-style:none}
.as-card{padding:1.5em;border:1px solid var(--l);border-radius:var(--r)}`;
