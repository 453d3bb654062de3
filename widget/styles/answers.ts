// What shows answers beside base.ts: what was asked and answered, in pairs, a reference, and a button that takes back. Plain CSS; see sheet.ts.

/** Needed from the check to the confirmation, and wherever answers are read. */
export const answersSheet = `
.as-reference{font-size:clamp(1.1em,5vw,1.5em);letter-spacing:.05em}
.as-reference,.as-whole{white-space:nowrap}
.as-pair{display:grid;gap:.25em 1.5em;padding:.9em 0;border-bottom:1px solid var(--l)}
.as-pair dt{font-weight:600}
.as-view :is(.as-pair dd,.as-pair p){margin:0}
.as-typed{white-space:pre-wrap}
.as-view .as-warn{--b:var(--e);--bt:#fff}
.as-view .as-quote{padding-left:1em;border-left:5px solid var(--l)}
@media (min-width:40em){.as-pair{grid-template-columns:2fr 3fr auto}}`;
