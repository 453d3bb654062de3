// What lists of things with headings need beside base.ts: each in a card. Plain CSS; see sheet.ts.

/** Needed by a list of programmes, and one of organisations. */
export const cardsSheet = `
.as-view .as-cards{display:grid;gap:1.25em;padding:0;list-style:none}
.as-card{padding:1.5em;border:1px solid var(--l);border-radius:var(--r)}
.as-view .as-card>:last-child{margin-bottom:0}
.as-view .as-card .as-h{margin-top:0}`;
